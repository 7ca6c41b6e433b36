/**
 * Full-text search on both engines, for Chinese and Latin alike. Han text is cut into overlapping
 * pairs of characters, since neither engine's own tokenizer finds a word of two; a query is cut
 * the same way and its pairs must follow each other. Latin words and numbers stay whole.
 */
import { type SQL, sql } from 'drizzle-orm'
import { engine, execute, stories } from './index'

/** Only this much of a text is indexed: PostgreSQL keeps no positions beyond 16,383. */
const indexedCharacters = 4_000

/** Indexes what the desk may find a story by, in place of what was indexed before. */
export function indexForDesk(storyId: string, text: string): Promise<void> {
  return indexAllForDesk([{ storyId, text }])
}

/** The same for a few hundred stories in one go; each of them once. */
export async function indexAllForDesk(
  entries: readonly { storyId: string; text: string }[],
): Promise<void> {
  if (entries.length === 0) return
  const indexed = entries.map(({ storyId, text }) => ({
    storyId,
    terms: termsOf(text.slice(0, indexedCharacters)),
  }))
  if (engine === 'postgres') {
    const rows = indexed.map(({ storyId, terms }) => {
      const vector = terms.map((term, at) => `${quoted(term)}:${at + 1}`).join(' ')
      return sql`(${storyId}, ${vector}::tsvector)`
    })
    await execute(
      sql`insert into desk_search (story_id, terms) values ${sql.join(rows, sql`, `)}
          on conflict (story_id) do update set terms = excluded.terms`,
    )
    return
  }
  const ids = sql.join(
    indexed.map(({ storyId }) => sql`(${storyId})`),
    sql`, `,
  )
  await execute(sql`insert into desk_search_rows (story_id) values ${ids} on conflict do nothing`)
  await execute(sql`delete from desk_search where rowid in (
    select id from desk_search_rows where story_id in (values ${ids}))`)
  const rows = indexed.map(({ storyId, terms }) => sql`(${storyId}, ${terms.join(' ')})`)
  await execute(sql`insert into desk_search (rowid, terms)
    select r.id, t.column2 from (values ${sql.join(rows, sql`, `)}) t
    join desk_search_rows r on r.story_id = t.column1`)
}

/** The condition that a story matches every word of the query, or null where it has no words. */
export function matchesOnDesk(query: string): SQL | null {
  const phrases = query
    .slice(0, 200)
    .split(/\s+/u)
    .map((word) => termsOf(word, 'query'))
    .filter((terms) => terms.length > 0)
  if (phrases.length === 0) return null
  if (engine === 'postgres') {
    const wanted = phrases.map(pgPhrase).join(' & ')
    return sql`${stories.id} in (select story_id from desk_search where terms @@ ${wanted}::tsquery)`
  }
  const wanted = phrases.map(litePhrase).join(' AND ')
  return sql`${stories.id} in (
    select r.story_id from desk_search_rows r
    where r.id in (select rowid from desk_search where desk_search match ${wanted}))`
}

/**
 * The terms of a text in order. A run of Han gives its overlapping pairs and then its last
 * character alone, so that one character can be found; a query leaves that last one out where its
 * own end need not be the end of the run.
 */
export function termsOf(text: string, use: 'index' | 'query' = 'index'): string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)
  return (runs ?? []).flatMap((run, position, all) => {
    if (!/^\p{Script=Han}/u.test(run)) return [run.slice(0, 64)]
    const characters = Array.from(run)
    const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
    const isOpenEnd = use === 'query' && position === all.length - 1 && pairs.length > 0
    return isOpenEnd ? pairs : [...pairs, characters.at(-1) ?? '']
  })
}

/** A lone Han character at the end of a query begins a pair or ends a run: a prefix finds both. */
function isLoneHan(term: string | undefined): boolean {
  return /^\p{Script=Han}$/u.test(term ?? '')
}

function litePhrase(terms: string[]): string {
  return `"${terms.join(' ')}"${isLoneHan(terms.at(-1)) ? '*' : ''}`
}

function pgPhrase(terms: string[]): string {
  const last = terms.length - 1
  const spelled = terms.map((term, at) =>
    at === last && isLoneHan(term) ? `${quoted(term)}:*` : quoted(term),
  )
  return `(${spelled.join(' <-> ')})`
}

/** A lexeme as tsvector and tsquery spell it. Terms hold letters and digits only. */
function quoted(term: string): string {
  return `'${term}'`
}
