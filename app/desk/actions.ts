'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { getSettings } from '@/newsroom/settings'
import { createStory } from '@/newsroom/stories'

/** Begins a story in the paper's language. */
export const beginStory = action(z.strictObject({}), async (actor) => {
  const { paper } = await getSettings()
  return createStory(actor, { language: paper.locale === 'en' ? 'en' : 'zh-Hans' })
})
