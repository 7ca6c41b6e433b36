'use client'

import { useMemo, useState } from 'react'
import type { Reading } from '@/newsroom/proofing'
import type { Judging } from './judging'

type Records = Reading['records']

/** The house's sections and sources, with the sources that are added from this page. */
export function useRecords(known: Records, add: Judging['addSource']) {
  const [added, setAdded] = useState<Records['sources']>([])
  const records = useMemo(() => {
    const fresh = added.filter(({ id }) => known.sources.every((source) => source.id !== id))
    return { ...known, sources: [...known.sources, ...fresh] }
  }, [known, added])

  async function addSource(input: Parameters<typeof add>[0]) {
    const source = await add(input)
    if (source) setAdded((before) => [...before, { ...source, kind: input.kind }])
    return source
  }

  return { records, addSource }
}
