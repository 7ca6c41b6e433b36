'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { StoryFigures } from '@/components/desk/story-figures'
import { Cleaning } from '@/components/editor/cleaning'
import { LinkDialog } from '@/components/editor/link-dialog'
import { NoteDialog } from '@/components/editor/note-dialog'
import { Toolbar } from '@/components/editor/toolbar'
import { FindingPopover } from '@/components/findings/popover'
import { useFindings } from '@/components/findings/use-findings'
import { catchFocus } from '@/components/ui/catch-focus'
import { useReason } from '@/components/ui/reason'
import { ShortcutSheet } from '@/components/ui/shortcut-sheet'
import { useTell } from '@/components/ui/toast'
import type { StoryLanguage } from '@/content/story'
import type { DeskCorrection } from '@/newsroom/corrections'
import type { Reading } from '@/newsroom/proofing'
import type { StoryPage } from '@/newsroom/stories'
import { readiness } from '@/rules/readiness'
import type { Reason } from '@/rules/refusal'
import { Bar } from './bar'
import { Compare, ConflictWatch } from './conflict-watch'
import { Manuscript } from './manuscript'
import { isAsking, Moves, type OfferedMove, objectionToNext, primaryOf } from './moves'
import { Notices } from './notices'
import { Panel } from './panel'
import { PrintedFacts } from './printed-facts'
import { useKeys } from './use-keys'
import { useRecords } from './use-records'
import { useSectionRules } from './use-section-rules'
import { type Facts, useStory } from './use-story'

interface StoryDeskProps {
  story: StoryPage
  corrections: DeskCorrection[]
  /** Why this person can't write a correction now, or null. */
  correctionObjection: Reason | null
  readings: Parameters<typeof StoryFigures>[0]['figures']
  /** What the copy desk reads the text with. */
  readWith: Reading
  personId: string
  /** The body holds nothing that this version would lose. */
  isKnown: boolean
  /** This person may add one that a pasted page names. */
  mayAddSources: boolean
  timeZone: string
}

