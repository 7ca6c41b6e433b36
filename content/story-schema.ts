/**
 * What may be stored as a story's content: every field known, of its type and within its length,
 * and a body that `document.ts` accepts. Nothing is repaired on the way in; what does not fit is
 * refused whole.
 */
import { z } from 'zod'
import { type StoryContent, storyLanguages } from './story'

const line = (most: number) => z.string().max(most)

export const storyFieldsSchema = z.strictObject({
  language: z.enum(storyLanguages),
  headline: line(200),
  kicker: line(100),
  subhead: line(200),
  summary: line(600),
  sectionId: line(40).nullable(),
  tags: z.array(line(40)).max(20),
  byline: z
    .array(
      z.strictObject({
        institution: line(60),
        role: line(40),
        names: z.array(line(40)).max(20),
      }),
    )
    .max(12),
  sourceId: line(40).nullable(),
  dateline: line(120),
  body: z.custom<StoryContent['body']>((value) => typeof value === 'object' && value !== null),
})

export function parseStoryContent(
  value: unknown,
): { ok: true; content: StoryContent } | { ok: false; problems: string[] } {
  const parsed = storyFieldsSchema.safeParse(value)
  if (parsed.success) return { ok: true, content: parsed.data }
  return { ok: false, problems: parsed.error.issues.map((issue) => issue.path.join('.')) }
}
