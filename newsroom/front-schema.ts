/** What may come from outside as an arrangement of a front; what it means is `rules/fronts.ts`'s. */
import { z } from 'zod'
import {
  layouts,
  longestHeadline,
  longestKicker,
  longestTitle,
  mostContainers,
  slotLimits,
} from '@/rules/fronts'

const id = z.string().regex(/^[\w-]{1,40}$/)
const words = (longest: number) => z.string().trim().min(1).max(longest).optional()

/** An arrangement as it may come from outside: within every layout's limit, no story twice in a container. */
export const arrangementSchema = z.strictObject({
  containers: z
    .array(
      z
        .strictObject({
          id,
          layout: z.enum(layouts),
          title: z.string().trim().max(longestTitle),
          size: z.int().min(1),
          fill: z.discriminatedUnion('from', [
            z.strictObject({ from: z.enum(['newest', 'mostRead', 'nothing']) }),
            z.strictObject({ from: z.literal('section'), sectionId: id }),
            z.strictObject({ from: z.literal('tag'), tagId: id }),
          ]),
          slots: z.array(
            z.strictObject({
              storyId: id,
              headline: words(longestHeadline),
              kicker: words(longestKicker),
              picture: id.optional(),
            }),
          ),
        })
        .refine(({ size, layout }) => size <= slotLimits[layout])
        .refine(({ slots, size }) => slots.length <= size)
        .refine(({ slots }) => hasNoTwins(slots.map(({ storyId }) => storyId))),
    )
    .max(mostContainers)
    .refine((containers) => hasNoTwins(containers.map((container) => container.id))),
})

function hasNoTwins(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
