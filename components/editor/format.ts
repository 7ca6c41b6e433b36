/** What the toolbar and the keyboard can do to the text, as one list: a button and its key agree. */
import type { Editor } from '@tiptap/core'

type TableAct = (typeof tableActs)[number]

export interface Format {
  name:
    | 'bold'
    | 'italic'
    | 'underline'
    | 'strike'
    | 'code'
    | 'heading2'
    | 'heading3'
    | 'heading4'
    | 'bulletList'
    | 'orderedList'
    | 'blockquote'
    | 'pullQuote'
    | 'codeBlock'
    | 'horizontalRule'
    | 'table'
    | 'undo'
    | 'redo'
    | TableAct
  /** As ProseMirror names keys; `Mod` is ⌘ or Ctrl. */
  keys?: string
  run: (editor: Editor) => void
  /** Toggles say whether they are on; the rest just act. */
  isOn?: (editor: Editor) => boolean
  can?: (editor: Editor) => boolean
}

const mark = (name: 'bold' | 'italic' | 'underline' | 'strike' | 'code', keys: string): Format => ({
  name,
  keys,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
})

const tableActs = [
  'rowBefore',
  'rowAfter',
  'columnBefore',
  'columnAfter',
  'deleteRow',
  'deleteColumn',
  'mergeCells',
  'splitCell',
  'headerRow',
  'headerColumn',
  'deleteTable',
] as const

const commandOf = {
  rowBefore: 'addRowBefore',
  rowAfter: 'addRowAfter',
  columnBefore: 'addColumnBefore',
  columnAfter: 'addColumnAfter',
  deleteRow: 'deleteRow',
  deleteColumn: 'deleteColumn',
  mergeCells: 'mergeCells',
  splitCell: 'splitCell',
  headerRow: 'toggleHeaderRow',
  headerColumn: 'toggleHeaderColumn',
  deleteTable: 'deleteTable',
} as const satisfies Record<TableAct, string>

/** What can be done to a table, shown while the caret is in one. */
export const tableFormats: Format[] = tableActs.map((name) => ({
  name,
  run: (editor) => editor.chain().focus()[commandOf[name]]().run(),
  can: (editor) => editor.can()[commandOf[name]](),
}))

const heading = (level: 2 | 3 | 4): Format => ({
  name: `heading${level}`,
  keys: `Mod-Alt-${level}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

/** In groups, as the toolbar sets them apart. */
export const formats: Format[][] = [
  [heading(2), heading(3), heading(4)],
  [
    mark('bold', 'Mod-b'),
    mark('italic', 'Mod-i'),
    mark('underline', 'Mod-u'),
    mark('strike', 'Mod-Shift-s'),
    mark('code', 'Mod-e'),
  ],
  [
    {
      name: 'bulletList',
      keys: 'Mod-Shift-8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'orderedList',
      keys: 'Mod-Shift-7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'blockquote',
      keys: 'Mod-Shift-b',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    {
      name: 'pullQuote',
      keys: 'Mod-Alt-p',
      run: (editor) => editor.chain().focus().togglePullQuote().run(),
      isOn: (editor) => editor.isActive('pullQuote'),
    },
    {
      name: 'codeBlock',
      keys: 'Mod-Alt-c',
      run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
      isOn: (editor) => editor.isActive('codeBlock'),
    },
    {
      name: 'horizontalRule',
      run: (editor) => editor.chain().focus().setHorizontalRule().run(),
    },
    {
      name: 'table',
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3 }).run(),
      // A table in a table is no table that anyone can read.
      can: (editor) => !editor.isActive('table') && !editor.isActive('codeBlock'),
    },
  ],
  [
    {
      name: 'undo',
      keys: 'Mod-z',
      run: (editor) => editor.chain().focus().undo().run(),
      can: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      keys: 'Mod-Shift-z',
      run: (editor) => editor.chain().focus().redo().run(),
      can: (editor) => editor.can().redo(),
    },
  ],
]

/** A key as `aria-keyshortcuts` and our own sheet spell it, for the keyboard in front of the person. */
export function spelled(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
  return keys.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+')
}
