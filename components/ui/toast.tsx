'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Button } from './button'

interface Toast {
  text: string
  /** How to take it back, where it can be. */
  undo?: { label: string; run: () => void }
  /** What was told before it can no longer be taken back. */
  isSettling?: boolean
}
type Shown = Toast & { id: number }

const Tell = createContext<(toast: Toast) => void>(() => {})

/** Tells a person that something happened, to eye and ear: `tell({ text: t('saved') })`. */
export function useTell(): (toast: Toast) => void {
  return useContext(Tell)
}

/** Wraps a layout; the region is there from the start, since only changes of it are read out. */
export function Toasts({ children }: { children: ReactNode }) {
  const [shown, show] = useState<Shown[]>([])
  const drop = useCallback((id: number) => show((now) => now.filter((each) => each.id !== id)), [])
  const tell = useCallback(
    (toast: Toast) => {
      const id = performance.now()
      show((now) => {
        const standing = toast.isSettling ? now.filter(({ undo }) => !undo) : now
        return [...standing.slice(-2), { ...toast, id }]
      })
      setTimeout(() => drop(id), toast.undo ? 10_000 : 5_000)
    },
    [drop],
  )
  const list = useMemo(
    () =>
      shown.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <span>{text}</span>
          {undo && (
            <Button
              isSmall
              onClick={() => {
                drop(id)
                undo.run()
              }}
            >
              {undo.label}
            </Button>
          )}
        </div>
      )),
    [shown, drop],
  )
  return (
    <Tell value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {list}
      </div>
    </Tell>
  )
}
