/**
 * How the paper looks: its name, its seal or logo, colours, faces, density and navigation. Tried out
 * as a draft, put before readers by applying; each is a row that stays. What could not be read is
 * refused whole, so nothing half stored ever reaches a page.
 */
import { desc, eq } from 'drizzle-orm'
import { appearances, db, lockChain, logos, people, transaction } from '@/db'
import {
  type Appearance,
  appearanceSchema,
  faintColours,
  faintReason,
  firstAppearance,
} from '@/rules/appearance'
import { sheetOf } from '@/rules/appearance-sheet'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { sha256 } from './fingerprint'
import { touchPages } from './pages'
import { listSections, type Section } from './sections'
import { getSettings, renamePaper } from './settings'

/** What readers see. */
export async function getAppearance(): Promise<Appearance> {
  const [row] = await db()
    .select({ value: appearances.value })
    .from(appearances)
    .where(eq(appearances.isApplied, true))
    .orderBy(desc(appearances.revision))
    .limit(1)
  const { name } = (await getSettings()).paper
  // An older program's row, or a damaged one, must not take the paper down.
  const stored = appearanceSchema.safeParse(row?.value)
  return stored.success ? { ...stored.data, name } : firstAppearance(name)
}

/** The style sheet readers get, and the name it is kept under for ever. */
export async function getSheet(): Promise<{ sheet: string; name: string }> {
  const sheet = sheetOf(await getAppearance())
  return { sheet, name: sha256(sheet).slice(0, 16) }
}

/** What is being tried out, or else what readers see. For chiefs. */
export async function getAppearanceDraft(actor: Actor): Promise<{
  /** Of the newest row, to be named when saving; 0 where there is none. */
  revision: number
  value: Appearance
  isApplied: boolean
  at: Date | null
  personName: string | null
}> {
  mustBeChief(actor)
  const applied = await getAppearance()
  const [newest] = await db()
    .select({ row: appearances, personName: people.name })
    .from(appearances)
    .innerJoin(people, eq(people.id, appearances.personId))
    .orderBy(desc(appearances.revision))
    .limit(1)
  if (!newest) return { revision: 0, value: applied, isApplied: true, at: null, personName: null }
  const { row, personName } = newest
  const stored = appearanceSchema.safeParse(row.value)
  const value = row.isApplied || !stored.success ? applied : stored.data
  return { revision: row.revision, value, isApplied: row.isApplied, at: row.at, personName }
}

/**
 * Keeps a draft, or (`apply`) puts it before readers at once. Chiefs only; refuses what could not
 * be read, and a revision that is not the newest any more.
 */
export async function saveAppearance(
  actor: Actor,
  input: { revision: number; value: unknown; apply: boolean },
  now = new Date(),
): Promise<{ revision: number }> {
  mustBeChief(actor)
  const parsed = appearanceSchema.safeParse(input.value)
  if (!parsed.success) throw new Refused('invalid', { key: 'badAppearance' })
  const value = parsed.data
  const [faint] = faintColours(value.colours)
  if (faint) throw new Refused('invalid', faintReason(faint))
  return transaction(async () => {
    await lockChain()
    await mustHaveLogo(value)
    const newest = await getAppearanceDraft(actor)
    if (newest.revision !== input.revision) {
      throw new Refused('stale', { key: 'appearanceChangedMeanwhile' })
    }
    const revision = newest.revision + 1
    const { apply: isApplied } = input
    await db()
      .insert(appearances)
      .values({ revision, value, isApplied, personId: actor.id, at: now })
    const action = isApplied ? 'applyAppearance' : 'draftAppearance'
    await record({ actor, action, detail: { revision, value }, at: now })
    if (isApplied) {
      await renamePaper(value.name)
      await touchPages(['all'], now)
    }
    return { revision }
  })
}

/** The links under the nameplate: sections as the house orders them, then what it adds. */
export function navigationOf(
  { navigation }: Pick<Appearance, 'navigation'>,
  sections: readonly Section[],
): { label: string; address: string; sectionId: string | null }[] {
  const { order, hidden, links } = navigation
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const shown = sections
    .filter(({ id }) => !hidden.includes(id))
    .toSorted((one, other) => place(one.id) - place(other.id))
  return [
    ...shown.map(({ id, slug, name }) => ({ label: name, address: `/${slug}`, sectionId: id })),
    ...links.map((link) => ({ ...link, sectionId: null })),
  ]
}

/** The sections with what the screen needs to arrange them. For chiefs. */
export async function listArrangeable(actor: Actor) {
  mustBeChief(actor)
  return (await listSections()).map(({ id, slug, name }) => ({ id, slug, name }))
}

async function mustHaveLogo({ logo }: Appearance): Promise<void> {
  if (!logo) return
  const [row] = await db().select().from(logos).where(eq(logos.hash, logo.hash))
  if (row?.width !== logo.width || row.height !== logo.height) {
    throw new Refused('invalid', { key: 'badAppearance' })
  }
}

function mustBeChief(actor: Actor): void {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
}
