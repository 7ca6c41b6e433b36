/**
 * Pages about the paper: who makes it, who answers for it, how it corrects, what may be reprinted,
 * how to reach it. Each saving is a row of its own and what readers see at once; nothing that was
 * saved is ever lost. Until somebody writes one, a page says what comes with the system.
 */
import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { type HousePageContent, type HousePageName, housePageNames } from '@/content/house-page'
import { housePageSchema } from '@/content/house-page-schema'
import { figuresOf } from '@/content/picture'
import { isSame } from '@/content/same'
import { db, housePages, lockChain, people, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { housePageDefault } from './house-page-defaults'
import { touchPages } from './pages'
import { getSettings } from './settings'

export interface HousePage {
  /** 0 until somebody has saved one. */
  revision: number
  content: HousePageContent
  at: Date | null
  personName: string | null
}

export interface HousePageRevision {
  revision: number
  at: Date
  personName: string
}

/** What readers see now. */
export async function getHousePage(page: HousePageName): Promise<HousePage> {
  const [row] = await saved(eq(housePages.page, page))
  if (row) return row
  const { paper } = await getSettings()
  const content = housePageDefault(page, paper)
  return { revision: 0, content, at: null, personName: null }
}

/** Who is named on the masthead, in its order. Whoever is suspended has left it. */
export async function listMasthead(): Promise<{ name: string; title: string }[]> {
  const { content } = await getHousePage('masthead')
  const named = content.people ?? []
  const ids = named.map(({ personId }) => personId)
  const rows = await db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.suspendedAt)))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return named.flatMap(({ personId, title }) => {
    const name = names.get(personId)
    return name === undefined ? [] : [{ name, title }]
  })
}

/** Everyone who may be named on the masthead. For chiefs. */
export async function listNameable(actor: Actor): Promise<{ id: string; name: string }[]> {
  mustBeChief(actor)
  return db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.suspendedAt))
    .orderBy(asc(people.createdAt), asc(people.id))
}

/** What has been saved, newest first. For chiefs. */
export async function listHousePageRevisions(
  actor: Actor,
  page: HousePageName,
): Promise<HousePageRevision[]> {
  mustBeChief(actor)
  return db()
    .select({ revision: housePages.revision, at: housePages.at, personName: people.name })
    .from(housePages)
    .innerJoin(people, eq(people.id, housePages.personId))
    .where(eq(housePages.page, page))
    .orderBy(desc(housePages.revision))
    .limit(50)
}

/** A page as it once was, or null where there is no such revision. For chiefs. */
export async function findHousePageRevision(
  actor: Actor,
  page: HousePageName,
  revision: number,
): Promise<HousePage | null> {
  mustBeChief(actor)
  const [row] = await saved(and(eq(housePages.page, page), eq(housePages.revision, revision)))
  return row ?? null
}

/**
 * Saves a page and puts it before readers. Chiefs only; `revision` is the one that was seen, and if
 * it is not the newest any more nothing is saved.
 */
export async function saveHousePage(
  actor: Actor,
  input: { page: HousePageName; revision: number; content: unknown },
  now = new Date(),
): Promise<{ revision: number }> {
  mustBeChief(actor)
  const { page } = input
  const parsed = housePageSchema.safeParse(input.content)
  if (!parsed.success) throw new Refused('invalid', { key: 'badHousePage' })
  const content = parsed.data
  // Readers see a picture while a live story shows it; a page about the paper is none.
  if (figuresOf(content.body).length > 0) throw new Refused('invalid', { key: 'badHousePage' })
  await mustExist(content.people ?? [])
  return transaction(async () => {
    // Before reading: of two who saw the same revision, the second must see what the first wrote.
    await lockChain()
    const newest = await getHousePage(page)
    if (newest.revision !== input.revision) {
      throw new Refused('stale', { key: 'pageChangedMeanwhile' })
    }
    if (newest.revision > 0 && isSame(newest.content, content)) return { revision: newest.revision }
    const revision = newest.revision + 1
    await db().insert(housePages).values({ page, revision, content, personId: actor.id, at: now })
    await record({ actor, action: 'saveHousePage', detail: { page, revision }, at: now })
    await touchPages([housePageTag(page)], now)
    return { revision }
  })
}

/** What a finished page is tagged with that shows this. */
export function housePageTag(page: HousePageName): string {
  return `house:${page}`
}

export function isHousePageName(name: string): name is HousePageName {
  return housePageNames.some((each) => each === name)
}

function saved(which: SQL | undefined) {
  return db()
    .select({
      revision: housePages.revision,
      content: housePages.content,
      at: housePages.at,
      personName: people.name,
    })
    .from(housePages)
    .innerJoin(people, eq(people.id, housePages.personId))
    .where(which)
    .orderBy(desc(housePages.revision))
    .limit(1)
}

function mustBeChief(actor: Actor): void {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
}

async function mustExist(named: readonly { personId: string }[]): Promise<void> {
  const ids = [...new Set(named.map(({ personId }) => personId))]
  const found = await db().select({ id: people.id }).from(people).where(inArray(people.id, ids))
  if (found.length < ids.length || ids.length < named.length) {
    throw new Refused('invalid', { key: 'badHousePage' })
  }
}
