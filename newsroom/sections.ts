/** Sections (栏目): the paper's standing divisions, in the order readers see them. */
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, sections, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { reservedSlugs } from './addresses'
import { newId } from './ids'
import { touchPages } from './pages'

export type Section = typeof sections.$inferSelect

export const sectionSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(40)
    .refine((slug) => !reservedSlugs.has(slug)),
  /** Its stories are news: each opens with a dateline, or the copy desk says so. */
  isNews: z.boolean(),
})

export async function listSections(): Promise<Section[]> {
  return db().select().from(sections).orderBy(asc(sections.position), asc(sections.slug))
}

export async function findSection(slug: string): Promise<Section | null> {
  const [section] = await db().select().from(sections).where(eq(sections.slug, slug))
  return section ?? null
}

/** Adds a section at the end. Chiefs only; refuses an address that is taken. */
export async function addSection(
  actor: Actor,
  input: z.infer<typeof sectionSchema>,
  now = new Date(),
): Promise<Section> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  const parsed = sectionSchema.safeParse(input)
  if (!parsed.success) throw new Refused('invalid', { key: 'badSection' })
  return transaction(async () => {
    const all = await listSections()
    if (all.some(({ slug }) => slug === parsed.data.slug)) {
      throw new Refused('invalid', { key: 'slugTaken' })
    }
    const position = (all.at(-1)?.position ?? 0) + 1
    const section = { id: newId(now), position, ...parsed.data }
    await db().insert(sections).values(section)
    await record({ actor, action: 'addSection', detail: section, at: now })
    await touchPages(['all'], now)
    return section
  })
}

const sectionChangesSchema = sectionSchema.pick({ name: true, isNews: true }).partial()

/**
 * Changes a section's name or kind; its address stays, since readers hold it. What is not given
 * stays as it is: whoever changes one of them knows nothing of a change of the other.
 */
export async function editSection(
  actor: Actor,
  input: { sectionId: string; name?: string | undefined; isNews?: boolean | undefined },
  now = new Date(),
): Promise<void> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  const { sectionId, name, isNews } = input
  const parsed = sectionChangesSchema.safeParse({
    ...(name !== undefined && { name }),
    ...(isNews !== undefined && { isNews }),
  })
  if (!parsed.success) throw new Refused('invalid', { key: 'badSection' })
  const changes = parsed.data
  await transaction(async () => {
    const before = (await listSections()).find(({ id }) => id === sectionId)
    if (!before) throw new Refused('not-found', { key: 'sectionNotFound' })
    if (Object.keys(changes).length === 0) return
    await db().update(sections).set(changes).where(eq(sections.id, sectionId))
    await record({ actor, action: 'editSection', detail: { sectionId, ...changes }, at: now })
    // Only the desk asks which sections are news.
    if (changes.name !== undefined) await touchPages(['all'], now)
  })
}

/** Puts the sections into this order, on every page. Names all of them, each once. */
export async function orderSections(
  actor: Actor,
  input: { sectionIds: string[] },
  now = new Date(),
): Promise<void> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  await transaction(async () => {
    const present = (await listSections()).map(({ id }) => id)
    const wanted = new Set(input.sectionIds)
    const isSameSet = wanted.size === present.length && present.every((id) => wanted.has(id))
    if (!isSameSet || input.sectionIds.length !== wanted.size) {
      throw new Refused('stale', { key: 'orderChangedMeanwhile' })
    }
    for (const [at, id] of input.sectionIds.entries()) {
      await db()
        .update(sections)
        .set({ position: at + 1 })
        .where(eq(sections.id, id))
    }
    await record({ actor, action: 'orderSections', detail: { ...input }, at: now })
    await touchPages(['all'], now)
  })
}
