import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { builtInRules } from '@/newsroom/built-in-rules'
import { listSections } from '@/newsroom/sections'
import { type HouseRule, houseDraftObjection } from '@/rules/house-rules'
import { BuiltInText } from '../built-in-text'
import { RuleForm } from '../rule-form'
import { RuleFrame } from '../rule-frame'

interface NewRuleProps {
  searchParams: Promise<{ kind?: string; rule?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('houseRules'))('title') }
}

/** A rule that is not there yet. */
export default async function NewRulePage({ searchParams }: NewRuleProps) {
  const { kind, rule } = await searchParams
  const actor = await requireActor('reporter', '/desk/settings/rules')
  if (houseDraftObjection(actor)) return <NoRights takes="editor" />
  const initial = blank(kind, rule)
  const [t, sections] = await Promise.all([getTranslations('houseRules.form'), listSections()])
  const title =
    initial.kind === 'word'
      ? t('newWord')
      : initial.kind === 'person'
        ? t('newPerson')
        : t('newOff', { rule: initial.rule })
  return (
    <RuleFrame kind={initial.kind} title={title}>
      {initial.kind === 'off' && <BuiltInText id={initial.rule} />}
      <RuleForm initial={initial} sections={sections.map(({ id, name }) => ({ id, name }))} />
    </RuleFrame>
  )
}

function blank(kind: string | undefined, rule: string | undefined): HouseRule {
  const common = { sectionId: null, reason: '', source: '' }
  if (kind === 'person') return { kind, name: '', posts: [], ...common }
  if (kind !== 'off') {
    return { kind: 'word', wrong: '', right: null, severity: 'warning', unless: [], ...common }
  }
  const known = builtInRules.find(({ id }) => id === rule)
  if (!known) notFound()
  return { kind, rule: known.id, ...common }
}
