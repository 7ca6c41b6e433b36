/**
 * Where rendering and serving meet. A reader's page says, while it renders, what it shows (tags)
 * and how it ended (status); the server that keeps finished pages reads that afterwards. A change
 * to the newsroom names the tags it touched, and every page that shows them is let go.
 *
 * It lives on `globalThis`, because the server and Next's bundle load this module separately.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { afterCommit, db, outbox } from '@/db'
import { newId } from './ids'

export interface PageDescription {
  /** The address that is rendered, as the server writes it. */
  address?: string
  /** HTTP status of the page as a whole. */
  status: number
  /** Its address names its very bytes, so whoever has it need never ask again. */
  isLasting?: boolean
  /** Where the page has moved to, with a 3xx status. */
  redirect?: string
  /** What its header links to, by relation (RFC 8288); whole addresses. */
  links?: Readonly<Record<string, string>>
  /** What the page shows: `front`, `section:<id>`, `story:<id>`, `tag:<id>`, `author:<id>`, `media:<id>`, `feed`, `corrections`, `settings`. */
  tags: Set<string>
}

interface MeetingPlace {
  rendering: AsyncLocalStorage<PageDescription>
  listeners: Set<(tags: readonly string[]) => void>
  /** The outbox rows this process wrote and has acted upon, the latest of them. */
  toldHere: Set<string>
}

const place = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('dateline.pages')
place[key] ??= {
  rendering: new AsyncLocalStorage(),
  listeners: new Set(),
  toldHere: new Set(),
} satisfies MeetingPlace
const meeting = place[key] as MeetingPlace

/** Called while a page renders; may be called several times, tags add up, the last status holds. */
export function describePage(facts: {
  status?: number
  redirect?: string
  isLasting?: boolean
  links?: Readonly<Record<string, string>>
  tags?: string[]
}): void {
  const page = meeting.rendering.getStore()
  if (!page) return // Rendered outside our server: nobody keeps the page, nobody asks.
  if (facts.status) page.status = facts.status
  if (facts.isLasting) page.isLasting = true
  if (facts.links) page.links = facts.links
  if (facts.redirect) page.redirect = facts.redirect
  for (const tag of facts.tags ?? []) page.tags.add(tag)
}

/** The address of the page being rendered, with its query; null outside our server. */
export function pageAddress(): string | null {
  return meeting.rendering.getStore()?.address ?? null
}

/** Runs a rendering and hands back what it said of its page; the rendering may look while it runs. */
export async function describedBy<Result>(
  render: (page: Readonly<PageDescription>) => Promise<Result>,
  address?: string,
): Promise<{ result: Result; page: PageDescription }> {
  const page: PageDescription = { status: 200, tags: new Set(), ...(address && { address }) }
  const result = await meeting.rendering.run(page, () => render(page))
  return { result, page }
}

/** Lets go of every finished page that shows one of the tags. Synchronous: the next request is fresh. */
export function purge(tags: readonly string[]): void {
  for (const listener of meeting.listeners) listener(tags)
}

/** Returns the way to stop listening. */
export function onPurge(listener: (tags: readonly string[]) => void): () => void {
  meeting.listeners.add(listener)
  return () => meeting.listeners.delete(listener)
}

/**
 * Inside a transaction: what shows these tags is let go once it is on disk, before the caller
 * answers. The outbox row tells other processes, which may keep pages of their own.
 */
export async function touchPages(tags: readonly string[], now: Date): Promise<void> {
  const id = newId(now)
  // Due by the real time, not the change's own: other processes look for what is new to them.
  const row = { id, kind: 'pages', createdAt: now, dueAt: new Date(), attempts: 0 } as const
  await db()
    .insert(outbox)
    .values({ ...row, payload: { tags: [...tags] } })
  afterCommit(() => {
    remember(id)
    purge(tags)
  })
}

/** Whether this process wrote the row, and so has let go of its pages already. */
export function isToldHere(outboxId: string): boolean {
  return meeting.toldHere.has(outboxId)
}

function remember(id: string): void {
  meeting.toldHere.add(id)
  if (meeting.toldHere.size <= 10_000) return
  const [oldest] = meeting.toldHere
  if (oldest) meeting.toldHere.delete(oldest)
}
