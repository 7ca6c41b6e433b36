'use client'

import { useEffect, useRef } from 'react'

const offKey = 'dateline-single-keys'

/**
 * Single keys that act while nobody types: not in a field, not during a composition, not under a
 * dialog, and not for who has turned them off (people who speak to their computer must be able to).
 */
export function useShortcuts(bindings: Record<string, () => void>): void {
  const current = useRef(bindings)
  current.current = bindings
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined
      if (!run || !isFree(event) || !areSingleKeysOn()) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

export function areSingleKeysOn(): boolean {
  return readSetting() !== 'off'
}

export function turnSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(offKey, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing keeps the shortcuts as they are.
  }
}

function readSetting(): string | null {
  try {
    return localStorage.getItem(offKey)
  } catch {
    return null
  }
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.querySelector('dialog[open]')) return false
  const at = event.target
  return !(
    at instanceof HTMLElement &&
    (at.isContentEditable || at.matches('input, textarea, select'))
  )
}
