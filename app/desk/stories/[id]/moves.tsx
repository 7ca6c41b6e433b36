'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import type { Reason } from '@/rules/refusal'
import type { MoveName } from '@/rules/workflow'
import { momentOf, wallClock } from '@/rules/zoned-time'
import type { Facts, MoveDetails, StoryAtHand } from './use-story'

/** Moves that ask something first; all others are made at once, since they can be taken back. */
const asking = ['sendBack', 'approve', 'schedule', 'publish', 'unpublish'] as const
type Asking = (typeof asking)[number]

/** What comes next stands last and loudest: the first of these that is allowed. */
const primaryOrder: MoveName[] = ['submit', 'approve', 'publish', 'restore']

/** From the quietest to the loudest. */
const barOrder: MoveName[] = [
  'unpublish',
  'withdraw',
  'cancelSchedule',
  'sendBack',
  'schedule',
  'restore',
  'submit',
  'approve',
  'publish',
]

export interface OfferedMove {
  move: MoveName
  objection: Reason | null
}

interface MovesProps {
  moves: OfferedMove[]
  facts: Facts
  timeZone: string
  isReady: boolean
  moving: StoryAtHand['moving']
  onMove: (move: MoveName, details?: MoveDetails) => Promise<boolean>
}

/** The move to make next, as the keyboard's shortcut takes it; null where nothing is allowed. */
export function primaryOf(moves: OfferedMove[]): MoveName | null {
  const isAllowed = (name: MoveName) =>
    moves.some(({ move, objection }) => move === name && objection === null)
  return primaryOrder.find(isAllowed) ?? null
}

/** Why the move that would come next can't be made; null where none would come. */
export function objectionToNext(moves: OfferedMove[]): Reason | null {
  const next = primaryOrder.flatMap((name) => moves.filter(({ move }) => move === name))
  return next.find(({ objection }) => objection !== null)?.objection ?? null
}

/** The bar's buttons, each with its reason where it can't be pressed, and the questions they ask. */
export function Moves({
  moves,
  facts,
  timeZone,
  isReady,
  moving,
  onMove,
  asked,
  onAsk,
}: MovesProps & { asked: Asking | null; onAsk: (move: Asking | null) => void }) {
  const t = useTranslations('editor')
  const say = useReason()
  const primary = primaryOf(moves)
  // Kept until the move is made: a slip of the finger or a lost connection costs nobody their words.
  const [notes, setNotes] = useState<Partial<Record<Asking, string>>>({})
  const note = (move: Asking, words: string) => setNotes((all) => ({ ...all, [move]: words }))
  const shown = moves
    .filter(({ move }) => barOrder.includes(move))
    .sort((a, b) => rank(a.move, primary) - rank(b.move, primary))

  return (
    <div className="story-moves">
      {shown.map(({ move, objection }) => (
        <Button
          key={move}
          look={lookOf(move, primary)}
          reason={say(objection)}
          aria-disabled={!isReady || undefined}
          isBusy={moving !== null}
          onClick={() => isReady && (isAsking(move) ? onAsk(move) : onMove(move))}
        >
          {t(`move.${move}`)}
        </Button>
      ))}
      {asked && (
        <Question
          key={asked}
          move={asked}
          // Once it is made it can't be made again, which is no objection to having made it.
          objection={moving === null ? objectionTo(asked, moves) : null}
          facts={facts}
          timeZone={timeZone}
          note={notes[asked] ?? ''}
          onNote={(words) => note(asked, words)}
          isBusy={moving !== null}
          onClose={() => onAsk(null)}
          onAnswer={async (details) => {
            // Open until it is done. Where it was not, what the page shows is not what was asked about.
            if (await onMove(asked, details)) note(asked, '')
            onAsk(null)
          }}
        />
      )}
    </div>
  )
}

/** What is no longer shown is out of its stage. */
function objectionTo(name: MoveName, moves: OfferedMove[]): Reason | null {
  const offered = moves.find(({ move }) => move === name)
  return offered ? offered.objection : { key: `notInStage.${name}` }
}

export function isAsking(move: MoveName): move is Asking {
  return asking.some((each) => each === move)
}

function rank(move: MoveName, primary: MoveName | null): number {
  return move === primary ? barOrder.length : barOrder.indexOf(move)
}

function lookOf(move: MoveName, primary: MoveName | null) {
  if (move !== primary) return 'plain'
  return move === 'approve' || move === 'publish' ? 'seal' : 'primary'
}

interface QuestionProps {
  move: Asking
  /** Why it can't be made any more: what was asked about has changed since. */
  objection: Reason | null
  facts: Facts
  timeZone: string
  note: string
  onNote: (words: string) => void
  isBusy: boolean
  onClose: () => void
  onAnswer: (details: MoveDetails) => Promise<void>
}

/** What a move asks, and says, before it is made. */
function Question(props: QuestionProps) {
  const { move, objection, facts, timeZone, note, onNote, isBusy, onClose, onAnswer } = props
  const t = useTranslations('editor')
  const say = useReason()
  const form = useId()
  const [clock, setClock] = useState(() => wallClock(inAnHour(), timeZone))
  const [problem, setProblem] = useState<Reason | null>(null)
  const needsNote = move === 'sendBack' || move === 'unpublish'
  const hasNote = needsNote || move === 'approve'

  function answer() {
    if (isBusy || objection) return
    const publishAt = move === 'schedule' ? momentOf(clock, timeZone) : undefined
    if (needsNote && note.trim() === '') return setProblem({ key: 'noteMissing' })
    if (publishAt === null) return setProblem({ key: 'timeMissing' })
    if (publishAt && publishAt <= new Date()) return setProblem({ key: 'timePast' })
    void onAnswer({ ...(note.trim() && { note }), ...(publishAt && { publishAt }) })
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`ask.${move}.title`)}
      foot={
        <Button
          look={move === 'approve' || move === 'publish' ? 'seal' : 'primary'}
          type="submit"
          form={form}
          reason={say(objection)}
          isBusy={isBusy}
        >
          {t(`move.${move}`)}
        </Button>
      }
    >
      {objection ? (
        <p className="notice-line notice-line-alarm" role="alert">
          {say(objection)}
        </p>
      ) : (
        <p className="quiet">
          {t(`ask.${move}.explained`, { number: facts.version.number, zone: timeZone })}
        </p>
      )}
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          answer()
        }}
      >
        {hasNote && (
          <TextArea
            label={t('note')}
            hint={t(`ask.${move}.note`)}
            error={say(problem)}
            value={note}
            maxLength={1_000}
            rows={4}
            required={needsNote}
            onChange={(event) => {
              onNote(event.target.value)
              setProblem(null)
            }}
          />
        )}
        {move === 'schedule' && (
          <TextField
            type="datetime-local"
            label={t('ask.schedule.when')}
            hint={t('ask.schedule.zone', { zone: timeZone })}
            error={say(problem)}
            value={clock}
            onChange={(event) => {
              setClock(event.target.value)
              setProblem(null)
            }}
          />
        )}
      </form>
    </Dialog>
  )
}

/** On the hour, at least one hour from now. */
function inAnHour(): Date {
  const hour = 60 * 60_000
  return new Date(Math.ceil(Date.now() / hour + 1) * hour)
}
