'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import type { HouseRule } from '@/rules/house-rules'

interface RuleConflictProps {
  mine: HouseRule
  /** As somebody else has left it meanwhile. */
  theirs: DeskHouseRule
  sections: { id: string; name: string }[]
  isBusy: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people at one rule: both texts, and nothing lost whichever is chosen. */
export function RuleConflict(props: RuleConflictProps) {
  const { mine, theirs, sections, isBusy, onKeepMine, onTakeTheirs } = props
  const t = useTranslations('houseRules')
  const box = useRef<HTMLElement>(null)
  const lines = (rule: HouseRule): Map<Column, string> => {
    const section = sections.find(({ id }) => id === rule.sectionId)?.name
    return new Map([
      ...linesOf(rule, (severity) => t(`severity.${severity}`)),
      ['section', section ?? t('form.sectionAll')],
      ['reason', rule.reason],
      ['source', rule.source],
    ])
  }
  const [own, other] = [lines(mine), lines(theirs.draft)]
  const apart = [...own].filter(([column, text]) => text !== other.get(column))

  useEffect(() => {
    box.current?.focus()
  }, [])

  return (
    <section ref={box} className="rule-conflict" aria-labelledby="rule-conflict" tabIndex={-1}>
      <h2 id="rule-conflict">{t('form.conflict.title', { name: theirs.changedBy })}</h2>
      <p className="quiet">{t('form.conflict.explained')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('form.conflict.mine')}</th>
            <th scope="col">{t('form.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {apart.map(([column, text]) => (
            <tr key={column}>
              <th scope="row">{t(`columns.${column}`)}</th>
              {[text, other.get(column)].map((words, at) => (
                <td key={at === 0 ? 'mine' : 'theirs'}>
                  {words || <span className="quiet">{t('form.conflict.nothing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {apart.length === 0 && <p>{t('form.conflict.same')}</p>}
      <p className="rule-acts">
        <Button isBusy={isBusy} onClick={onKeepMine}>
          {t('form.conflict.keepMine')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('form.conflict.takeTheirs')}</Button>
      </p>
    </section>
  )
}

type Column =
  | 'wrong'
  | 'right'
  | 'severity'
  | 'unless'
  | 'name'
  | 'post'
  | 'rule'
  | 'section'
  | 'reason'
  | 'source'

type WordSeverity = Extract<HouseRule, { kind: 'word' }>['severity']

function linesOf(rule: HouseRule, severity: (word: WordSeverity) => string): [Column, string][] {
  if (rule.kind === 'off') return [['rule', rule.rule]]
  if (rule.kind === 'person') {
    const posts = rule.posts.map(({ title, from, until }) => {
      return from || until ? `${title} ${from ?? ''}–${until ?? ''}` : title
    })
    return [
      ['name', rule.name],
      ['post', posts.join('\n')],
    ]
  }
  return [
    ['wrong', rule.wrong],
    ['right', rule.right ?? ''],
    ['severity', severity(rule.severity)],
    ['unless', rule.unless.join('\n')],
  ]
}
