'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Damage, PlacedChange } from './damage'

interface RepairReviewProps {
  damage: Damage
  language: string
  onApply: (chosen: PlacedChange[]) => void
  onClose: () => void
}

/**
 * The text as received beside the text as repaired. Each change is a switch in the repaired text:
 * arrows go from one to the next, Space refuses it or takes it again.
 */
export function RepairReview({ damage, language, onApply, onClose }: RepairReviewProps) {
  const t = useTranslations('editor.cleaning')
  const [refused, setRefused] = useState<ReadonlySet<PlacedChange>>(new Set())
  const [current, setCurrent] = useState(0)
  const sides = useRef<HTMLElement>(null)
  const chosen = damage.changes.filter((change) => !refused.has(change))

  useEffect(() => focusOn(sides.current, 0), [])

  function toggle(change: PlacedChange) {
    setRefused((before) => {
      const after = new Set(before)
      if (!after.delete(change)) after.add(change)
      return after
    })
  }

  function walk(event: KeyboardEvent<HTMLElement>) {
    const last = damage.changes.length - 1
    const to = {
      ArrowRight: Math.min(last, current + 1),
      ArrowDown: Math.min(last, current + 1),
      ArrowLeft: Math.max(0, current - 1),
      ArrowUp: Math.max(0, current - 1),
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setCurrent(to)
    focusOn(sides.current, to)
  }

  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('title')}
      foot={
        <Button look="primary" disabled={chosen.length === 0} onClick={() => onApply(chosen)}>
          {t('apply', { count: chosen.length })}
        </Button>
      }
    >
      <p className="quiet">{t('explained')}</p>
      <section ref={sides} className="repair-sides" aria-label={t('title')} onKeyDown={walk}>
        {linesOf(damage).map(({ start, text, changes, first }) => (
          <div key={start} lang={language}>
            <p className="repair-received">
              {piecesOf(text, start, changes).map(({ at, words, change }) =>
                change ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
              )}
            </p>
            <p>
              {piecesOf(text, start, changes).map(({ at, words, change }) => {
                if (!change) return <span key={at}>{words}</span>
                const index = first + changes.indexOf(change)
                const isTaken = !refused.has(change)
                return (
                  <button
                    key={at}
                    type="button"
                    className="repair-change"
                    aria-pressed={isTaken}
                    aria-label={t(change.after === '' ? 'removes' : 'becomes', {
                      before: change.before,
                      after: change.after,
                      kind: t(`kind.${change.kind}`),
                    })}
                    title={t(`kind.${change.kind}`)}
                    tabIndex={index === current ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onClick={() => toggle(change)}
                  >
                    {isTaken ? change.after || <del>{change.before}</del> : change.before}
                  </button>
                )
              })}
            </p>
          </div>
        ))}
      </section>
    </Dialog>
  )
}

function focusOn(sides: HTMLElement | null, index: number): void {
  sides?.querySelectorAll<HTMLElement>('[aria-pressed]')[index]?.focus()
}

interface Line {
  start: number
  text: string
  changes: PlacedChange[]
  /** Of all changes, the one that is its first. */
  first: number
}

/** Only lines that change: a person is to read what there is to decide. */
function linesOf({ text, changes }: Damage): Line[] {
  const lines: Line[] = []
  let next = 0
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const first = next
    while ((changes[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++
    if (next > first) {
      lines.push({ start, text: line, changes: changes.slice(first, next), first })
    }
    start = end + 1
  }
  return lines
}

/** The line cut at its changes; `at` is the place in the whole text. */
function piecesOf(text: string, start: number, changes: readonly PlacedChange[]) {
  const pieces: { at: number; words: string; change?: PlacedChange }[] = []
  let reached = start
  for (const change of changes) {
    if (change.start > reached) {
      pieces.push({ at: reached, words: text.slice(reached - start, change.start - start) })
    }
    pieces.push({ at: change.start, words: change.before, change })
    reached = change.end
  }
  if (reached < start + text.length)
    pieces.push({ at: reached, words: text.slice(reached - start) })
  return pieces
}
