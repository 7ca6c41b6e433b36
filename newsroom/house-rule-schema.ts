/** What may come from outside as a house rule; what is wrong with one is said by `rules/house-rules.ts`. */
import { z } from 'zod'
import { houseSeverities } from '@/rules/house-rules'

const words = z.string().max(1_000).trim()
const id = z.string().regex(/^[\w-]{1,40}$/)
const common = { sectionId: id.nullable(), reason: words, source: words }
/** What is left empty is not there. */
const day = words.transform((text) => text || undefined).optional()

export const houseRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('word'),
    wrong: words,
    right: words.transform((text) => text || null).nullable(),
    severity: z.enum(houseSeverities),
    unless: z.array(words).max(100),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('person'),
    name: words,
    posts: z.array(z.strictObject({ title: words, from: day, until: day })).max(100),
    ...common,
  }),
  z.strictObject({ kind: z.literal('off'), rule: words, ...common }),
])
