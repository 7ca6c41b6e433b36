'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { inOneLine } from '@/content/characters'

interface GrowingFieldProps {
  name: string
  label: string
  value: string
  placeholder: string
  /** What is wrong with it, as a sentence. */
  error: string | null
  className: string
  language: string
  isEditable: boolean
  isHidden: boolean
  /** What is drawn under its words; set as they are. */
  marks?: ReactNode
  onChange: (value: string) => void
}

/** A field of one line of text that wraps and grows like the printed headline it will be. */
export function GrowingField(props: GrowingFieldProps) {
  const { name, label, value, placeholder, error, className, language, isEditable } = props
  const { isHidden, marks, onChange } = props
  const id = useId()

  /** Enter goes on to the next field, as one writes downwards; an input method needs it first. */
  function goOn(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { isComposing, keyCode } = event.nativeEvent
    if (event.key !== 'Enter' || isComposing || keyCode === 229) return
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    const fields = event.currentTarget.form?.querySelectorAll<HTMLElement>('textarea, .ProseMirror')
    const all = [...(fields ?? [])]
    all[all.indexOf(event.currentTarget) + 1]?.focus()
  }

  return (
    <div
      className={`growing ${className}`}
      data-value={value || placeholder}
      lang={language}
      hidden={isHidden}
    >
      <label htmlFor={id}>{label}</label>
      {marks}
      <textarea
        id={id}
        name={name}
        rows={1}
        value={value}
        placeholder={placeholder}
        readOnly={!isEditable}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(inOneLine(event.target.value))}
        onKeyDown={goOn}
      />
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
