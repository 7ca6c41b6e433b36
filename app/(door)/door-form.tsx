'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useActionState } from 'react'
import type { DoorState } from './door-action'
import { ZoneField } from './zone-field'

export interface Field {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
  hint?: string
  least?: number
  value?: string
  /** In place of a line to type in: one of these. */
  choices?: { value: string; label: string }[]
  /** A time zone, one of these; `value` where the browser does not say its own. */
  zones?: string[]
  /** Begins a group of fields under this heading. */
  group?: string
}

interface Props {
  action: (before: DoorState, form: FormData) => Promise<DoorState>
  fields: Field[]
  hidden?: Record<string, string>
  submit: string
  /** Stands above the form from the start, until it is sent. */
  problem?: string
  /** Stands in place of the form once it was sent. */
  done?: string
}

/** A form of the door. It works as plain HTML; with scripts it answers without a new page. */
export function DoorForm({ action, fields, hidden = {}, submit, problem, done }: Props) {
  const query = String(useSearchParams())
  // Where plain HTML sends it: React would leave the address empty, which HTML does not allow.
  const here = usePathname() + (query && `?${query}`)
  const [state, send, isSending] = useActionState(action, { problem }, here)
  if (state.done && done) {
    return (
      <p className="door-done" role="status">
        {done}
      </p>
    )
  }
  return (
    <form className="door-form" action={send} aria-busy={isSending}>
      {state.problem && (
        <p className="door-problem" role="alert">
          {state.problem}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <DoorField key={field.name} field={field} typed={state.values?.[field.name]} />
      ))}
      <button className="door-submit" type="submit" aria-disabled={isSending}>
        {submit}
      </button>
    </form>
  )
}

function DoorField({ field, typed }: { field: Field; typed: string | undefined }) {
  const { name, label, hint, choices, zones, group } = field
  const value = typed ?? field.value
  if (zones)
    return <ZoneField {...{ name, label, zones }} sent={typed} otherwise={field.value ?? ''} />
  return (
    <>
      {group && <h2 className="door-group">{group}</h2>}
      {choices ? (
        <fieldset className="door-choices">
          <legend>{label}</legend>
          {choices.map((choice) => (
            <label key={choice.value}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={choice.value === value}
                required
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
      ) : (
        <div className="door-field">
          <label htmlFor={`door-${name}`}>{label}</label>
          <input
            id={`door-${name}`}
            name={name}
            type={field.type ?? 'text'}
            autoComplete={field.autoComplete}
            defaultValue={value}
            minLength={field.least}
            maxLength={200}
            spellCheck={false}
            autoCapitalize="none"
            aria-describedby={hint ? `door-${name}-hint` : undefined}
            required
          />
          {hint && (
            <p className="door-hint" id={`door-${name}-hint`}>
              {hint}
            </p>
          )}
        </div>
      )}
    </>
  )
}
