/**
 * Giving a published story another address. Whoever holds an old one is sent on for ever; no
 * address of a story, old or new, is ever given to another.
 */
import { eq } from 'drizzle-orm'
import { db, redirects, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { readdressObjection } from '@/rules/workflow'
import { record } from './activity'
import { isTakenPath } from './addresses'
import { readdressLive } from './live'
import { touchPages } from './pages'
import { loadStory, writeStory } from './story-row'
import { queuePing } from './websub'

/** Lower-case words of ASCII letters and digits, joined by hyphens; 80 characters at most. */
const slugForm = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Changes the last part of the story's address; the date stays. Editors only.
 * @throws Refused `invalid` for a bad or taken address, `stale` where the story changed meanwhile
 */
export async function readdress(
  actor: Actor,
  input: { storyId: string; revision: number; slug: string },
  now = new Date(),
): Promise<{ revision: number; path: string }> {
  return transaction(async () => {
    const { row } = await loadStory(actor, input.storyId, now)
    const objection = readdressObjection(actor, row.path)
    if (objection || !row.path) throw new Refused('forbidden', objection ?? { key: 'noAddressYet' })
    if (row.revision !== input.revision) throw new Refused('stale', { key: 'changedMeanwhile' })
    if (!slugForm.test(input.slug)) throw new Refused('invalid', { key: 'badAddress' })
    const path = row.path.replace(/[^/]+$/, input.slug)
    if (path === row.path) return { revision: row.revision, path }
    if (await isTakenPath(path, row.id)) throw new Refused('invalid', { key: 'slugTaken' })

    await db().delete(redirects).where(eq(redirects.path, path))
    await db().insert(redirects).values({ path: row.path, storyId: row.id })
    const revision = await writeStory(row, { path, updatedAt: now })
    const pageTags = await readdressLive(row.id, path)
    await touchPages(pageTags, now)
    await queuePing(pageTags, now)
    const detail = { from: row.path, to: path }
    await record({ actor, action: 'readdress', storyId: row.id, detail, at: now })
    return { revision, path }
  })
}
