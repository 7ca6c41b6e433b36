'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useTell } from '@/components/ui/toast'
import { goTo, keyAt, next } from './places'
import type { FindingsAtHand } from './use-findings'

/** Long enough that a pointer on its way over the text opens nothing, nor loses what it opened. */
const toOpen = 250
const toClose = 300

/** What is said where F8 leads nowhere. */
const nowhere = { unread: 'reading', read: 'nothing', lost: 'lost' } as const

/** Opens the finding under the pointer, or the next by F8; `isQuiet` leaves the pointer in peace. */
export function usePointing(atHand: FindingsAtHand, isQuiet: boolean): void {
  const { editor, findings } = atHand
  const t = useTranslations('findings.desk')
  const tell = useTell()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let pointed: string | null = null

    function point(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || event.buttons > 0) return
      const { current } = findings.getState()
      const isInside = event.target instanceof Element && event.target.closest('.finding-popover')
      const key = isInside ? (current?.key ?? null) : keyAt(event)
      if (key === pointed) return
      pointed = key
      clearTimeout(timer)
      if (key === current?.key || isHeld()) return
      timer = setTimeout(() => show(key), key ? toOpen : toClose)
    }

    function show(key: string | null) {
      if (!isHeld() && !editor.view.composing) findings.look(key ? { key, isByKey: false } : null)
    }

    function press(event: PointerEvent) {
      if (event.target instanceof Element && event.target.closest('.finding-popover')) return
      clearTimeout(timer)
      pointed = isQuiet ? null : keyAt(event)
      findings.look(pointed ? { key: pointed, isByKey: false } : null)
    }

    function walk(event: KeyboardEvent) {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      if (event.key === 'Escape') findings.look(null)
      if (event.key !== 'F8' || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      const { phase, current } = findings.getState()
      const found = next(editor, findings.getState(), event.shiftKey ? -1 : 1)
      if (!found) return tell({ text: t(nowhere[phase]) })
      if (found.key === current?.key && isHeld()) return
      goTo(editor, found)
      findings.look({ key: found.key, isByKey: true })
    }

    document.addEventListener('keydown', walk)
    document.addEventListener('pointerup', press)
    if (!isQuiet) document.addEventListener('pointermove', point, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', walk)
      document.removeEventListener('pointerup', press)
      document.removeEventListener('pointermove', point)
    }
  }, [editor, findings, isQuiet, t, tell])
}

/** Someone is at work in it. */
function isHeld(): boolean {
  return document.querySelector('.finding-popover')?.contains(document.activeElement) ?? false
}
