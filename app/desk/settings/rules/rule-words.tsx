import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'
import type { HouseRule, HouseRuleState, HouseSeverity } from '@/rules/house-rules'

/** What a rule says, in a line. */
export function RuleWords({ rule }: { rule: HouseRule }) {
  const t = useTranslations('houseRules.list')
  if (rule.kind === 'off') return <span>{rule.rule}</span>
  if (rule.kind === 'person') {
    const posts = rule.posts.map(({ title }) => title).join('、')
    return (
      <>
        <span className="rule-name">{rule.name}</span>{' '}
        <span className="quiet">{t('posts', { count: rule.posts.length, posts })}</span>
      </>
    )
  }
  return (
    <>
      <span className="rule-wrong">{rule.wrong}</span>{' '}
      {rule.right === null ? (
        <span className="quiet rule-only">{t('pointedOut')}</span>
      ) : (
        <>
          <span aria-hidden="true" className="quiet">
            →
          </span>
          <span className="unseen">{t('becomes')}</span>{' '}
          <span className="rule-right">{rule.right}</span>
        </>
      )}
    </>
  )
}

const severityIcons: Record<HouseSeverity, IconName> = {
  block: 'stroke',
  error: 'cross',
  warning: 'bell',
  advice: 'eye',
}

/** How grave it is, by shape and word. */
export function SeverityMark({ rule }: { rule: HouseRule }) {
  const t = useTranslations('houseRules.severity')
  if (rule.kind !== 'word') return <span />
  return (
    <span className={`rule-severity rule-severity-${rule.severity}`}>
      <Icon name={severityIcons[rule.severity]} />
      {t(rule.severity)}
    </span>
  )
}

const stateIcons: Record<HouseRuleState | 'changed', IconName> = {
  draft: 'pencil',
  live: 'dot',
  retired: 'stroke',
  changed: 'half',
}

/** Where a rule stands: colour, shape and word, as a story's stage. */
export function RuleState({ rule }: { rule: { state: HouseRuleState; hasChanges: boolean } }) {
  const t = useTranslations('houseRules')
  const shown = rule.hasChanges ? 'changed' : rule.state
  return (
    <span className={`stage stage-${shown === 'retired' ? 'withdrawn' : shown}`}>
      <Icon name={stateIcons[shown]} />
      {shown === 'changed' ? t('changed') : t(`state.${rule.state}`)}
    </span>
  )
}
