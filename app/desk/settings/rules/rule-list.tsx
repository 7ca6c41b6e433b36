'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Time } from '@/components/ui/time'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import { RuleActs } from './rule-acts'
import { RuleState, RuleWords, SeverityMark } from './rule-words'

/** Rules, one a line, to be opened, or chosen and tried, taken live and retired together. */
export function RuleList({
  rules,
  total,
  sections,
}: {
  rules: DeskHouseRule[]
  total: number
  sections: { id: string; name: string }[]
}) {
  const t = useTranslations('houseRules')
  const [chosenIds, choose] = useState<ReadonlySet<string>>(new Set())
  const chosen = rules.filter(({ id }) => chosenIds.has(id))
  const mayChoose = rules.some(({ retireObjection }) => retireObjection?.key !== 'needsRole.editor')
  const toggle = (id: string) => {
    const next = new Set(chosenIds)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  return (
    <>
      <div className="rule-bar">
        {mayChoose && (
          <input
            type="checkbox"
            aria-label={t('list.selectAll')}
            checked={chosen.length === rules.length}
            onChange={({ target }) =>
              choose(new Set(target.checked ? rules.map(({ id }) => id) : []))
            }
          />
        )}
        {chosen.length > 0 ? (
          <>
            <span>{t('list.selected', { count: chosen.length })}</span>
            <RuleActs rules={chosen} onDone={() => choose(new Set())} />
          </>
        ) : (
          <span className="quiet">{t('list.count', { count: total })}</span>
        )}
      </div>
      <ol className="rule-rows" aria-label={t('title')}>
        {rules.map((rule) => (
          <li key={rule.id} className="rule-row">
            {mayChoose && (
              <input
                type="checkbox"
                aria-label={t('list.select', { label: rule.label })}
                checked={chosenIds.has(rule.id)}
                onChange={() => toggle(rule.id)}
              />
            )}
            <Link className="rule-row-link" href={`/desk/settings/rules/${rule.id}`} data-row>
              <RuleWords rule={rule.draft} />
            </Link>
            <span className="rule-row-reason quiet">
              {[rule.draft.reason, rule.draft.source].filter(Boolean).join(' · ')}
            </span>
            <SeverityMark rule={rule.draft} />
            <RuleState rule={rule} />
            <span className="rule-row-section">
              {sections.find(({ id }) => id === rule.sectionId)?.name ?? t('list.wholePaper')}
            </span>
            <span className="rule-row-when quiet">
              {rule.changedBy} <Time at={rule.changedAt} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
