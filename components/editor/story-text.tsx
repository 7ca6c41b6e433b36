'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { storyExtensions } from '@/content/extensions'
import { isPicture, type Picture } from '@/content/picture'
import type { DocumentNode } from '@/content/story'
import { editedFigure, type FigurePorts, figureUploads } from './figures'
import { pasting } from './pasting'
import { PictureDialog } from './picture-dialog'
import type { Upload } from './upload'

interface StoryTextProps {
  /** The accessible name. */
  label: string
  placeholder: string
  body: DocumentNode
  language: string
  isEditable: boolean
  /** The same text, to look at until the editor is there. */
  preview: ReactNode
  /** Takes in a picture; without it the text takes none. */
  upload?: Upload
  /** The selected note is to be opened: by Enter, or by a double click on it. */
  onNote: () => void
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
  const [opened, open] = useState<{ position: number; picture: Picture } | null>(null)
  const ports = useFigurePorts(props.upload, (position) => {
    const attrs = editor?.state.doc.nodeAt(position)?.attrs
    if (calls.current.isEditable && isPicture(attrs)) open({ position, picture: { ...attrs } })
  })
  const editor = useEditor({
    extensions: [
      ...storyExtensions.map((each) => (each.name === 'figure' ? editedFigure(ports) : each)),
      ...(props.upload ? [figureUploads(ports)] : []),
    ],
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
      // Before the text takes the key for a new line or paragraph, in the place of what is selected.
      handleKeyDown: (view, event) => {
        const { selection } = view.state
        const isOnNote = selection instanceof NodeSelection && isNote(selection.node)
        if (event.key !== 'Enter') return false
        // The page's key for the next move.
        if (event.ctrlKey || event.metaKey) return true
        if (!isOnNote || !view.editable) return false
        calls.current.onNote()
        return true
      },
      handleDoubleClickOn: (view, _position, node, at) => {
        if (!isNote(node) || !view.editable) return false
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
        calls.current.onNote()
        return true
      },
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
    <>
      <EditorContent
        editor={editor}
        className="story-text"
        data-placeholder={isEmpty && isEditable ? placeholder : undefined}
        onClick={(event) => event.target === event.currentTarget && editor.commands.focus('end')}
      />
      {opened && (
        <PictureDialog
          picture={opened.picture}
          onSave={(picture) => changeFigure(editor, opened, picture)}
          onRemove={() => changeFigure(editor, opened, null)}
          onClose={() => open(null)}
        />
      )}
    </>
  )
})

/** What figures ask of the page, as it is when they ask. */
function useFigurePorts(upload: Upload | undefined, open: FigurePorts['open']): () => FigurePorts {
  const t = useTranslations('editor.picture')
  const say = useReason()
  const tell = useTell()
  const ports = useRef<FigurePorts>(undefined)
  ports.current = {
    upload: upload ?? (async () => ({ ok: false, reason: { key: 'pictureKind' } })),
    words: {
      edit: t('edit'),
      alt: t('alt'),
      noAlt: t('noAlt'),
      noCredit: t('noCredit'),
      sending: t('sending'),
      stop: t('stop'),
      again: t('again'),
      drop: t('drop'),
      rests: say({ key: 'textRests' }) ?? '',
    },
    say: (reason) => say(reason) ?? '',
    tell: (what) => tell({ text: t(what) }),
    open,
  }
  const [read] = useState(() => () => ports.current as FigurePorts)
  return read
}

/** Where the figure was, or where it is since the text changed under the dialog. */
function changeFigure(
  editor: Editor,
  { position, picture: before }: { position: number; picture: Picture },
  after: Picture | null,
) {
  const { doc, tr } = editor.state
  const isIt = (node: Node | null) =>
    node?.type.name === 'figure' && node.attrs.media === before.media
  let at = isIt(doc.nodeAt(position)) ? position : -1
  doc.descendants((node, found) => {
    if (at < 0 && isIt(node)) at = found
  })
  if (at < 0) return
  editor.view.dispatch(after ? tr.setNodeMarkup(at, null, { ...after }) : tr.delete(at, at + 1))
  editor.commands.focus()
}

const isNote = (node: Node) => node.type.name === 'note'

function isBlank(document: Node): boolean {
  const [only] = document.children
  return document.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0
}
