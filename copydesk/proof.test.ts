import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withFixes } from './fixes'
import {
  type Copy,
  type Finding,
  type Memory,
  proofread,
  proofreadParagraph,
  proofreadStory,
} from './proof'
import { rules } from './rules/index'
import { type Block, blockKinds, chinese, copyOf, type Example, type Sample } from './rules/rule'

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** Whatever makes a rule speak, and whatever might break one. */
const shards = [
  ...rules
    .flatMap(({ examples }) => examples)
    .flatMap(({ wrong, right }: Example) => {
      return [wrong, right].flatMap(textsOf)
    }),
  ...'，。、；：？！“”‘’《》〈〉（）()「」"\'…—·.,:;?!% \n　好年月日率占由增至共其中的了一三十百万亿0123456789ａ２'.split(
    '',
  ),
  ...['\ud800', '\udc00', '𠮷', '\ufffd', '\u200b', '\u202e', 'щ', 'ā', 'www.a.cn/好,', 'a@b.cn'],
]

function textsOf(sample: Sample): string[] {
  return copyOf(sample, 'zh-Hans').blocks.map(({ text }) => text)
}

const text = fc.array(fc.constantFrom(...shards), { maxLength: 24 }).map((parts) => parts.join(''))
const blocks = fc.array(fc.record({ kind: fc.constantFrom(...blockKinds), text }), { maxLength: 5 })
const copies: fc.Arbitrary<Copy> = fc.record({
  language: fc.constantFrom(...languages),
  blocks,
  facts: fc.record(
    {
      isNews: fc.boolean(),
      dateline: fc.constantFrom('', '本报6月3日讯', '本报2月30日讯'),
      publishedOn: fc.constantFrom('2026-06-03', '2024-02-29', 'some day'),
      people: fc.constant([{ name: '许知秋', posts: ['副市长'] }]),
      houseWords: fc.constant([{ wrong: '软体', right: '软件' }, { wrong: '' }, { wrong: '，' }]),
    },
    { requiredKeys: [] },
  ),
})

/** The same story with its blocks in other places, and other facts. */
function variantsOf(all: readonly Copy[]): Copy[] {
  const [first, second] = all as [Copy, Copy]
  const blocks = [...second.blocks, ...first.blocks]
  return [
    first,
    { ...first, blocks },
    { ...first, blocks: blocks.toReversed() },
    { ...second, blocks },
  ]
}

function isInside({ block, start, end, text, fixes }: Finding, of: readonly Block[]): boolean {
  const words = of[block]?.text
  if (words === undefined || words.slice(start, end) !== text) return false
  return fixes.every((fix) => 0 <= fix.start && fix.start <= fix.end && fix.end <= words.length)
}

describe('whatever the text', () => {
  test('a story read again while it changes is found as it would be afresh', () => {
    fc.assert(
      fc.property(fc.array(copies, { minLength: 2, maxLength: 4 }), fc.boolean(), (all, isOne) => {
        const memory: Memory = { found: new Map() }
        const wishes = { without: new Set(['P01']) }
        for (const copy of isOne ? variantsOf(all) : all) {
          expect(proofread(copy, {}, memory)).toEqual(proofread(copy))
          expect(proofread(copy, {}, memory)).toEqual(proofread(copy))
        }
        const last = all.at(-1) as Copy
        expect(proofread(last, wishes, memory)).toEqual(proofread(last, wishes))
      }),
    )
  })

  test('paragraphs that stayed are not read again', () => {
    const memory: Memory = { found: new Map() }
    const [stayed, changed] = ['会议上午召开,下午结束。', '桥通了,人来了。']
    const copy = copyOf({ paragraphs: [stayed, changed] }, 'zh-Hans')
    proofread(copy, {}, memory)
    const before = memory.found.get(`paragraph ${stayed}`)
    proofread(copyOf({ paragraphs: [stayed, `${changed}好,好。`] }, 'zh-Hans'), {}, memory)
    expect(memory.found.get(`paragraph ${stayed}`)).toBe(before)
    expect(memory.found.size).toBe(2)
  })

  test('findings lie inside it', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const { findings, confirmed } = proofread(copy)
        for (const finding of [...findings, ...confirmed]) {
          expect(isInside(finding, copy.blocks)).toBe(true)
          expect(finding.start).toBeLessThanOrEqual(finding.end)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('fixes overlap nowhere, so they may come in any order', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const { findings } = proofread(copy)
        for (const [at, { text }] of copy.blocks.entries()) {
          const fixes = findings.filter(({ block }) => block === at).flatMap((each) => each.fixes)
          const inOrder = [...fixes].sort((a, b) => a.start - b.start)
          for (const [index, fix] of inOrder.entries()) {
            expect(fix.start).toBeGreaterThanOrEqual(inOrder[index - 1]?.end ?? 0)
            if (index > 0) expect(fix.start).not.toBe(inOrder[index - 1]?.start)
          }
          expect(withFixes(text, [...fixes].reverse())).toBe(withFixes(text, fixes))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('paragraph by paragraph it is the same as at once', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const apart = copy.blocks.flatMap((block, at) =>
          proofreadParagraph(block, copy).findings.map((finding) => ({ ...finding, block: at })),
        )
        const together = [...apart, ...proofreadStory(copy).findings]
        const names = (found: readonly Finding[]) =>
          found.map(({ rule, block, start, end }) => [rule, block, start, end].join(' ')).sort()
        expect(names(together)).toEqual(names(proofread(copy).findings))
      }),
      { numRuns: 200 },
    )
  })

  test('reading it twice finds the same', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        expect(proofread(copy)).toEqual(proofread(copy))
      }),
      { numRuns: 100 },
    )
  })
})

