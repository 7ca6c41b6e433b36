import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countCharacters } from '../count'
import { type Copy, type Finding, proofread } from '../proof'
import { severitiesOn } from '../rules/rule'

/** Clean copy of our own in many genres: stories a blank line apart, each begins with its headline. */
const files = globSync('copydesk/corpus/*.txt').sort()

const stories: { file: string; copy: Copy; text: string }[] = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n\n')
    .map((text) => {
      const [headline = '', ...paragraphs] = text.split('\n')
      const copy: Copy = {
        language: 'zh-Hans',
        blocks: [
          { kind: 'headline', text: headline },
          ...paragraphs.map((words) => ({ kind: 'paragraph' as const, text: words })),
        ],
        facts: { publishedOn: '2026-08-31' },
      }
      return { file, copy, text }
    }),
)

const shown = ({ rule, text, severity }: Finding) => `${severity} ${rule} ${text}`

describe('on healthy copy', () => {
  const length = countCharacters(stories.map(({ text }) => text).join('\n')).characters
  const found = stories.map((story) => ({ ...story, ...proofread(story.copy) }))

  test('there is enough of it', () => {
    expect(files.length).toBeGreaterThanOrEqual(12)
    expect(length).toBeGreaterThanOrEqual(30_000)
  })

  test('what is on by default is silent, and advice rare', () => {
    const findings = found.flatMap((each) =>
      each.findings.map((one) => `${each.file} ${shown(one)}`),
    )
    const isOn = (told: string) => severitiesOn.some((severity) => told.includes(` ${severity} `))
    expect(findings.filter(isOn)).toEqual([])
    expect(findings.length).toBeLessThan(length / 5_000)
  })

  test('sums are worked out and hold', () => {
    const sums = found.flatMap(({ confirmed }) => confirmed.map(({ values }) => values.sum ?? ''))
    expect(sums.length).toBeGreaterThan(25)
    expect(sums).toContain('3991 ÷ 4386 = 91%')
  })

  test('damage done to it is found', () => {
    const damages: [string, (text: string) => string, string][] = [
      ['half-width commas', (text) => text.replaceAll('，', ','), 'P01'],
      ['commas doubled', (text) => text.replaceAll('，', '，，'), 'P02'],
      ['commas before stops', (text) => text.replaceAll('。', '，。'), 'P03'],
      ['quotes cut', (text) => text.replaceAll('”', ''), 'P09'],
      [
        'full-width digits',
        (text) => text.replace(/\d/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
        'P20',
      ],
      ['bytes lost', (text) => text.replaceAll('的', '\ufffd'), 'T03'],
    ]
    for (const [what, damage, rule] of damages) {
      for (const { copy } of stories) {
        const blocks = copy.blocks.map(({ kind, text }) => ({ kind, text: damage(text) }))
        if (blocks.every(({ text }, at) => text === copy.blocks[at]?.text)) continue
        const { findings } = proofread({ ...copy, blocks })
        expect(
          findings.some((each) => each.rule === rule),
          `${what}: ${blocks[0]?.text}`,
        ).toBe(true)
      }
    }
  })
})
