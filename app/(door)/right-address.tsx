'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** Shown where a browser came by an address that is not the paper's: nothing sent from there is taken. */
export function RightAddress({ site, children }: { site: string; children: ReactNode }) {
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => setElsewhere(window.location.origin !== site), [site])
  if (!isElsewhere) return null
  return (
    <p className="door-problem" role="alert">
      {children}
    </p>
  )
}