/** A story's page: the bar above, the manuscript, and beside it what belongs to it. */
export function StoryDesk({
  story,
  corrections,
  correctionObjection,
  readings,
  readWith,
  personId,
  isKnown,
  mayAddSources,
  timeZone,
}: StoryDeskProps) {
  const t = useTranslations('editor')
  const tell = useTell()
  const say = useReason()
  const atHand = useStory(story, personId)
  const { facts, writing, moving, move } = atHand
  const { fields, draft, editor, count, figures, change } = writing
  const [asked, setAsked] = useState<Parameters<typeof Moves>[0]['asked']>(null)
  const [asking, setAsking] = useState<'link' | 'note' | null>(null)
  const askForNote = useCallback(() => setAsking('note'), [])
  const [isComparing, setComparing] = useState(false)
  const [looks, setLooks] = useState(0)

  const isReady = draft !== null || !isKnown
  const mayEdit = isKnown && facts.editObjection === null
  const isEditable = mayEdit && draft !== null && moving === null
  const isNew = useRef(story.content.headline === '' && count.characters === 0)
  useEffect(() => {
    if (!draft || !mayEdit || !isNew.current) return
    isNew.current = false
    beginWriting()
  }, [draft, mayEdit])
  const { dismissals } = facts
  const { records, addSource } = useRecords(readWith.records, atHand.addSource)
  const { sections, sources } = records
  const proofing = useFindings({
    ...{ editor, fields, isEditable, change },
    reading: useMemo(() => ({ ...readWith, dismissals, records }), [readWith, dismissals, records]),
    objections: facts.dismissalObjections,
    dismiss: atHand.dismiss,
    takeBack: atHand.takeBack,
  })
  useSectionRules(fields.sectionId, draft)
  const unready = useMemo(
    () => readiness(fields, { text: count.characters > 0 ? 'x' : '', figures }),
    [fields, count.characters, figures],
  )
  const moves = facts.moves.map((offered) => asOfNow(offered, unready, facts.blocking))

  function press(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229) return
    if (!(event.metaKey || event.ctrlKey)) return
    // A question that stands open has its own keys.
    if (event.key !== 's' && document.querySelector('dialog[open]')) return
    // By its place: with Alt the key gives another letter on some keyboards.
    if (event.altKey && event.code === 'KeyN' && isEditable) {
      event.preventDefault()
      return askForNote()
    }
    const run = { s: save, Enter: proceed, k: () => isEditable && setAsking('link') }[event.key]
    if (!run || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!event.repeat) run()
  }

  // Of the whole page, since the keyboard begins on none of its parts.
  const pressed = useRef(press)
  pressed.current = press
  useEffect(() => {
    const run = (event: KeyboardEvent) => pressed.current(event)
    document.addEventListener('keydown', run)
    return () => document.removeEventListener('keydown', run)
  }, [])

  /** Saved first, so that the question is about the text as it stands. */
  function ask(question: typeof asked) {
    setAsked(question)
    if (question) void draft?.flush()
  }

  async function save() {
    if (draft && (await draft.flush())) tell({ text: t('save.done') })
  }

  function proceed() {
    if (!isReady || moving || asked) return
    const primary = primaryOf(moves)
    const why = say(objectionToNext(moves))
    if (!primary) return why ? tell({ text: why }) : undefined
    if (isAsking(primary)) ask(primary)
    else void makeMove(primary)
  }

  async function makeMove(...made: Parameters<typeof move>) {
    const isMade = await move(...made)
    if (isMade) catchFocus('.story-stands')
    return isMade
  }

  return (
    <div className="story-desk" data-quiet={proofing?.isQuiet || undefined}>
      <h1 className="unseen">{fields.headline || t('untitled')}</h1>
      <Bar facts={facts} draft={draft}>
        <Moves
          {...{ moves, facts, timeZone, isReady, moving, asked }}
          onAsk={ask}
          onMove={makeMove}
        />
      </Bar>
      <PrintedFacts {...{ facts, fields, sections, sources }} />
      <div className="story-columns">
        <div className="story-main">
          {mayEdit && (
            <Toolbar
              key={String(!editor)}
              editor={editor}
              isEditable={isEditable}
              onLink={() => setAsking('link')}
              onNote={askForNote}
            />
          )}
          {draft ? (
            <ConflictWatch draft={draft} onConflict={setComparing}>
              {(isConflict) => (
                <Notices
                  {...{ facts, isKnown, isConflict }}
                  refusal={atHand.refusal}
                  onForgetRefusal={atHand.forgetRefusal}
                  onCompare={() => setComparing(true)}
                />
              )}
            </ConflictWatch>
          ) : (
            <Notices
              {...{ facts, isKnown }}
              isConflict={false}
              refusal={atHand.refusal}
              onForgetRefusal={atHand.forgetRefusal}
              onCompare={() => {}}
            />
          )}
          {editor && isKnown && (
            <Cleaning
              {...{ editor, sources, isEditable, asked: looks }}
              read={writing.read}
              {...(mayAddSources && { onAddSource: addSource })}
              onChange={change}
              onKeep={atHand.keepReceived}
            />
          )}
          <Manuscript
            storyId={story.id}
            {...{ fields, count, isEditable, isKnown, proofing }}
            planned={facts.plannedCharacters}
            isForReading={!mayEdit}
            onChange={change}
            onNote={askForNote}
            onReady={writing.onReady}
            onEdit={writing.onEdit}
          />
          <ShortcutSheet groups={useKeys()} />
        </div>
        <Panel
          {...{ atHand, corrections, correctionObjection, readings, proofing, sections, sources }}
          {...{ unready, isReady, isEditable }}
          mayArchive={moves.some((offered) => offered.move === 'archive')}
          onLook={() => setLooks(looks + 1)}
        />
      </div>
      {proofing && <FindingPopover atHand={proofing} language={fields.language} />}
      {asking === 'link' && editor && (
        <LinkDialog editor={editor} onClose={() => setAsking(null)} />
      )}
      {asking === 'note' && editor && (
        <NoteDialog editor={editor} onClose={() => setAsking(null)} />
      )}
      {isComparing && draft && (
        <Compare
          draft={draft}
          atHand={atHand}
          nameOf={(kind, id) => {
            if (kind === 'language') return t(`language.${id as StoryLanguage}`)
            const records = kind === 'section' ? sections : sources
            return records.find((record) => record.id === id)?.name ?? ''
          }}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  )
}

/** A new story begins with its headline, unless somebody is at work in it already. */
function beginWriting(): void {
  if (document.activeElement?.closest('.story-desk')) return
  document.querySelector<HTMLElement>('.manuscript [name="headline"]')?.focus()
}

/** What the text lacks is known here before the server has seen it; what blocks, once it has. */
function asOfNow(
  { move, objection }: OfferedMove,
  unready: readonly Reason[],
  blocking: Facts['blocking'],
): OfferedMove {
  const isAboutText = objection === null || /^(?:missing|blocked)\./.test(objection.key)
  const isBound = move === 'approve' || move === 'publish' || move === 'schedule'
  if (!isAboutText || (!isBound && move !== 'submit')) return { move, objection }
  return { move, objection: unready[0] ?? (isBound ? blocking[0]?.reason : null) ?? null }
}
