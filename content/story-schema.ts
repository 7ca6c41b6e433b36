/**
 * What may be stored as a story's content: every field known, of its type and within its length,
 * and a body that `document.ts` accepts. Nothing is repaired on the way in; what does not fit is
 * refused whole.
 */
import { z } from 'zod'
import { isStorable } from './characters'
import { parseDocument } from './document'
import { isPicture, type Picture } from './picture'
import {
  type DocumentNode,
  mostScriptFixes,
  mostTags,
  type StoryContent,
  scriptWordForm,
  storyLanguages,
} from './story'

/** One line: fields have no paragraphs, and reach titles, feeds and lists. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => isStorable(text) && !/[\t\n]/.test(text))

/** `2026-05-06`, a day that there is; or empty. */
const day = z.string().refine((text) => text === '' || z.iso.date().safeParse(text).success)

const scriptWord = z.string().regex(scriptWordForm)

/** What the mirror in traditional script writes otherwise than the rules would. */
export const scriptFixesSchema = z
  .array(z.strictObject({ from: scriptWord, to: scriptWord }))
  .max(mostScriptFixes)

const storyFieldsSchema = z.strictObject({
  language: z.enum(storyLanguages),
  headline: line(200),
  kicker: line(100),
  subhead: line(200),
  summary: line(600),
  sectionId: line(40).nullable(),
  tags: z.array(line(40)).max(mostTags),
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
  lead: z.custom<Picture>(isPicture).optional(),
  edition: z
    .strictObject({ date: day, name: line(40), page: line(20) })
    .refine(({ date, name, page }) => date !== '' || name !== '' || page !== '')
    .optional(),
  original: z
    .strictObject({ author: line(80), headline: line(200), url: line(1000), licence: line(120) })
    .refine((original) => Object.values(original).some(Boolean))
    .optional(),
  body: z.unknown().transform((value, context): DocumentNode => {
    const parsed = parseDocument(value)
    if (parsed.ok) return parsed.body
    for (const message of parsed.problems) context.addIssue({ code: 'custom', message })
    return z.NEVER
  }),
  scriptFixes: scriptFixesSchema.min(1).optional(),
})

/** The content, or what is wrong with it: a line for each problem, opening with where it is. */
export function parseStoryContent(
  value: unknown,
): { ok: true; content: StoryContent } | { ok: false; problems: string[] } {
  const parsed = storyFieldsSchema.safeParse(value)
  if (parsed.success) {
    // Absent rather than undefined: what is not there is not hashed either.
    const { edition, original, scriptFixes, ...content } = parsed.data
    const given = {
      ...(edition && { edition }),
      ...(original && { original }),
      ...(scriptFixes && { scriptFixes }),
    }
    return { ok: true, content: { ...content, ...given } }
  }
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) =>
      path[0] === 'body' ? message : `${path.join('.')}: ${message}`,
    ),
  }
}
