/** What may be stored as a page about the paper. Nothing is repaired on the way in. */
import { z } from 'zod'
import { isStorable } from './characters'
import { parseDocument } from './document'
import type { HousePageContent } from './house-page'
import type { DocumentNode } from './story'

/** Strict, as a story's schema is: what does not fit is refused whole. */
export const housePageSchema: z.ZodType<HousePageContent> = z.strictObject({
  body: z.unknown().transform((value, context): DocumentNode => {
    const parsed = parseDocument(value)
    if (parsed.ok) return parsed.body
    for (const message of parsed.problems) context.addIssue({ code: 'custom', message })
    return z.NEVER
  }),
  people: z
    .array(
      z.strictObject({
        personId: z.string().min(1).max(40),
        title: z
          .string()
          .trim()
          .max(60)
          .refine((text) => isStorable(text) && !/[\t\n]/.test(text)),
      }),
    )
    .max(200)
    .optional(),
})
