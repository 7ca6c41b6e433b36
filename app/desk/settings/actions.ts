'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { addSection, editSection, orderSections, type sectionSchema } from '@/newsroom/sections'
import { paperSchema, reviewsSchema, saveSettings } from '@/newsroom/settings'
import { addSource, editSource } from '@/newsroom/sources'
import { syndicationSchema } from '@/newsroom/syndication'

export const savePaper = action(z.strictObject({ paper: paperSchema }), saveSettings)

export const saveReviews = action(z.strictObject({ reviews: reviewsSchema }), saveSettings)

export const saveSyndication = action(
  z.strictObject({ syndication: syndicationSchema }),
  saveSettings,
)

/** Read leniently here, so that the newsroom says what is wrong in its own words. */
const text = z.string().max(400)

export const addOneSection = action(
  z.strictObject({ name: text, slug: text, isNews: z.boolean() }) satisfies z.ZodType<
    z.input<typeof sectionSchema>
  >,
  async (actor, input) => {
    await addSection(actor, input)
  },
)

export const editOneSection = action(
  z.strictObject({ sectionId: text, name: text.optional(), isNews: z.boolean().optional() }),
  editSection,
)

export const addOneSource = action(
  z.strictObject({ name: text, kind: z.enum(['house', 'reprint']), url: text.nullable() }),
  async (actor, input) => {
    await addSource(actor, input)
  },
)

export const orderAllSections = action(
  z.strictObject({ sectionIds: z.array(text).max(200) }),
  orderSections,
)

export const editOneSource = action(
  z.strictObject({
    sourceId: text,
    name: text,
    kind: z.enum(['house', 'reprint']),
    url: text.nullable(),
  }),
  editSource,
)
