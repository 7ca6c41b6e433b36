import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/found'
import { requireActor } from '@/app/session'
import { getHouseRule } from '@/newsroom/house-rules'
import { listSections } from '@/newsroom/sections'
import { houseDraftObjection } from '@/rules/house-rules'
import { BuiltInText } from '../built-in-text'
import { RuleForm } from '../rule-form'
import { RuleFrame } from '../rule-frame'
import { RuleHistory } from '../rule-history'
import { RuleState, RuleWords } from '../rule-words'

interface RulePageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('houseRules'))('title') }
}

/** One rule: its next form under edit, what is live, and what has been. */
export default async function RulePage({ params }: RulePageProps) {
  const { id } = await params
  const actor = await requireActor('reporter', `/desk/settings/rules/${encodeURIComponent(id)}`)
  const { history, ...rule } = await orNotFound(getHouseRule(actor, id))
  const [t, sections] = await Promise.all([getTranslations('houseRules.form'), listSections()])
  const mayDraft = houseDraftObjection(actor) === null
  const title = (
    <>
      {rule.label} <RuleState rule={rule} />
    </>
  )
  return (
    <RuleFrame kind={rule.kind} title={title}>
      {rule.kind === 'off' && <BuiltInText id={rule.label} />}
      {rule.hasChanges && rule.live && (
        <p className="notice-line">
          <strong>{t('liveNow')}</strong>
          <span>
            <RuleWords rule={rule.live} />
          </span>
        </p>
      )}
      {mayDraft ? (
        <RuleForm
          key={rule.id}
          initial={rule.draft}
          rule={rule}
          sections={sections.map(({ id, name }) => ({ id, name }))}
        />
      ) : (
        <div className="rule-read">
          <p className="quiet">{t('reportersRead')}</p>
          <p>
            <RuleWords rule={rule.live ?? rule.draft} />
          </p>
          <p>{[rule.draft.reason, rule.draft.source].filter(Boolean).join(' · ')}</p>
        </div>
      )}
      <RuleHistory history={history} />
    </RuleFrame>
  )
}
