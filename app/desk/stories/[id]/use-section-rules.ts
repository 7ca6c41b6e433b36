'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Draft } from '@/components/editor/draft'

/** Another section may have other house rules: once the change is saved, the page asks for them. */
export function useSectionRules(sectionId: string | null, draft: Draft | null): void {
  const router = useRouter()
  const readFor = useRef(sectionId)
  useEffect(() => {
    if (!draft || sectionId === readFor.current) return
    readFor.current = sectionId
    void draft.flush().then((isSaved) => isSaved && router.refresh())
  }, [draft, router, sectionId])
}
