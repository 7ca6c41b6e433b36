'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField, TextArea } from '@/components/ui/field'
import { isNoteText, longestNote, type NoteWords, noteVoices, noteWords } from '@/content/note'

interface NoteDialogProps {
  editor: Editor
  onClose: () => void
}

/** The words of the note that is selected, or of a new one after the caret. */
export function NoteDialog({ editor, onClose }: NoteDialogProps) {
  const t = useTranslations('editor')
  const [before] = useState(() => selectedNote(editor))
  const [words, setWords] = useState<NoteWords>(before ?? { text: '', voice: 'author' })
  const [error, setError] = useState<string | null>(null)
  const form = useId()

  function set(event: FormEvent) {
    event.preventDefault()
    const text = words.text.replace(/\s+/g, ' ').trim()
    if (text === '') return setError(t('notes.empty'))
    if (!isNoteText(text)) return setError(t('notes.long', { most: longestNote }))
    onClose()
    editor
      .chain()
      .focus()
      .setNote({ ...words, text })
      .run()
  }

  function remove() {
    onClose()
    editor.chain().focus().deleteSelection().run()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('notes.title')}
      foot={
        <>
          {before && (
            <Button look="quiet" onClick={remove}>
              {t('notes.remove')}
            </Button>
          )}
          <Button look="primary" type="submit" form={form}>
            {t('notes.set')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={set} noValidate>
        <TextArea
          label={t('notes.text')}
          hint={t('notes.help')}
          error={error}
          rows={4}
          value={words.text}
          onChange={({ target }) => {
            setWords({ ...words, text: target.value })
            setError(null)
          }}
        />
        <SelectField
          label={t('notes.voice')}
          value={words.voice}
          onChange={({ target }) => {
            const voice = noteVoices.find((each) => each === target.value)
            if (voice) setWords({ ...words, voice })
          }}
        >
          {noteVoices.map((voice) => (
            <option key={voice} value={voice}>
              {t(`notes.${voice}`)}
            </option>
          ))}
        </SelectField>
      </form>
    </Dialog>
  )
}

function selectedNote(editor: Editor): NoteWords | null {
  const { from, to } = editor.state.selection
  const node = editor.state.doc.nodeAt(from)
  return node?.type.name === 'note' && to === from + 1 ? noteWords(node.toJSON()) : null
}
