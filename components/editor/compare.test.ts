import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBlocks } from './compare'

const own = (blocks: { text: string; isShared: boolean }[]) =>
  blocks.filter(({ isShared }) => !isShared).map(({ text }) => text)

test.each<[string, string[], string[], string[], string[]]>([
  ['the same', ['一', '二'], ['一', '二'], [], []],
  ['one changed', ['一', '二', '三'], ['一', '贰', '三'], ['二'], ['贰']],
  ['one added', ['一', '三'], ['一', '二', '三'], [], ['二']],
  ['one moved', ['一', '二', '三'], ['二', '三', '一'], ['一'], ['一']],
  ['one said twice', ['一', '一'], ['一'], ['一'], []],
  ['nothing in common', ['一'], ['二'], ['一'], ['二']],
  ['nothing at all', [], ['二'], [], ['二']],
])('%s', (_, mine, theirs, onlyMine, onlyTheirs) => {
  const compared = compareBlocks(mine, theirs)
  expect(own(compared.mine)).toEqual(onlyMine)
  expect(own(compared.theirs)).toEqual(onlyTheirs)
})

test('what is shared reads the same on both sides, and no block is lost', () => {
  const blocks = fc.array(fc.constantFrom('一', '二', '三', '四'), { maxLength: 12 })
  fc.assert(
    fc.property(blocks, blocks, (mine, theirs) => {
      const compared = compareBlocks(mine, theirs)
      const shared = (side: typeof compared.mine) => side.filter(({ isShared }) => isShared)
      expect(compared.mine.map(({ text }) => text)).toEqual(mine)
      expect(compared.theirs.map(({ text }) => text)).toEqual(theirs)
      expect(shared(compared.mine)).toEqual(shared(compared.theirs))
    }),
  )
})
