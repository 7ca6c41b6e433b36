'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * What stands beside the text for a while, and the keyboard's way to it: F6 goes there and back,
 * Escape back. Once something in it is done, `goOn` leads to what is marked as next (`data-next`),
 * or back to the text, so that the focus is never on what is gone.
 */
export function useAside(editor: Editor): { box: RefObject<HTMLElement | null>; goOn: () => void } {
  const box = useRef<HTMLElement>(null)
  const [done, setDone] = useState(0)

  useEffect(() => {
    if (done === 0) return
    const next = box.current?.querySelector<HTMLElement>('[data-next]')
    // Without a key to be pressed next, a phone would only bring up its keyboard.
    if (!next && matchMedia('(pointer: coarse)').matches) return
    ;(next ?? editor.view.dom).focus({ preventScroll: true })
  }, [editor, done])

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, isComposing, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event
      if (isComposing || keyCode === 229 || event.defaultPrevented || !box.current) return
      if (ctrlKey || metaKey || altKey || shiftKey || document.querySelector('dialog[open]')) return
      const isInside = box.current.contains(document.activeElement)
      const isBack = isInside && (key === 'Escape' || key === 'F6')
      if (!isBack && key !== 'F6') return
      event.preventDefault()
      const to = isBack ? editor.view.dom : box.current.querySelector<HTMLElement>('button')
      to?.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor])

  return { box, goOn: () => setDone((before) => before + 1) }
}
