import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { toTraditional } from '@/copydesk/script'
import { cardSvg, findCard } from './card'
import { drawJpeg } from './picture-making'
import { findLiveStory } from './reading'
import { getSettings } from './settings'
import { cast, moveNow, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const words = { paper: '云汀日报', section: '要闻', language: 'zh-Hans' as const }

/** The words of a card, read as strictly as XML is. */
function textsIn(svg: string): { x: number; y: number; size: number; text: string }[] {
  const texts: ReturnType<typeof textsIn> = []
  const parser = new SaxesParser()
  const names = new Set<string>()
  parser.on('opentag', ({ name, attributes: { x, y, 'font-size': size } }) => {
    names.add(name)
    if (name === 'text') texts.push({ x: Number(x), y: Number(y), size: Number(size), text: '' })
  })
  parser.on('text', (text) => {
    const last = texts.at(-1)
    if (last) last.text += text
  })
  parser.write(svg).close()
  expect([...names].sort()).toEqual(['path', 'rect', 'svg', 'text'])
  return texts
}

describe('a card holds the headline, whole and inside its frame', () => {
  test.each([
    '晨雾',
    '柳渡大桥合龙 望楼到柳渡六分钟过江',
    '好'.repeat(200),
    'W'.repeat(200),
    `${'记者调查 '.repeat(40)}`.trim(),
    '</text><script>alert(1)</script>&amp;"\'',
    '𠮷😀👩‍🚀 مرحبا \u202e',
    'A long headline in English that goes on about the bridge, the ferry, the fog and the gauge',
  ])('%s', async (headline) => {
    const lines = textsIn(cardSvg({ ...words, headline })).slice(3)
    const bare = (text: string) => text.replace(/\s/g, '')
    expect(bare(lines.map(({ text }) => text).join(''))).toBe(bare(headline))
    for (const { y, size } of lines) {
      expect(y - size).toBeGreaterThan(164)
      expect(y).toBeLessThan(590)
    }
  })

  test('its phrases whole, even if smaller for it', () => {
    const lines = textsIn(cardSvg({ ...words, headline: '江面大雾锁航 四条轮渡停了两小时四十分' }))
    expect(lines.slice(3).map(({ text }) => text)).toEqual([
      '江面大雾锁航',
      '四条轮渡停了两小时四十分',
    ])
  })

  test('and no pixel of it at the edge', async () => {
    for (const headline of [
      '好'.repeat(200),
      'W'.repeat(200),
      'mM'.repeat(30),
      '“好”，'.repeat(50),
    ]) {
      const svg = cardSvg({
        ...words,
        headline,
        language: /m|W|H/.test(headline) ? 'en' : 'zh-Hans',
      })
      const margin = { left: 1120, top: 200, width: 80, height: 380 }
      const edge = await sharp(Buffer.from(svg)).extract(margin).png().toBuffer()
      const { channels } = await sharp(edge).stats()
      expect(channels[0]?.min, headline.slice(0, 4)).toBeGreaterThan(230)
    }
  })
})

test('a card is there while its version is live, and no longer', async () => {
  const storyId = await writtenStory(cast.reporter)
  const release = async () => {
    await moveNow(cast.reporter, storyId, 'submit')
    await moveNow(cast.editor, storyId, 'approve')
    const { path } = await moveNow(cast.editor, storyId, 'publish')
    return (await findLiveStory(path ?? ''))?.versionId ?? ''
  }
  const first = await release()
  const isTraditional = false
  const card = await findCard({ storyId, versionId: first, isTraditional })
  expect(await sharp(card ?? undefined).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1200,
    height: 630,
  })
  expect(await findCard({ storyId, versionId: 'none', isTraditional })).toBeNull()
  await saveNow(cast.reporter, storyId, { headline: '步道今天开放，桥头免费停车' })
  const second = await release()
  expect(await findCard({ storyId, versionId: first, isTraditional })).toBeNull()
  expect(await findCard({ storyId, versionId: second, isTraditional })).not.toBeNull()
  await moveNow(cast.editor, storyId, 'unpublish', { note: '撤下。' })
  expect(await findCard({ storyId, versionId: second, isTraditional })).toBeNull()
})

test('the card of the mirror has its words, as the editors of the story fixed them', async () => {
  const live = async (change: Parameters<typeof writtenStory>[1]) => {
    const storyId = await writtenStory(cast.reporter, change)
    await moveNow(cast.reporter, storyId, 'submit')
    await moveNow(cast.editor, storyId, 'approve')
    const { path } = await moveNow(cast.editor, storyId, 'publish')
    const { versionId = '' } = (await findLiveStory(path ?? '')) ?? {}
    const cardIn = (isTraditional: boolean) => findCard({ storyId, versionId, isTraditional })
    return { plain: await cardIn(false), traditional: await cardIn(true) }
  }
  const headline = '江边理发'
  const asRuled = await live({ headline })
  const asFixed = await live({ headline, scriptFixes: [{ from: '江边', to: '江畔' }] })
  expect(asFixed.plain?.equals(asRuled.plain ?? asFixed.plain)).toBe(true)
  const drawn = async (headline: string) => {
    const { paper } = await getSettings()
    const words = {
      paper: toTraditional(paper.name),
      section: '要聞',
      language: 'zh-Hant',
    } as const
    return drawJpeg(cardSvg({ ...words, headline }), 88)
  }
  expect(asRuled.traditional?.equals(await drawn('江邊理髮'))).toBe(true)
  expect(asFixed.traditional?.equals(await drawn('江畔理髮'))).toBe(true)
  for (const language of ['zh-Hant', 'en'] as const) {
    expect((await live({ headline: '理髮 Barber', language })).traditional).toBeNull()
  }
})
