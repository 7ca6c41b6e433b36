'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useTell } from '@/components/ui/toast'
import type { StoryContent } from '@/content/story'
import { type Damage, findDamage, isSerious, type PlacedChange, repairIn } from './damage'
import { findParts, type PagePart, takeOut } from './page-parts'
import { RepairReview } from './repair-review'
import { useAside } from './use-aside'

interface Source {
  id: string
  name: string
}

interface CleaningProps {
  editor: Editor
  read: () => StoryContent
  sources: Source[]
  isEditable: boolean
  /** Grows each time the writer asks for a look at the whole text. */
  asked: number
  onChange: (fields: Partial<StoryContent>) => void
  /** Keeps the text as it came, before anything of it is changed; false where that failed. */
  onKeep: () => Promise<boolean>
  /** Absent where this person may add none; null where it failed. */
  onAddSource?: (input: { name: string; kind: 'house' | 'reprint' }) => Promise<Source | null>
}

/** After pasting: what looks damaged is offered for repair, and what is no body for the fields. */
export function Cleaning(props: CleaningProps) {
  const { editor, read, sources, isEditable, asked, onChange, onKeep, onAddSource } = props
  const t = useTranslations('editor.cleaning')
  const tell = useTell()
  const [damage, setDamage] = useState<Damage | null>(null)
  const [parts, setParts] = useState<PagePart[]>([])
  const [isReviewing, setReviewing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { box, goOn } = useAside(editor)

  async function look({ isAsked }: { isAsked: boolean }) {
    const fields = read()
    const found = await findDamage(editor.state.doc, fields.language)
    const isShown = found !== null && (isAsked || isSerious(found))
    setDamage(isShown ? found : null)
    setParts(isShown ? [] : findParts(editor.state.doc, fields))
    if (isAsked && !found) tell({ text: t('healthy') })
  }
  const latest = useRef(look)
  latest.current = look

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onTransaction = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
      if (!transaction.docChanged || transaction.getMeta('uiEvent') !== 'paste') return
      clearTimeout(timer)
      timer = setTimeout(() => void latest.current({ isAsked: false }), 150)
    }
    editor.on('transaction', onTransaction)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', onTransaction)
    }
  }, [editor])

  useEffect(() => {
    if (asked > 0) void latest.current({ isAsked: true })
  }, [asked])

  /** Undo takes it all back in one step. */
  async function apply(chosen: readonly PlacedChange[]) {
    setBusy(true)
    setReviewing(false)
    try {
      if (!(await onKeep())) return
      const tr = editor.state.tr
      const made = repairIn(tr, chosen)
      editor.view.dispatch(tr)
      tell({
        text: t('done', { count: made }),
        undo: { label: t('undo'), run: () => void editor.commands.undo() },
      })
      setDamage(null)
      setParts(findParts(editor.state.doc, read()))
      goOn()
    } finally {
      setBusy(false)
    }
  }

  async function review() {
    // The text may have gone on since it was looked at.
    const found = await findDamage(editor.state.doc, read().language)
    setDamage(found)
    setReviewing(found !== null)
  }

  async function applyAll() {
    const found = await findDamage(editor.state.doc, read().language)
    if (found) await apply(found.changes)
    else setDamage(null)
  }

  /** Looked for again: taking one part out moves the others. */
  function take({ name, words }: Pick<PagePart, 'name' | 'words'>, added?: Source) {
    const part = findParts(editor.state.doc, read()).find(
      (each) => each.name === name && each.words === words,
    )
    if (part) {
      const source = added ?? sources.find((each) => each.name === part.sourceName)
      if (source) onChange({ sourceId: source.id })
      else if (Object.keys(part.change).length > 0) onChange(part.change)
      if (part.place) {
        const tr = editor.state.tr
        takeOut(tr, part.place)
        editor.view.dispatch(tr)
      }
    }
    setParts((before) => before.filter((each) => each.name !== name || each.words !== words))
    goOn()
  }

  function leave() {
    setDamage(null)
    setParts([])
    goOn()
  }

  async function addSource(part: PagePart, kind: 'house' | 'reprint') {
    if (!part.sourceName || !onAddSource) return
    setBusy(true)
    const source = await onAddSource({ name: part.sourceName, kind })
    setBusy(false)
    if (!source) return
    take(part, source)
    tell({ text: t('addedSource') })
  }

  const known = parts.filter((part) => isKnown(part, sources))
  const takeAll = () => {
    for (const part of known) take(part)
  }
  if (!isEditable || (!damage && parts.length === 0)) return null
  return (
    <section ref={box} className="cleaning" aria-label={t('label')} aria-keyshortcuts="F6">
      {damage && (
        <p className="notice-line" role="status">
          <span>
            {damage.changes.length > 0 && t('found', { count: damage.changes.length })}{' '}
            {damage.unreadable.length > 0 &&
              t('unreadable', { count: damage.unreadable.length, text: firstOf(damage) })}
          </span>
          {damage.changes.length > 0 && (
            <>
              <Button isSmall isBusy={isBusy} onClick={review}>
                {t('review')}
              </Button>
              <Button isSmall look="primary" isBusy={isBusy} onClick={applyAll}>
                {t('applyAll')}
              </Button>
            </>
          )}
          <Button isSmall look="quiet" onClick={leave}>
            {t('leave')}
          </Button>
          <Kbd keys="F6" />
        </p>
      )}
      {!damage && parts.length > 0 && (
        <div className="page-parts" role="status">
          <p>{t('parts')}</p>
          <ul>
            {parts.map((part) => (
              <li key={`${part.name} ${part.words}`}>
                <span className="page-part-name">{t(`part.${part.name}`)}</span>
                <q lang={read().language}>{part.words}</q>
                {isKnown(part, sources) ? (
                  <Button isSmall data-next onClick={() => take(part)}>
                    {t(part.name === 'notice' || part.name === 'rest' ? 'remove' : 'take')}
                    <span className="unseen"> {t(`part.${part.name}`)}</span>
                  </Button>
                ) : (
                  <span className="unknown-source">
                    <span className="quiet">{t('unknownSource')}</span>
                    {onAddSource && (
                      <>
                        <Button isSmall isBusy={isBusy} onClick={() => addSource(part, 'reprint')}>
                          {t('addReprint')}
                        </Button>
                        <Button isSmall isBusy={isBusy} onClick={() => addSource(part, 'house')}>
                          {t('addHouse')}
                        </Button>
                      </>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p>
            {known.length > 1 && (
              <Button isSmall look="primary" onClick={takeAll}>
                {t('takeAll')}
              </Button>
            )}
            <Button isSmall look="quiet" onClick={leave}>
              {t('leave')}
            </Button>
            <Kbd keys="F6" />
          </p>
        </div>
      )}
      {isReviewing && damage && (
        <RepairReview
          damage={damage}
          language={read().language}
          onApply={(chosen) => void apply(chosen)}
          onClose={() => setReviewing(false)}
        />
      )}
    </section>
  )
}

/** A source has rights, so a name alone makes none: an editor says whose text it is. */
function isKnown({ name, sourceName }: PagePart, sources: CleaningProps['sources']): boolean {
  return name !== 'source' || sources.some((each) => each.name === sourceName)
}

function firstOf({ unreadable }: Damage): string {
  return unreadable[0]?.text.slice(0, 12) ?? ''
}
