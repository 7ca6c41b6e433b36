'use client'

import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button'

/**
 * A button that unfolds a few more. Plain buttons and links in tab order rather than an ARIA menu:
 * fewer keys to know, and a disabled item can be reached and says why.
 */
export function Menu({
  label,
  name,
  opens = 'down',
  align = 'start',
  look = 'quiet',
  isSmall = false,
  children,
}: {
  label: ReactNode
  /** Its name where the label shows none. */
  name?: string
  opens?: 'down' | 'up'
  align?: 'start' | 'end'
  look?: ComponentProps<typeof Button>['look']
  isSmall?: boolean
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const panelId = useId()
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])
  return (
    <div
      ref={whole}
      className={['menu', opens === 'up' && 'menu-up', align === 'end' && 'menu-end']
        .filter(Boolean)
        .join(' ')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        whole.current?.querySelector('button')?.focus()
      }}
    >
      <Button
        look={look}
        isSmall={isSmall}
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <div id={panelId} className="menu-panel" hidden={!isOpen} onClick={closeOnChoice}>
        {children}
      </div>
    </div>
  )

  function closeOnChoice(event: { target: EventTarget }) {
    const item = event.target instanceof Element && event.target.closest('.menu-item')
    if (item && item.getAttribute('aria-disabled') !== 'true') setOpen(false)
  }
}

/** An item that does something; with a reason it stays, disabled, and says why beneath its name. */
export function MenuItem({
  reason,
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & { reason?: string | null | undefined }) {
  const noteId = useId()
  return (
    <button
      type="button"
      {...rest}
      className="menu-item"
      aria-disabled={reason ? true : undefined}
      aria-describedby={reason ? noteId : undefined}
      onClick={reason ? undefined : onClick}
    >
      {children}
      {reason && (
        <span className="reason-note" id={noteId}>
          {reason}
        </span>
      )}
    </button>
  )
}
