import { useTranslations } from 'next-intl'
import type { Change, Piece } from '@/copydesk/compare'

/** Where two texts stand side by side, the one of them that is shown. */
export type Side = 'before' | 'after'
interface OfSide {
  /** Both in one, if it is left out. */
  side?: Side
}

/** A text with what was taken out and put in; paragraphs far from any change fold away. */
export function ComparedText({ changes, side }: OfSide & { changes: Change[] }) {
  return (
    <div className="compared">
      {folded(changes).map((part) =>
        'hidden' in part ? (
          <Unchanged key={part.at} changes={part.hidden} />
        ) : (
          <Paragraph key={part.at} change={part.change} side={side} />
        ),
      )}
    </div>
  )
}

export function Pieces({ pieces, side }: OfSide & { pieces: Piece[] }) {
  return pieces.map(({ kind, text }, at) => {
    const key = `${at}-${kind}`
    if (kind === elsewhere(side)) return null
    if (kind === 'added') return <Added key={key} text={text} />
    if (kind === 'removed') return <Removed key={key} text={text} />
    return <span key={key}>{text}</span>
  })
}

/** What the text of this side does not have. */
function elsewhere(side: Side | undefined) {
  if (side === undefined) return null
  return side === 'before' ? 'added' : 'removed'
}

function Paragraph({ change, side }: OfSide & { change: Change }) {
  if (change.kind === elsewhere(side)) return null
  if (change.kind === 'changed') {
    return (
      <p className="compared-changed">
        <Pieces pieces={change.pieces} side={side} />
      </p>
    )
  }
  if (change.kind === 'kept') return <p>{change.text}</p>
  return (
    <p className="compared-changed">
      {change.kind === 'added' ? <Added text={change.text} /> : <Removed text={change.text} />}
    </p>
  )
}

function Added({ text }: { text: string }) {
  const t = useTranslations('desk.versions')
  return (
    <ins>
      <span className="unseen">{t('addedStarts')}</span>
      {text}
      <span className="unseen">{t('addedEnds')}</span>
    </ins>
  )
}

function Removed({ text }: { text: string }) {
  const t = useTranslations('desk.versions')
  return (
    <del>
      <span className="unseen">{t('removedStarts')}</span>
      {text}
      <span className="unseen">{t('removedEnds')}</span>
    </del>
  )
}

function Unchanged({ changes }: { changes: Change[] }) {
  const t = useTranslations('desk.versions')
  return (
    <details className="compared-fold">
      <summary>{t('unchanged', { count: changes.length })}</summary>
      {changes.map((change, at) => (
        <Paragraph key={`${at}-${change.kind}`} change={change} />
      ))}
    </details>
  )
}

type Part = { at: number } & ({ change: Change } | { hidden: Change[] })

/** Three or more unchanged paragraphs, with none changed beside them, fold into one line. */
function folded(changes: Change[]): Part[] {
  const isCalm = (at: number) => (changes[at] ?? { kind: 'kept' }).kind === 'kept'
  if (changes.every((_, at) => isCalm(at))) return changes.map((change, at) => ({ at, change }))
  const parts: Part[] = []
  let run: Change[] = []
  const settle = (at: number) => {
    if (run.length >= 3) parts.push({ at: at - run.length, hidden: run })
    else parts.push(...run.map((change, index) => ({ at: at - run.length + index, change })))
    run = []
  }
  changes.forEach((change, at) => {
    if (isCalm(at - 1) && isCalm(at) && isCalm(at + 1)) run.push(change)
    else {
      settle(at)
      parts.push({ at, change })
    }
  })
  settle(changes.length)
  return parts
}
