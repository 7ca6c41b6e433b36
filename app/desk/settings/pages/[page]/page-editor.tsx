'use client'

import type { Editor } from '@tiptap/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useState, useTransition } from 'react'
import { LinkDialog } from '@/components/editor/link-dialog'
import { NoteDialog } from '@/components/editor/note-dialog'
import { StoryText } from '@/components/editor/story-text'
import { Toolbar } from '@/components/editor/toolbar'
import { Body } from '@/components/story/body'
import type { BodyWords } from '@/components/story/words'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { HousePageContent, HousePageName } from '@/content/house-page'
import { saveOnePage } from './actions'
import { MastheadFields } from './masthead-fields'

interface PageEditorProps {
  page: HousePageName
  lang: string
  /** What readers see; newer than what is written on where someone else has saved meanwhile. */
  current: { revision: number; content: HousePageContent; personName: string | null }
  /** Who may be named; for the masthead only. */
  people: { id: string; name: string }[]
}

/** Writing on a page about the paper. What is written stays here until it is saved. */
export function PageEditor({ page, lang, current, people }: PageEditorProps) {
  const t = useTranslations('house.pages')
  const editing = useTranslations('editor')
  const words: BodyWords = (key, values) => editing(`body.${key}`, values as never)
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const [begun, begin] = useState(current)
  const [named, setNamed] = useState(begun.content.people ?? [])
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isDirty, setDirty] = useState(false)
  const [asking, ask] = useState<'link' | 'note' | null>(null)
  const [refusal, refuse] = useState<string | null>(null)
  const isBehind = current.revision > begun.revision
  const [preview] = useState(<Body body={begun.content.body} dateline="" words={words} />)

  useEffect(() => {
    if (!isDirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isDirty])

  const save = (over: number) =>
    run(async () => {
      if (!editor) return
      // Through JSON: ProseMirror's attributes have no prototype, which React sends to no server.
      const body: HousePageContent['body'] = JSON.parse(JSON.stringify(editor.state.doc))
      const content = { body, ...(page === 'masthead' && { people: named }) }
      const outcome = await saveOnePage({ page, revision: over, content })
      refuse(outcome.ok ? null : say(outcome.refused.reason))
      if (outcome.ok) {
        begin({ ...current, revision: outcome.value.revision, content })
        setDirty(false)
        tell({ text: t('saved') })
      }
      router.refresh()
    })
  const press = (event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return
    const act = { s: () => save(begun.revision), k: () => ask('link') }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="house-text" onKeyDown={press}>
      {begun.revision === 0 && !isBehind && (
        <p className="notice-line">
          <strong>{t('untouchedTitle')}</strong> {t('untouchedText')}
        </p>
      )}
      {isBehind && (
        <div className="notice-line" role="alert">
          <strong>{t('staleTitle', { name: current.personName ?? '' })}</strong>{' '}
          <span>{t('staleText')}</span>{' '}
          <a href={`/${page}`} target="_blank" rel="noopener">
            {t('seeTheirs')}
          </a>
          <Button isSmall onClick={() => save(current.revision)}>
            {t('saveMine')}
          </Button>
        </div>
      )}
      <div className="house-bar">
        <Toolbar
          key={String(!editor)}
          editor={editor}
          isEditable
          onLink={() => ask('link')}
          onNote={() => ask('note')}
        />
        <Button
          look="primary"
          isBusy={isBusy}
          keys="Control+S"
          onClick={() => save(begun.revision)}
        >
          {t('save')}
        </Button>
      </div>
      {refusal && !isBehind && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <div className="manuscript">
        <StoryText
          label={t('text')}
          placeholder={t('placeholder')}
          body={begun.content.body}
          language={lang}
          isEditable
          preview={preview}
          onNote={() => ask('note')}
          onReady={setEditor}
          onEdit={() => setDirty(true)}
        />
      </div>
      <p className="quiet house-computed">
        {t(`computed.${page}`)}{' '}
        <Link href={`/${page}`} prefetch={false} target="_blank">
          {t('view')}
        </Link>
      </p>
      {page === 'masthead' && (
        <MastheadFields
          people={people}
          named={named}
          onChange={(next) => {
            setNamed(next)
            setDirty(true)
          }}
        />
      )}
      {asking === 'link' && editor && <LinkDialog editor={editor} onClose={() => ask(null)} />}
      {asking === 'note' && editor && <NoteDialog editor={editor} onClose={() => ask(null)} />}
    </div>
  )
}
