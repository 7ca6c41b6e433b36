'use client'

import Link from 'next/link'
import { type ComponentProps, type MouseEvent, useId } from 'react'
import { Kbd } from './kbd'

type Look = 'primary' | 'seal' | 'plain' | 'quiet' | 'danger'

interface Shape {
  /** `seal` is for what puts a signature or a story before readers; at most one a screen. */
  look?: Look
  isSmall?: boolean
}

type ButtonProps = ComponentProps<'button'> &
  Shape & {
    /** Why it can't be pressed now, as a sentence; the button stays in reach so that it can be read. */
    reason?: string | null | undefined
    isBusy?: boolean
    /** Its shortcut as `aria-keyshortcuts` spells it ("Control+Enter"); shown beside the word. */
    keys?: string
  }

export function Button({
  look = 'plain',
  isSmall = false,
  reason,
  isBusy = false,
  keys,
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  const noteId = useId()
  const isHeld = Boolean(reason) || isBusy
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isHeld) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, isSmall }, className)}
      onClick={press}
      aria-busy={isBusy || undefined}
      aria-disabled={reason ? true : rest['aria-disabled']}
      aria-describedby={reason ? noteId : rest['aria-describedby']}
      aria-keyshortcuts={keys}
    >
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  )
  if (!reason) return button
  return (
    <span className="reasoned">
      {button}
      <span className="reason-note" id={noteId} role="tooltip">
        {reason}
      </span>
    </span>
  )
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({
  look = 'plain',
  isSmall = false,
  className,
  ...rest
}: ComponentProps<typeof Link> & Shape) {
  return <Link {...rest} className={buttonClass({ look, isSmall }, className)} />
}

function buttonClass({ look, isSmall }: Shape, more?: string): string {
  return ['button', look !== 'plain' && `button-${look}`, isSmall && 'button-small', more]
    .filter(Boolean)
    .join(' ')
}
