'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import type { Dismissal } from '@/copydesk/dismissals'
import { severities } from '@/copydesk/rules/rule'
import type { Found } from './findings'
import { Kind } from './kind'
import { goTo } from './places'
import { ProofMarks } from './proof-marks'
import type { FindingsAtHand } from './use-findings'
import { useFindingsState } from './use-findings-state'
import { useFindingWords } from './use-words'

interface PanelProps {
  atHand: FindingsAtHand
  language: string
}

/** All that was found: the gravest first, each rule once, with what can be done about it. */
export function FindingsPanel({ atHand, language }: PanelProps) {
  const t = useTranslations('findings.desk')
  const { findings, isQuiet, turnQuiet, undo } = atHand
  const { phase, open, dismissed, confirmed } = useFindingsState(findings, (state) => state)

  function press(event: KeyboardEvent) {
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (!isUndo || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    undo()
  }

  return (
    <section className="findings" aria-label={t('label')} onKeyDown={press}>
      {phase === 'unread' && <p className="quiet">{t('reading')}</p>}
      {phase === 'lost' && <p role="status">{t('lost')}</p>}
      {phase === 'read' && open.length === 0 && <p className="ready">{t('nothing')}</p>}
      {severities.map((severity) => {
        const group = open.filter(({ finding }) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} className={`finding-group finding-group-${severity}`}>
            <h2>
              <span className="finding-sample">{t(`group.${severity}`)}</span>{' '}
              <span className="quiet">{group.length}</span>
            </h2>
            {byRule(group).map((founds) => (
              <Kind key={founds[0]?.finding.rule} {...{ atHand, founds, language }} />
            ))}
          </section>
        )
      })}
      {confirmed.length > 0 && (
        <details className="findings-more">
          <summary>{t('confirmed', { count: confirmed.length })}</summary>
          <ul>
            {confirmed.map((found) => (
              <Confirmed key={found.key} {...{ found, language }} />
            ))}
          </ul>
        </details>
      )}
      {dismissed.length > 0 && (
        <details className="findings-more">
          <summary>{t('dismissed', { count: dismissed.length })}</summary>
          <ul>
            {byDismissal(dismissed).map(({ dismissal, founds }) => (
              <Left key={dismissal.id} {...{ atHand, dismissal, founds, language }} />
            ))}
          </ul>
        </details>
      )}
      <div className="findings-foot">
        <CheckField
          label={t('underline')}
          checked={!isQuiet}
          onChange={({ target }) => turnQuiet(!target.checked)}
        />
        <p className="quiet">
          <Kbd keys="F8" isSpoken /> {t('walk')}
        </p>
      </div>
    </section>
  )
}

/** The count in the panel's tab: advice is not counted. */
export function OpenCount({ atHand }: { atHand: FindingsAtHand }) {
  const count = useFindingsState(
    atHand.findings,
    ({ open }) => open.filter(({ finding }) => finding.severity !== 'advice').length,
  )
  return (
    count > 0 && (
      <>
        {' '}
        <span className="tab-count">{count}</span>
      </>
    )
  )
}

function Confirmed({ found, language }: { found: Found; language: string }) {
  const { holds } = useFindingWords()
  return (
    <li>
      <ProofMarks {...{ found, language }} />
      <p className="quiet">{holds(found)}</p>
    </li>
  )
}

interface LeftProps {
  atHand: FindingsAtHand
  dismissal: Dismissal
  founds: readonly Found[]
  language: string
}

/** What was left as it is: who says so, and why. */
function Left({ atHand, dismissal, founds, language }: LeftProps) {
  const t = useTranslations('findings.desk')
  const { title } = useFindingWords()
  const say = useReason()
  const [isBusy, setBusy] = useState(false)
  const [first] = founds
  const objection = first && atHand.objectionTo(first.finding)

  async function takeBack() {
    setBusy(true)
    await atHand.takeBack(dismissal)
    setBusy(false)
  }

  return (
    <li>
      <p>
        {title(dismissal.rule)}
        {!dismissal.place && (
          <span className="quiet"> {t('wholeRule', { count: founds.length })}</span>
        )}
      </p>
      {dismissal.place && first && (
        <button
          type="button"
          className="finding-excerpt"
          onClick={() => goTo(atHand.editor, first)}
        >
          <ProofMarks found={first} language={language} />
        </button>
      )}
      <q>{dismissal.reason}</q>
      <p className="quiet">
        {dismissal.personName} · <Time at={dismissal.at} />
        {dismissal.isOverride && ` · ${t('override')}`}
      </p>
      <Button
        isSmall
        look="quiet"
        isBusy={isBusy}
        reason={objection && say(objection)}
        onClick={takeBack}
      >
        {t('takeBack')}
      </Button>
    </li>
  )
}

function byRule(group: readonly Found[]): Found[][] {
  const kinds = new Map<string, Found[]>()
  for (const found of group) {
    const { rule } = found.finding
    const kind = kinds.get(rule)
    if (kind) kind.push(found)
    else kinds.set(rule, [found])
  }
  return [...kinds.values()]
}

function byDismissal(dismissed: readonly { found: Found; dismissal: Dismissal }[]) {
  const all = new Map<string, { dismissal: Dismissal; founds: Found[] }>()
  for (const { found, dismissal } of dismissed) {
    const known = all.get(dismissal.id)
    if (known) known.founds.push(found)
    else all.set(dismissal.id, { dismissal, founds: [found] })
  }
  return [...all.values()]
}