test('safe fixes leave nothing for their own rules', () => {
  const safe = new Set(rules.filter(({ fix }) => fix === 'safe').map(({ id }) => id))
  for (const wrong of rules.flatMap(({ examples }) => examples.map((each) => each.wrong))) {
    let copy = copyOf(wrong, 'zh-Hans')
    // A fix that overlapped another has its turn in the next round.
    for (let round = 0; round < 3; round++) {
      const fixes = proofread(copy).findings.filter(({ rule }) => safe.has(rule))
      copy = {
        ...copy,
        blocks: copy.blocks.map(({ kind, text }, at) => {
          const own = fixes.filter(({ block }) => block === at).flatMap((each) => each.fixes)
          return { kind, text: withFixes(text, own) }
        }),
      }
    }
    const left = proofread(copy).findings.filter(({ rule }) => safe.has(rule))
    expect(left).toEqual([])
  }
})

test('a rule that is switched off is silent', () => {
  const copy = copyOf('会议上午召开,下午结束。', 'zh-Hans')
  expect(proofread(copy).findings).toHaveLength(1)
  expect(proofread(copy, { without: new Set(['P01']) }).findings).toEqual([])
})

test('addresses are left alone, private numbers in them are not', () => {
  const copy = copyOf("It's at https://a.test/it's?tel=13800000000.", 'en')
  expect(proofread(copy).findings.map(({ rule, start }) => `${rule} ${start}`)).toEqual([
    'E03 2',
    'T08 32',
  ])
})

describe('the naughty inputs take linear time', () => {
  const units = [
    ...[
      '好',
      'a',
      ' ',
      '好 ',
      '1',
      '1,',
      '12家、',
      '12家，共',
      '“',
      '”',
      '《',
      '“好”、',
      '"好',
      "'",
    ],
    ...[
      '(',
      '(好)',
      '.',
      '…',
      '-',
      '好--',
      '，',
      ',',
      '，,、。',
      '增长5%，',
      '12家，占10%，',
      '？',
      'X',
    ],
    ...[
      '2月30日（星期三）',
      '说：',
      'www.a ',
      'a.',
      '110105194912310021 ',
      'the the ',
      '\n，',
      '\n',
    ],
    ...['由200户增至250户，增长20%，', '由', '约300人', '產', '\ud800', '好\udc00', '局长李明华说'],
    ...[
      '一',
      '二零二四年',
      '（一）、',
      '、好好……等',
      '（待补',
      '好?a)',
      '【',
      '94 of 106 ',
      '好щ',
      '率',
    ],
  ]
  const took = (unit: string, length: number) => {
    const text = unit.repeat(length / unit.length)
    const started = performance.now()
    for (const language of ['zh-Hans', 'en'] as const) {
      proofread({ language, blocks: [{ kind: 'paragraph', text }] })
    }
    return performance.now() - started
  }

  test.each(units)('%j', (unit) => {
    took(unit, 5_000)
    // A thousandth of what a quadratic rule would take for this much.
    expect(took(unit, 100_000)).toBeLessThan(4_000)
  })

  test('a megabyte without a mark', () => {
    expect(took('好', 1_000_000)).toBeLessThan(10_000)
  })

  test.each([
    ['10,000 quotes', '“'.repeat(10_000)],
    ['quotes nested 1,000 deep', `${'“'.repeat(1_000)}好${'”'.repeat(1_000)}`],
    ['quotes of both kinds nested 1,000 deep', `${'“‘'.repeat(500)}好${'’”'.repeat(500)}`],
    ['titles nested 1,000 deep', `${'《'.repeat(1_000)}好${'》'.repeat(1_000)}`],
  ])('%s', (_, text) => {
    const started = performance.now()
    const copy = copyOf(text, chinese[0] ?? 'zh-Hans')
    for (const finding of proofread(copy).findings)
      expect(isInside(finding, copy.blocks)).toBe(true)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

test('what stands round straight quotes and half-width brackets is mended with them', () => {
  const mended = (text: string) => {
    const { findings } = proofread({ language: 'zh-Hans', blocks: [{ kind: 'paragraph', text }] })
    const fixes = findings.flatMap((each) => each.fixes)
    return withFixes(text, fixes)
  }
  expect(mended('他说:"桥通了!"')).toBe('他说：“桥通了！”')
  expect(mended('"我们来了,"他说,"都来了."')).toBe('“我们来了，”他说，“都来了。”')
  expect(mended('口号是"快走",会议(第三次),下午开。')).toBe(
    '口号是“快走”，会议（第三次），下午开。',
  )
})
