'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import type { Found } from './findings'
import { LeaveForm } from './leave-form'
import { anchorOf, goBack } from './places'
import { ProofMarks } from './proof-marks'
import type { FindingsAtHand } from './use-findings'
import { useFindingsState } from './use-findings-state'
import { usePointing } from './use-pointing'
import { useFindingWords } from './use-words'

interface PopoverProps {
  atHand: FindingsAtHand
  language: string
}

/** The finding that is looked at, beside its words. */
export function FindingPopover({ atHand, language }: PopoverProps) {
  const { findings, isQuiet } = atHand
  usePointing(atHand, isQuiet)
  const current = useFindingsState(findings, (state) => state.current)
  const found = useFindingsState(findings, ({ open, current }) =>
    open.find(({ key }) => key === current?.key),
  )
  if (!current || !found) return null
  return <Opened key={found.key} {...{ atHand, found, language }} isByKey={current.isByKey} />
}

interface OpenedProps extends PopoverProps {
  found: Found
  /** The keyboard comes along. */
  isByKey: boolean
}

function Opened({ atHand, found, isByKey, language }: OpenedProps) {
  const { editor, findings, isEditable, fix, dismiss } = atHand
  const t = useTranslations('findings.desk')
  const { title, sentence, source } = useFindingWords()
  const say = useReason()
  const box = useRef<HTMLDivElement>(null)
  const [leaving, setLeaving] = useState<'here' | 'rule' | null>(null)
  const id = useId()
  const { finding } = found
  const objection = say(atHand.objectionTo(finding))
  const canFix = isEditable && finding.fixes.length > 0
  const sentenceIs = sentence(found)

  useLayoutEffect(() => {
    void leaving
    if (box.current) place(box.current, anchorOf(found))
  }, [found, leaving])

  useEffect(() => {
    if (isByKey)
      (box.current?.querySelector('button') ?? box.current)?.focus({ preventScroll: true })
  }, [isByKey])

  function close() {
    const isInside = box.current?.contains(document.activeElement)
    findings.look(null)
    if (isInside) goBack(editor, found)
  }

  function apply() {
    findings.look(null)
    fix([found])
    goBack(editor, found)
  }

  async function leave(reason: string) {
    const wasInside = box.current?.contains(document.activeElement)
    const isDone = await dismiss(found, reason, leaving === 'rule')
    if (!isDone) return false
    findings.look(null)
    if (wasInside) goBack(editor, found)
    return true
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isUndo) return
    event.preventDefault()
    event.stopPropagation()
    // Else the browser would undo in the text behind, past all that knows of it.
    if (isUndo) atHand.undo()
    else close()
  }

  return (
    <div
      ref={box}
      className={`finding-popover finding-popover-${finding.severity}`}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-about`}
      tabIndex={-1}
      onKeyDown={press}
    >
      <p className="finding-title" id={`${id}-title`}>
        {title(finding.rule)}
      </p>
      <div id={`${id}-about`}>
        {sentenceIs !== '' && <p>{sentenceIs}</p>}
        {finding.fixes.length > 0 && <ProofMarks {...{ found, language }} />}
      </div>
      {leaving ? (
        <LeaveForm
          label={t(leaving === 'here' ? 'leaveHere' : 'leaveRule')}
          onLeave={leave}
          onClose={() => {
            setLeaving(null)
            if (findings.getState().current) box.current?.focus({ preventScroll: true })
          }}
        />
      ) : (
        <p className="finding-acts">
          {canFix && (
            <Button look="primary" isSmall onClick={apply}>
              {t('fix')}
            </Button>
          )}
          {!objection && (
            <>
              <Button isSmall onClick={() => setLeaving('here')}>
                {t('leaveHere')}
              </Button>
              <Button isSmall look="quiet" onClick={() => setLeaving('rule')}>
                {t('leaveRule')}
              </Button>
            </>
          )}
        </p>
      )}
      <p className="finding-source">{t('source', { source: source(found), rule: finding.rule })}</p>
    </div>
  )
}

const gap = 6
const margin = 12

/** On a phone the moves and the places stand there. */
const foot = () => (window.innerWidth > 640 ? margin : 132)

/** Below the words, or above where there is no room; never beyond the edges of the window. */
function place(box: HTMLElement, anchor: Element | null): void {
  const rects = [...(anchor?.getClientRects() ?? [])]
  const [first, last] = [rects[0], rects.at(-1)]
  const around = box.offsetParent?.getBoundingClientRect()
  if (!first || !last || !around) return
  const isTight = last.bottom + gap + box.offsetHeight + foot() > window.innerHeight
  const isAbove = isTight && first.top - gap - box.offsetHeight > 0
  const top = isAbove ? first.top - gap - box.offsetHeight : last.bottom + gap
  const most = window.innerWidth - margin - box.offsetWidth
  const left = Math.max(margin, Math.min(isAbove ? first.left : last.left, most))
  box.style.top = `${top - around.top}px`
  box.style.left = `${left - around.left}px`
}
