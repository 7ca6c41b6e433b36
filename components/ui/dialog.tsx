'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'
import { Icon } from './icon'

/**
 * A native modal dialog: the browser holds the focus inside and gives it back. For what can't be
 * undone, and for what needs a word first; a press outside or Escape closes it and nothing is done.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  isWide = false,
  children,
  foot,
}: {
  isOpen: boolean
  onClose: () => void
  title: string
  isWide?: boolean
  children: ReactNode
  /** Buttons, the one that acts last. */
  foot?: ReactNode
}) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  /** As in a mail: what acts is pressed from wherever one writes. */
  function press(event: KeyboardEvent) {
    const { isComposing, keyCode } = event.nativeEvent
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    if (isComposing || keyCode === 229) return
    // A key held down has only asked; and a button that is stood on takes its own Enter.
    if (event.repeat || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    event.stopPropagation()
    box.current?.querySelector<HTMLElement>('.dialog-foot > button:last-of-type')?.click()
  }

  useEffect(() => {
    const dialog = box.current
    if (isOpen && !dialog?.open) dialog?.showModal()
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])
  return (
    <dialog
      ref={box}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.target === box.current && isOutside(event, box.current)) box.current.close()
      }}
    >
      {isOpen && (
        <>
          <h2 id={titleId}>{title}</h2>
          <div className="dialog-body">{children}</div>
          {foot && <div className="dialog-foot">{foot}</div>}
          {/* Last, so that the focus begins in the content. */}
          <Button
            className="dialog-close"
            look="quiet"
            isSmall
            aria-label={t('close')}
            onClick={() => box.current?.close()}
          >
            <Icon name="cross" />
          </Button>
        </>
      )}
    </dialog>
  )
}

function isOutside({ clientX, clientY }: { clientX: number; clientY: number }, box: Element) {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
