'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { storyExtensions } from '@/content/extensions'
import type { DocumentNode } from '@/content/story'
import { pasting } from './pasting'

interface StoryTextProps {
  /** The accessible name. */
  label: string
  placeholder: string
  body: DocumentNode
  language: string
  isEditable: boolean
  /** The same text, to look at until the editor is there. */
  preview: ReactNode
  onReady: (editor: Editor) => void
  /** Called with every change; must be cheap. */
  onEdit: (document: Node) => void
}

/** What may turn typing into a form: blocks alone, since an asterisk in a story is an asterisk. */
const inputRules = ['heading', 'bulletList', 'orderedList', 'blockquote', 'codeBlock']

/** The body of the story under the writer's hands. Only `body` as first given is read. */
export const StoryText = memo(function StoryText(props: StoryTextProps) {
  const { label, placeholder, body, language, isEditable, preview } = props
  const calls = useRef(props)
  calls.current = props
  const [isEmpty, setEmpty] = useState(false)
  const editor = useEditor({
    extensions: storyExtensions,
    content: body,
    editable: isEditable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    enableInputRules: inputRules,
    enablePasteRules: false,
    editorProps: {
      ...pasting,
      attributes: {
        class: 'story-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
      },
    },
    onCreate: ({ editor }) => {
      setEmpty(isBlank(editor.state.doc))
      calls.current.onReady(editor)
    },
    onTransaction: ({ editor }) => setEmpty(isBlank(editor.state.doc)),
    onUpdate: ({ editor }) => calls.current.onEdit(editor.state.doc),
  })

  useEffect(() => {
    editor?.setEditable(isEditable, false)
  }, [editor, isEditable])

  useEffect(() => {
    if (!editor) return
    editor.view.dom.lang = language
    editor.view.dom.setAttribute('aria-label', label)
    editor.view.dom.setAttribute('aria-readonly', String(!isEditable))
  }, [editor, language, label, isEditable])

  if (!editor) return <div className="story-text">{preview}</div>
  return (
    <EditorContent
      editor={editor}
      className="story-text"
      data-placeholder={isEmpty && isEditable ? placeholder : undefined}
      onClick={(event) => event.target === event.currentTarget && editor.commands.focus('end')}
    />
  )
})

function isBlank(document: Node): boolean {
  const [only] = document.children
  return document.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0
}
