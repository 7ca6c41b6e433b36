import { cache } from 'react'
import { langOf, wordsFor } from '@/components/story/words'
import { describePage } from '@/newsroom/pages'
import { listSections } from '@/newsroom/sections'
import { getSettings } from '@/newsroom/settings'

export type PaperFacts = Awaited<ReturnType<typeof getPaper>>

/** The paper around every page: its name, its words, its sections. Read once for each request. */
export const getPaper = cache(async () => {
  const { paper, syndication } = await getSettings()
  describePage({ tags: ['settings'] })
  return {
    ...paper,
    syndication,
    sections: await listSections(),
    words: wordsFor(paper.locale),
    lang: langOf(paper.locale),
  }
})
