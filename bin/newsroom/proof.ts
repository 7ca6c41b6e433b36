import { createTranslator } from 'use-intl/core'
import { type Finding, type Proof, proofread } from '@/copydesk/proof'
import { isLocale, type Locale, messagesFor } from '@/messages'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { liveHouseRules } from '@/newsroom/house-rules'
import { getSettings } from '@/newsroom/settings'
import { wallClock } from '@/rules/zoned-time'
import { type Command, complain, say, type Values, WrongUse } from './command'
import { type ReadCopy, readBlocks } from './copy-blocks'
import { Unreadable } from './copy-file'

export const proof: Command = {
  about: 'Reads the copy of a file and says what is wrong with it',
  usage: `FILE [--json] [--language zh-CN|en] [--house]

Proofreads a text, HTML or Word file. Prints each finding with its place, its rule and its fix,
and the sums that hold; with --json as { "findings": [{ "rule", "severity", "start", "end",
"text", "message", "fixes" }], "confirmed": […] }, offsets in UTF-16 units of the file's text,
which is given, too, for a Word file. The sentences are in the language of the text, unless
--language says otherwise. With --house the live house rules of the newsroom in DATA_DIR are read
with, too: those of the whole paper, and the posts of today.

Exit code: 0 nothing found, 1 findings, 2 the file could not be read.`,
  options: {
    json: { type: 'boolean' },
    language: { type: 'string' },
    house: { type: 'boolean' },
  },
  opensNewsroom: false,
  async run([file, ...more], values) {
    if (!file || more.length > 0) throw new WrongUse('Name one file.')
    const wanted = localeWanted(values)
    try {
      const copy = await readBlocks(file)
      const locale = wanted ?? (copy.language === 'en' ? 'en' : 'zh-CN')
      const { words: houseWords, people, without } = await houseRules(values)
      const facts = { houseWords, people }
      const found = proofread({ ...copy, facts }, { without: new Set(without) })
      if (values.json) say(JSON.stringify(asJson(copy, found, locale), null, 2))
      else for (const line of asLines(copy, found, locale)) say(line)
      return found.findings.length > 0 ? 1 : 0
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      complain(problem.message)
      return 2
    }
  },
}

async function houseRules({ house }: Values): ReturnType<typeof liveHouseRules> {
  if (!house) return { words: [], people: [], without: [] }
  await openNewsroom()
  try {
    const { timeZone } = (await getSettings()).paper
    return await liveHouseRules(null, wallClock(new Date(), timeZone).slice(0, 10))
  } finally {
    await closeNewsroom()
  }
}

function localeWanted({ language }: Values): Locale | undefined {
  if (language === undefined) return
  if (typeof language !== 'string' || !isLocale(language)) {
    throw new WrongUse('--language takes zh-CN or en.')
  }
  return language
}

function asJson(copy: ReadCopy, { findings, confirmed }: Proof, locale: Locale) {
  const speak = speaker(locale)
  const described = (finding: Finding) => ({
    rule: finding.rule,
    ...placeIn(copy, finding),
    text: finding.text,
  })
  return {
    ...(copy.isExtracted && { text: copy.text }),
    findings: findings.map((finding) => ({
      severity: finding.severity,
      ...described(finding),
      message: speak.message(finding),
      fixes: fixesIn(copy, finding),
    })),
    confirmed: confirmed.map((finding) => ({
      ...described(finding),
      message: speak.confirmed(finding),
    })),
  }
}

function asLines(copy: ReadCopy, { findings, confirmed }: Proof, locale: Locale): string[] {
  const speak = speaker(locale)
  const lines = [...findings, ...confirmed].sort((a, b) => a.block - b.block || a.start - b.start)
  const holding = new Set(confirmed)
  const lineOf = linesOf(copy.text)
  const told = lines.map((finding) => {
    const [line, column] = lineOf(placeIn(copy, finding).start)
    const holds = holding.has(finding)
    const severity = holds ? '✓' : speak.severity(finding)
    const head = `${speak.place(line, column)}  ${severity}  ${finding.rule}`
    const said = holds ? speak.confirmed(finding) : speak.message(finding)
    const change = speak.change(copy, finding)
    return [head, `  ${quoted(copy, finding)}`, `  ${said}`, ...(change ? [`  ${change}`] : []), '']
  })
  const summary = findings.length > 0 ? speak.count(findings.length) : speak.none()
  return [...told.flat(), summary]
}

/** The words around, with what is meant in lenticular brackets that no copy quotes. */
function quoted({ blocks }: ReadCopy, { block, start, end }: Finding): string {
  const text = blocks[block]?.text ?? ''
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 12)
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ')
}

/** Line and column of an offset, both from 1; asked for in rising order. */
function linesOf(text: string): (at: number) => [line: number, column: number] {
  let line = 1
  let begin = 0
  return (at) => {
    for (let end = text.indexOf('\n', begin); end >= 0 && end < at; ) {
      line++
      begin = end + 1
      end = text.indexOf('\n', begin)
    }
    return [line, at - begin + 1]
  }
}

function placeIn({ blocks }: ReadCopy, { block, start, end }: Finding) {
  const at = blocks[block]
  if (!at) return { start: 0, end: 0 }
  return { start: at.placeOf(start), end: endPlace(at, start, end) }
}

/** Behind the last unit, not at the next one: markup may stand between. */
function endPlace(block: ReadCopy['blocks'][number], start: number, end: number): number {
  if (end === start) return block.placeOf(end)
  const last = block.placeOf(end - 1)
  const next = block.placeOf(end)
  return next - last > 1 ? last + 1 : next
}

function fixesIn({ blocks }: ReadCopy, { block, fixes }: Finding) {
  const at = blocks[block]
  if (!at) return []
  return fixes.flatMap(({ start, end, replacement, joins }) => {
    if (!joins) return [{ start: at.placeOf(start), end: endPlace(at, start, end), replacement }]
    const before = blocks[block - 1]
    if (!at.mayJoin || !before) return []
    const from = before.placeOf(before.text.trimEnd().length)
    return [{ start: from, end: at.placeOf(end), replacement }]
  })
}

function speaker(locale: Locale) {
  const messages = messagesFor(locale)
  const t = createTranslator({ locale, messages, namespace: 'findings' })
  return {
    message: ({ rule, values }: Finding) =>
      t(`rules.${rule}.message` as Parameters<typeof t>[0], values as never).trim(),
    severity: ({ severity }: Finding) => t(`severity.${severity}`),
    confirmed: ({ values }: Finding) =>
      'sum' in values
        ? t('said.confirmed', { sum: values.sum as string })
        : t('said.confirmedDay', { day: values.day ?? '', weekday: values.weekday ?? '' }),
    count: (count: number) => t('said.count', { count }),
    none: () => t('said.none'),
    place: (line: number, column: number) => t('said.place', { line, column }),
    change({ blocks }: ReadCopy, { block, fixes, start, end }: Finding): string | undefined {
      if (fixes.length === 0) return
      const text = blocks[block]?.text ?? ''
      const whole = [...fixes].sort((a, b) => b.start - a.start)
      const after = whole.reduce(
        (now, fix) => ({
          text: now.text.slice(0, fix.start) + fix.replacement + now.text.slice(fix.end),
          end: now.end + fix.replacement.length - (fix.end - fix.start),
        }),
        { text, end },
      )
      const words = after.text.slice(start, after.end).trim()
      return words ? t('said.change', { after: words }) : t('said.remove')
    },
  }
}
