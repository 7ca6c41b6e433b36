'use client'

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

export interface Tab {
  id: string
  label: ReactNode
  content: ReactNode
}

/** One panel at a time; arrows, Home and End move between the tabs. */
export function Tabs({ label, tabs, first }: { label: string; tabs: Tab[]; first?: string }) {
  const [chosen, choose] = useState(first ?? tabs[0]?.id)
  const id = useId()
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  )
  const step = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    choose(next.id)
    document.getElementById(`${id}-${next.id}`)?.focus()
  }
  return (
    <div className="tabbed">
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={step}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            className="tab"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={index === at}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          hidden={index !== at}
        >
          {tab.content}
        </div>
      ))}
    </div>
  )
}
