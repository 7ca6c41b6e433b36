'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react'
import { type Format, formats, spelled, tableFormats } from './format'
import { FormatIcon } from './format-icon'

interface ToolbarProps {
  editor: Editor | null
  isEditable: boolean
  onLink: () => void
  onNote: () => void
}

/** One stop for the Tab key; arrows go through it, as in every toolbar. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { editor, isEditable, onLink, onNote } = props
  const t = useTranslations('editor')
  const bar = useRef<HTMLDivElement>(null)
  const state = useEditorState({ editor, selector: ({ editor }) => (editor ? read(editor) : {}) })
  const isOff = !editor || !isEditable
  const files = useRef<HTMLInputElement>(null)
  const takesPictures = Boolean(editor?.commands.uploadPictures)

  /** The browser would undo by a memory of its own, which knows neither form nor what was undone. */
  function press(event: KeyboardEvent) {
    const isMod = (event.ctrlKey || event.metaKey) && !event.altKey
    const letter = isMod ? event.key.toLowerCase() : ''
    if (letter !== 'z' && letter !== 'y') return walk(event)
    event.preventDefault()
    if (isOff || editor.view.composing) return
    if (letter === 'y' || event.shiftKey) editor.commands.redo()
    else editor.commands.undo()
  }

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key]
    if (!step || !bar.current) return
    event.preventDefault()
    const buttons = [...bar.current.querySelectorAll('button')]
    const from = buttons.findIndex((button) => button.matches(':focus'))
    const to = Math.min(Math.max(from + step, 0), buttons.length - 1)
    for (const [at, button] of buttons.entries()) button.tabIndex = at === to ? 0 : -1
    buttons[to]?.focus()
  }

  const isInTable = state?.inTable?.isOn === true
  const [headings, marks, blocks, history, tables] = [...formats, tableFormats].map((group) =>
    group.map((format) => (
      <Tool
        key={format.name}
        label={t(`format.${format.name}`)}
        keys={format.keys}
        isOn={format.isOn ? state?.[format.name]?.isOn === true : undefined}
        isDisabled={isOff || state?.[format.name]?.can === false}
        isFirst={format.name === 'heading2'}
        onPress={() => editor && format.run(editor)}
      >
        <Face name={format.name} />
      </Tool>
    )),
  )
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar')} ref={bar} onKeyDown={press}>
      <span>{headings}</span>
      <span>
        {marks}
        <Tool
          label={t('format.link')}
          keys="Mod-k"
          isOn={state?.link?.isOn === true}
          isDisabled={isOff}
          onPress={onLink}
        >
          <FormatIcon name="link" />
        </Tool>
        <Tool
          label={t('body.notes')}
          keys="Mod-Alt-n"
          isOn={state?.note?.isOn === true}
          isDisabled={isOff}
          onPress={onNote}
        >
          <FormatIcon name="note" />
        </Tool>
      </span>
      <span>
        {blocks}
        {takesPictures && (
          <Tool
            label={t('picture.insert')}
            isDisabled={isOff}
            onPress={() => files.current?.click()}
          >
            <FormatIcon name="picture" />
          </Tool>
        )}
      </span>
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('picture.file')}
        onChange={({ target }) => {
          editor?.commands.uploadPictures([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <span>{history}</span>
      {isInTable && <span className="table-tools">{tables}</span>}
    </div>
  )
})

function Face({ name }: { name: Format['name'] }) {
  switch (name) {
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return (
        <span aria-hidden="true" className="heading-face">
          H<sub>{name.at(-1)}</sub>
        </span>
      )
    default:
      return <FormatIcon name={name} />
  }
}

interface ToolProps {
  label: string
  keys?: string | undefined
  isOn?: boolean | undefined
  isDisabled?: boolean
  isFirst?: boolean
  onPress: () => void
  children: ReactNode
}

/** Disabled buttons stay reachable, so that the arrows don't jump. */
function Tool({ label, keys, isOn, isDisabled, isFirst, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${spelled(keys)})` : label}
      aria-keyshortcuts={keys && spelled(keys)}
      aria-pressed={isOn}
      aria-disabled={isDisabled || undefined}
      tabIndex={isFirst ? 0 : -1}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isDisabled && onPress()}
    >
      {children}
    </button>
  )
}

function read(editor: Editor): Record<string, { isOn?: boolean; can?: boolean }> {
  const inTable = editor.isActive('table')
  const entries = [...formats.flat(), ...(inTable ? tableFormats : [])].map((format) => {
    return [format.name, { isOn: format.isOn?.(editor), can: format.can?.(editor) }]
  })
  return {
    ...Object.fromEntries(entries),
    link: { isOn: editor.isActive('link') },
    note: { isOn: editor.isActive('note') },
    inTable: { isOn: inTable },
  }
}
