/** Sources (来源): whose text a story is. The source's kind decides the notice under the story. */
import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { db, sources, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'

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
    return source
  })
}
