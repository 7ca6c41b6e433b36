/** Sources (来源): whose text a story is. The source's kind decides the notice under the story. */
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, sources, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'
import { touchPages } from './pages'

export type Source = typeof sources.$inferSelect

export const sourceSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  kind: z.enum(['house', 'reprint']),
  url: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
})

export async function listSources(): Promise<Source[]> {
  return db().select().from(sources).orderBy(asc(sources.kind), asc(sources.name))
}

/** Adds a source; editors only, since it decides rights. */
export async function addSource(
  actor: Actor,
  input: z.infer<typeof sourceSchema>,
  now = new Date(),
): Promise<Source> {
  if (!hasRole(actor, 'editor')) throw new Refused('forbidden', { key: 'needsEditor' })
  const parsed = sourceSchema.safeParse(input)
  if (!parsed.success) throw new Refused('invalid', { key: 'badSource' })
  return transaction(async () => {
    if ((await listSources()).some(({ name }) => name === parsed.data.name)) {
      throw new Refused('invalid', { key: 'nameTaken' })
    }
    const source = { id: newId(now), ...parsed.data }
    await db().insert(sources).values(source)
    await record({ actor, action: 'addSource', detail: source, at: now })
    await touchPages(['house:rights'], now)
    return source
  })
}

/**
 * Changes what is known of a source. Chiefs only: the kind decides the notice under every story
 * that names it, those already published too.
 */
export async function editSource(
  actor: Actor,
  input: { sourceId: string } & z.infer<typeof sourceSchema>,
  now = new Date(),
): Promise<void> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  const { sourceId, ...facts } = input
  const parsed = sourceSchema.safeParse(facts)
  if (!parsed.success) throw new Refused('invalid', { key: 'badSource' })
  await transaction(async () => {
    const all = await listSources()
    const before = all.find(({ id }) => id === sourceId)
    if (!before) throw new Refused('not-found', { key: 'sourceNotFound' })
    if (all.some(({ id, name }) => id !== sourceId && name === parsed.data.name)) {
      throw new Refused('invalid', { key: 'nameTaken' })
    }
    await db().update(sources).set(parsed.data).where(eq(sources.id, sourceId))
    const detail = { sourceId, ...parsed.data, was: before }
    await record({ actor, action: 'editSource', detail, at: now })
    await touchPages(['all'], now)
  })
}
