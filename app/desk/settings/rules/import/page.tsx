import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { houseDraftObjection } from '@/rules/house-rules'
import { RuleFrame } from '../rule-frame'
import { readRuleView } from '../rule-view'
import { ImportForm } from './import-form'

interface ImportPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('houseRules.import'))('title') }
}

/** A table of rules on its way in. */
export default async function ImportPage({ searchParams }: ImportPageProps) {
  const { kind } = readRuleView(await searchParams)
  const actor = await requireActor('reporter', `/desk/settings/rules/import?kind=${kind}`)
  if (houseDraftObjection(actor)) return <NoRights takes="editor" />
  const t = await getTranslations('houseRules.import')
  return (
    <RuleFrame kind={kind} title={t('title')}>
      <ImportForm kind={kind} />
    </RuleFrame>
  )
}
