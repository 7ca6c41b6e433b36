'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { catchFocus } from '@/components/ui/catch-focus'
import { useReason } from '@/components/ui/reason'
import type { Found } from './findings'
import { LeaveForm } from './leave-form'
import { goTo } from './places'
import { ProofMarks } from './proof-marks'
import type { FindingsAtHand } from './use-findings'
import { useFindingsState } from './use-findings-state'
import { useFindingWords } from './use-words'

interface KindProps {
  atHand: FindingsAtHand
  /** What one rule found, in reading order. */
  founds: readonly Found[]
  language: string
}

/** More than these are shown when asked for: a damaged page may hold hundreds of one kind. */
const few = 6

/** One rule: its sentence, what it found, and what can be done about one of them or all. */
export function Kind({ atHand, founds, language }: KindProps) {
  const t = useTranslations('findings.desk')
  const { title, sentence, source } = useFindingWords()
  const say = useReason()
  const [isWhole, setWhole] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const [first] = founds
  if (!first) return null
  const { rule } = first.finding
  const objection = say(atHand.objectionTo(first.finding))
  const fixable = founds.filter(({ finding }) => finding.fixes.length > 0)
  const canFixAll = atHand.isEditable && fixable.length > 1
  const shown = isWhole ? founds : founds.slice(0, few)
  const sentences = new Set(shown.map(sentence))

  /** One gone, the keyboard stands on the next. */
  function keepFocus(at: number) {
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('.finding-excerpt')
      const nearest = rest?.[Math.min(at, rest.length - 1)]
      const panel = document.querySelector<HTMLElement>('.findings .finding-excerpt')
      if (document.activeElement === document.body) (nearest ?? panel)?.focus()
      catchFocus('.story-panel [aria-selected="true"]')
    })
  }

  return (
    <div className="finding-kind">
      <div className="finding-head">
        <h3>{title(rule)}</h3>
        {!objection && !isLeaving && (
          <Button isSmall look="quiet" onClick={() => setLeaving(true)}>
            {t('leaveRule')}
          </Button>
        )}
      </div>
      {isLeaving && (
        <LeaveForm
          label={t('leaveRule')}
          onLeave={async (reason) => {
            const isDone = await atHand.dismiss(first, reason, true)
            if (isDone) keepFocus(0)
            return isDone
          }}
          onClose={() => setLeaving(false)}
        />
      )}
      {sentences.size === 1 && <p>{sentences}</p>}
      <p className="finding-source">{t('source', { source: source(first), rule })}</p>
      {objection && <p className="finding-source">{t('mayNot', { reason: objection })}</p>}
      <ul ref={list}>
        {shown.map((found, at) => (
          <Instance
            key={found.key}
            {...{ atHand, found, language }}
            words={sentences.size > 1 ? sentence(found) : null}
            mayLeave={!objection}
            onGone={() => keepFocus(at)}
          />
        ))}
      </ul>
      {(founds.length > shown.length || canFixAll) && (
        <p className="finding-acts">
          {canFixAll && (
            <Button
              isSmall
              onClick={() => {
                atHand.fix(fixable)
                keepFocus(0)
              }}
            >
              {t('fixAll', { count: fixable.length })}
            </Button>
          )}
          {founds.length > shown.length && (
            <Button isSmall look="quiet" onClick={() => setWhole(true)}>
              {t('more', { count: founds.length - shown.length })}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

interface InstanceProps {
  atHand: FindingsAtHand
  found: Found
  /** What it says, where it differs from the others. */
  words: string | null
  language: string
  mayLeave: boolean
  onGone: () => void
}

function Instance({ atHand, found, words, language, mayLeave, onGone }: InstanceProps) {
  const t = useTranslations('findings.desk')
  const [isLeaving, setLeaving] = useState(false)
  const isCurrent = useFindingsState(atHand.findings, ({ current }) => current?.key === found.key)

  function show() {
    goTo(atHand.editor, found)
    atHand.findings.look({ key: found.key, isByKey: true })
  }

  return (
    <li aria-current={isCurrent || undefined}>
      <button type="button" className="finding-excerpt" onClick={show}>
        <ProofMarks found={found} language={language} />
        {'field' in found.place && (
          <span className="quiet"> {t(`field.${found.place.field}`)}</span>
        )}
      </button>
      {words && <p className="quiet">{words}</p>}
      {isLeaving ? (
        <LeaveForm
          label={t('leaveHere')}
          onLeave={async (reason) => {
            const isDone = await atHand.dismiss(found, reason)
            if (isDone) onGone()
            return isDone
          }}
          onClose={() => setLeaving(false)}
        />
      ) : (
        <span className="finding-acts">
          {atHand.isEditable && found.finding.fixes.length > 0 && (
            <Button
              isSmall
              onClick={() => {
                atHand.fix([found])
                onGone()
              }}
            >
              {t('fix')}
            </Button>
          )}
          {mayLeave && (
            <Button isSmall look="quiet" onClick={() => setLeaving(true)}>
              {t('leaveHere')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
