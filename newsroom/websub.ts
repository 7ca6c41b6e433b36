/**
 * Telling a hub (W3C WebSub) that feeds have changed, so that their readers need not ask. The paper's
 * own feeds and its sections' name a hub and are announced to it; those of tags and authors are not,
 * since one story may stand in hundreds. A ping waits in the outbox with the change that caused it.
 */
import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { db, sections } from '@/db'
import { absoluteAddress, mirrorPath } from './addresses'
import { type Reach, send } from './outbound'
import { enqueue, workOutbox } from './outbox'
import { getSettings } from './settings'

const feedFiles = ['rss.xml', 'atom.xml', 'feed.json'] as const

const pingSchema = z.object({ sectionIds: z.array(z.string()) })

/**
 * Inside the transaction that changed what these page tags show: a ping for the paper's feeds and
 * those of the sections among the tags. Nothing where no hub is set.
 */
export async function queuePing(pageTags: readonly string[], now: Date): Promise<void> {
  const { syndication } = await getSettings()
  if (!syndication.hub || !pageTags.includes('feed')) return
  const sectionIds = pageTags.flatMap((tag) => /^section:(.+)$/.exec(tag)?.[1] ?? [])
  await enqueue('ping', { sectionIds }, now)
}

/** Sends the pings that wait; a chore for a clock. */
export async function sendPings(now = new Date(), reach: Partial<Reach> = {}): Promise<number> {
  return workOutbox('ping', (payload) => deliver(payload, reach), now)
}

/** @throws Error where the hub did not take one of them, so that all are sent again later */
async function deliver(payload: Record<string, unknown>, reach: Partial<Reach>): Promise<void> {
  const { syndication, paper } = await getSettings()
  const { hub } = syndication
  if (!hub) return // Nobody to tell any more.
  const { sectionIds } = pingSchema.parse(payload)
  const named = await db()
    .select({ slug: sections.slug })
    .from(sections)
    .where(inArray(sections.id, sectionIds))
  const places = ['', ...named.map(({ slug }) => `/${slug}`)]
  const plain = places.flatMap((place) => feedFiles.map((file) => `${place}/${file}`))
  // The mirror's feeds change with those they are made from.
  const topics = paper.locale === 'zh-CN' ? [...plain, ...plain.map(mirrorPath)] : plain
  await Promise.all(topics.map((topic) => announce(hub, absoluteAddress(topic), reach)))
}

/** Hubs agree on `publish` and not on the topic's name, so both names are sent. */
async function announce(hub: string, topic: string, reach: Partial<Reach>): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })
  const { status } = await send(
    hub,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    },
    reach,
  )
  if (status < 200 || status > 299) throw new Error(`The hub answered ${status}.`)
}
