'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTell } from '@/components/ui/toast'
import type { StoryContent } from '@/content/story'
import type { Dismissal, FoundPlace } from '@/copydesk/dismissals'
import type { Finding } from '@/copydesk/proof'
import type { Reason } from '@/rules/refusal'
import { type Findings, type Found, openFindings, type Reading } from './findings'
import { fix as fixAll } from './fixing'
import { writtenIn } from './places'
import { startProofreader } from './proofreader'

/** Why nothing may be left as it is, or nothing that blocks, by whoever is here. */
interface Objections {
  usual: Reason | null
  blocking: Reason | null
}

interface FindingsStart {
  editor: Editor | null
  fields: StoryContent
  reading: Reading
  isEditable: boolean
  objections: Objections
  change: (fields: Partial<Omit<StoryContent, 'body'>>) => void
  /** Leaves a place, or a whole rule, as it is; true when it is done, and `reading` knows of it. */
  dismiss: (input: { rule: string; place?: FoundPlace; reason: string }) => Promise<boolean>
  takeBack: (dismissalId: string) => Promise<boolean>
}

export interface FindingsAtHand {
  editor: Editor
  findings: Findings
  isEditable: boolean
  /** Why this one may not be left as it is by whoever is here; null where it may. */
  objectionTo: (finding: Pick<Finding, 'severity'>) => Reason | null
  /** Nothing is underlined; the panel lists it all the same. */
  isQuiet: boolean
  turnQuiet: (isQuiet: boolean) => void
  fix: (all: readonly Found[]) => void
  /** Takes the last fix back, where it can still be. */
  undo: () => void
  /** With `isWholeRule` its rule, in all of the story; true when it is done. */
  dismiss: (found: Found, reason: string, isWholeRule?: boolean) => Promise<boolean>
  takeBack: (dismissal: Dismissal) => Promise<boolean>
}

/** What is found while one writes, and what can be done about it. Null until the text is there. */
export function useFindings(start: FindingsStart): FindingsAtHand | null {
  const { editor, fields, reading, isEditable } = start
  const t = useTranslations('findings.desk')
  const tell = useTell()
  const latest = useRef(start)
  latest.current = start
  const [findings, setFindings] = useState<Findings | null>(null)
  const lastUndo = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (!editor) return
    const opened = openFindings({
      editor,
      proofreader: startProofreader(),
      fields: () => latest.current.fields,
      reading: latest.current.reading,
    })
    setFindings(opened)
    return () => {
      setFindings(null)
      opened.close()
    }
  }, [editor])

  useEffect(() => {
    // The fields are only a reason to look again.
    void fields
    findings?.changed()
  }, [findings, fields])

  useEffect(() => findings?.know(reading), [findings, reading])

  const fix = useCallback(
    (all: readonly Found[]) => {
      const { editor, isEditable, change } = latest.current
      if (!editor || !isEditable || editor.view.composing) return
      const fields = () => latest.current.fields
      const { made, undo } = fixAll(all, { editor, fields, change, writtenIn })
      if (made === 0) return tell({ text: t('changed') })
      findings?.settle(all)
      const once = () => {
        if (lastUndo.current === once) lastUndo.current = null
        undo()
      }
      lastUndo.current = once
      if (made > 1)
        tell({ text: t('fixed', { count: made }), undo: { label: t('undo'), run: once } })
    },
    [findings, t, tell],
  )

  const dismiss = useCallback(({ finding, spot }: Found, reason: string, isWholeRule = false) => {
    const place = isWholeRule ? {} : { place: spot }
    return latest.current.dismiss({ rule: finding.rule, reason, ...place })
  }, [])

  const takeBack = useCallback(({ id }: Dismissal) => latest.current.takeBack(id), [])

  const [isQuiet, setQuiet] = useState(wasQuiet)
  const { usual, blocking } = start.objections
  return useMemo(() => {
    if (!editor || !findings) return null
    return {
      ...{ editor, findings, isEditable, isQuiet, fix, dismiss, takeBack },
      objectionTo: ({ severity }) => (severity === 'block' ? blocking : usual),
      turnQuiet(isQuiet) {
        keepQuiet(isQuiet)
        setQuiet(isQuiet)
      },
      undo: () => lastUndo.current?.(),
    }
  }, [editor, findings, isEditable, isQuiet, usual, blocking, fix, dismiss, takeBack])
}

const quietKey = 'dateline-findings-quiet'

function wasQuiet(): boolean {
  try {
    return localStorage.getItem(quietKey) === 'yes'
  } catch {
    return false
  }
}

function keepQuiet(isQuiet: boolean): void {
  try {
    localStorage.setItem(quietKey, isQuiet ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing is quiet until the page is left.
  }
}
