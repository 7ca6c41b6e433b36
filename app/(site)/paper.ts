import { cache } from 'react'
import { langOf, wordsFor } from '@/components/story/words'
import { getAppearance, getSheet, navigationOf } from '@/newsroom/appearance'
import { describePage } from '@/newsroom/pages'
import { listSections } from '@/newsroom/sections'
import { getSettings } from '@/newsroom/settings'

export type PaperFacts = Awaited<ReturnType<typeof getPaper>>

/** The paper around every page: its name, its words, its sections. Read once for each request. */
export const getPaper = cache(async () => {
  const { paper, syndication } = await getSettings()
  describePage({ tags: ['settings'] })
  const [sections, appearance, { name: sheet }] = await Promise.all([
    listSections(),
    getAppearance(),
    getSheet(),
  ])
  return {
    ...paper,
    appearance,
    /** Of the style sheet, which is kept under it for ever. */
    sheet,
    navigation: navigationOf(appearance, sections),
    syndication,
    sections,
    words: wordsFor(paper.locale),
    lang: langOf(paper.locale),
  }
})
