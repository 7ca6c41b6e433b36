import { type ComponentProps, type ReactNode, useId } from 'react'

interface Around {
  label: string
  hint?: string
  /** What is wrong with it, as a sentence. */
  error?: string | null | undefined
}

/** The label above, what helps below, and what is wrong, tied to the control for every reader. */
function Field({
  label,
  hint,
  error,
  children,
}: Around & {
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export function TextField({ label, hint, error, ...input }: Around & ComponentProps<'input'>) {
  return (
    <Field {...given({ label, hint, error })}>
      {(control) => <input className="input" type="text" {...input} {...control} />}
    </Field>
  )
}

export function TextArea({ label, hint, error, ...input }: Around & ComponentProps<'textarea'>) {
  return (
    <Field {...given({ label, hint, error })}>
      {(control) => <textarea className="input" {...input} {...control} />}
    </Field>
  )
}

/** Its children are the options. */
export function SelectField({ label, hint, error, ...input }: Around & ComponentProps<'select'>) {
  return (
    <Field {...given({ label, hint, error })}>
      {(control) => <select className="input" {...input} {...control} />}
    </Field>
  )
}

export function CheckField({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className="check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  )
}

function given({ label, hint, error }: Around): Around {
  return { label, error, ...(hint ? { hint } : {}) }
}
