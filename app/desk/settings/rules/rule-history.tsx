import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { HouseRuleEvent } from '@/newsroom/house-rules'
import { RuleWords, SeverityMark } from './rule-words'

/** Who drafted, took live and retired a rule, in which form, newest first. */
export function RuleHistory({ history }: { history: HouseRuleEvent[] }) {
  const t = useTranslations('houseRules.history')
  return (
    <section className="page-part">
      <h2>{t('title')}</h2>
      <ol className="rule-history">
        {history.map(({ revision, act, rule, personName, at }) => (
          <li key={revision}>
            <span>
              <strong>{personName}</strong> {t(act)}
            </span>
            <span>
              <RuleWords rule={rule} />
            </span>
            <SeverityMark rule={rule} />
            <span className="quiet">
              <Time at={at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
