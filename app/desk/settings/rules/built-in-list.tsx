import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BuiltInRule } from '@/newsroom/built-in-rules'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import type { RuleView } from './rule-view'
import { RuleState } from './rule-words'

/** The copy desk's own rules; each can be done without, in one section or in all. */
export function BuiltInList({
  builtIn,
  rules,
  sections,
  view,
}: {
  builtIn: readonly BuiltInRule[]
  rules: DeskHouseRule[]
  sections: { id: string; name: string }[]
  view: RuleView
}) {
  const t = useTranslations('houseRules')
  const findings = useTranslations('findings')
  const sought = view.search.toLowerCase()
  const shown = builtIn
    .map(({ id }) => ({
      id,
      title: findings(`rules.${id}.title` as 'rules.P01.title'),
      exceptions: rules.filter(({ label }) => label === id),
    }))
    .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(sought))
    .filter(({ exceptions }) => (view.state || view.section ? exceptions.length > 0 : true))
  return (
    <ol className="built-in" aria-label={t('kind.off')}>
      {shown.map(({ id, title, exceptions }) => (
        <li key={id}>
          <span className="figures quiet">{id}</span>
          <Link
            data-row
            href={
              exceptions[0]
                ? `/desk/settings/rules/${exceptions[0].id}`
                : `/desk/settings/rules/new?kind=off&rule=${id}`
            }
          >
            {title}
          </Link>
          <span className="built-in-state">
            {exceptions.length === 0
              ? t('list.on')
              : exceptions.map((rule) => (
                  <Link key={rule.id} href={`/desk/settings/rules/${rule.id}`}>
                    {rule.live ? t('list.off') : t('list.offDraft')}
                    {' · '}
                    {sections.find((each) => each.id === rule.sectionId)?.name ??
                      t('list.wholePaper')}{' '}
                    <RuleState rule={rule} />
                  </Link>
                ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
