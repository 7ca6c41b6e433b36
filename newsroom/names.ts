/**
 * Tags and authors as readers meet them: a name typed on the desk, and the address of its page.
 * Both come into being when a live story first bears them, and keep their slug for good.
 */
import { eq } from 'drizzle-orm'
import { authors, db, tags } from '@/db'
import { slugOfName, slugOfTag } from './addresses'

export interface Named {
  id: string
  slug: string
  name: string
}

/** The rows of these tags, in the order given, made where missing. Inside a transaction only. */
export function tagsNamed(names: string[]): Promise<Named[]> {
  return rowsNamed(tags, names, slugOfTag)
}

/** The rows of these authors, in the order given, made where missing. Inside a transaction only. */
export function authorsNamed(names: string[]): Promise<Named[]> {
  return rowsNamed(authors, names, (name) => slugOfName(name, 'author'))
}

type NameTable = typeof tags | typeof authors
type SlugFor = (name: string) => string

async function rowsNamed(table: NameTable, names: string[], slugFor: SlugFor): Promise<Named[]> {
  const wanted = [...new Set(names.map((name) => name.trim()).filter(Boolean))]
  const found = new Map<string, Named>()
  // Sorted, so that two transactions making the same rows wait for each other in one order.
  for (const name of [...wanted].sort()) found.set(name, await rowNamed(table, name, slugFor))
  return wanted.map((name) => found.get(name) as Named)
}

async function rowNamed(table: NameTable, name: string, slugFor: SlugFor): Promise<Named> {
  const slug = slugFor(name)
  for (let attempt = 1; ; attempt++) {
    const [existing] = await db().select().from(table).where(eq(table.name, name))
    if (existing) return existing
    // Nothing comes back where the name or the slug is taken: look again, or count on (`-2`).
    const row = { id: crypto.randomUUID(), name, slug: attempt === 1 ? slug : `${slug}-${attempt}` }
    const [made] = await db().insert(table).values(row).onConflictDoNothing().returning()
    if (made) return made
  }
}
