'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
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
