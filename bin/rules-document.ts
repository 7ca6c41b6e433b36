/**
 * `npm run docs:rules`: writes docs/rules.md from the rules themselves, so that what is said of a
 * rule is what it does. A test holds the file to it.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createTranslator } from 'use-intl/core'
import { proofread } from '@/copydesk/proof'
import { rules } from '@/copydesk/rules/index'
import { copyOf, type Rule, type Sample } from '@/copydesk/rules/rule'
import { type Locale, locales, messagesFor } from '@/messages'

export const rulesDocument = 'docs/rules.md'

export function describeRules(): string {
  const english = messagesFor('en').findings
  const groups = Object.entries(english.groups).map(([letter, title]) => {
    const own = rules.filter(({ id }) => id.startsWith(letter))
    return [`## ${title}`, ...own.map(describe)].join('\n\n')
  })
  return `# The rules of the copy desk

Written by \`npm run docs:rules\` from the rules themselves: each example below is a test. Advice is
shown to those who ask; everything else is pointed out unless the house switches the rule off.

${groups.join('\n\n')}
`
}

function describe(rule: Rule): string {
  const english = messagesFor('en').findings
  const titles = locales.map((locale) => titleIn(locale, rule.id)).reverse()
  const sources = rule.sources.map((source) => english.sources[source]).join('; ')
  const facts = [
    `Source: ${sources}`,
    `severity: ${english.severity[rule.severity]}`,
    `fix: ${english.fix[rule.fix]}`,
    ...(rule.languages.includes('zh-Hans') ? [] : ['English only']),
  ]
  return [
    `### ${rule.id} · ${titles.join(' · ')}`,
    ...locales.map((locale) => said(locale, rule)).reverse(),
    `${facts.join(' · ')}.`,
    `| wrong | right |\n| --- | --- |\n${rule.examples.map(row).join('\n')}`,
    ...((rule.silentOn ?? []).length > 0
      ? [`Silent on: ${(rule.silentOn ?? []).map(shown).join(' · ')}`]
      : []),
  ].join('\n\n')
}

function titleIn(locale: Locale, id: string): string {
  const titles: Record<string, { title: string }> = messagesFor(locale).findings.rules
  return titles[id]?.title ?? id
}

/** What it says of its first wrong example. */
function said(locale: Locale, { id, languages, examples }: Rule): string {
  const copy = copyOf(examples[0].wrong, languages[0] ?? 'zh-Hans')
  const finding = proofread(copy).findings.find(({ rule }) => rule === id)
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'findings' })
  const key = `rules.${id}.message` as Parameters<typeof t>[0]
  return `> ${t(key, finding?.values as never).trim()}`
}

function row({ wrong, right }: Rule['examples'][number]): string {
  return `| ${shown(wrong)} | ${shown(right)} |`
}

/** A paragraph as it is; of a story the headline, the paragraphs and what is known of it. */
function shown(sample: Sample): string {
  if (typeof sample === 'string') return code(sample)
  const { headline, paragraphs = [], facts } = sample
  return [
    ...(headline === undefined ? [] : [`${code(headline)} (headline)`]),
    ...paragraphs.map(code),
    ...(facts ? [code(JSON.stringify(facts))] : []),
  ].join(' ')
}

function code(text: string): string {
  const visible = text
    .replaceAll('\n', '⏎')
    .replace(/[\ud800-\udfff\ufffd]/gu, '�')
    .replaceAll('|', '\\|')
  return `\`${visible}\``
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(rulesDocument, describeRules())
}
