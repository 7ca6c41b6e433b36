/**
 * The index that readers search: one entry for each live story, gone with its row in
 * `live_stories`. Both engines keep the same terms, in fields that weigh differently, with their
 * places; what a term is, nobody here knows. A term bears the letter of the field it stands in, so
 * that a word of every text, sought in headlines, costs no more than the headlines that have it.
 * Newest first needs no sorting: on SQLite an entry's number begins with its time. PostgreSQL has an
 * index by time, which serves words that many stories hold; what few hold is fetched by its words
 * and sorted. Its planner can't tell the two apart: of a word it has no statistics for, it expects
 * one story in sixty, and would look for the only one from the newest to the oldest.
 *
 * A question is put by tier: every word in the headline, then in what announces the story, then
 * anywhere. So a page of results is found by reading on where the page before it ended.
 */
import { type SQL, sql } from 'drizzle-orm'
import { engine, execute, rowsOf } from './index'

export interface SearchEntry {
  storyId: string
  firstPublishedAt: Date
  headline: readonly string[]
  /** What else announces it: summary and names. */
  announced: readonly string[]
  /** Terms no text has: what it is filed under, single characters, sounds. Runs are kept apart. */
  marks: readonly (readonly string[])[]
  body: readonly string[]
}

/** Terms hold letters and digits only. */
export interface SoughtPhrase {
  terms: readonly string[]
  /** The last term need only begin one. */
  isPrefix: boolean
}

export const tiers = ['headline', 'announced', 'anywhere'] as const
export type Tier = (typeof tiers)[number]

export interface Question {
  phrases: readonly SoughtPhrase[]
  /** Marks that the story must bear. */
  marks: readonly SoughtPhrase[]
  from: Date | null
  /** Exclusive. */
  until: Date | null
}

export interface FoundEntry {
  storyId: string
  firstPublishedAt: Date
}

/** The letters of the fields that a tier looks into. */
const fieldsOf = { headline: ['h'], announced: ['h', 's'], anywhere: ['h', 's', 't'] } as const

/** PostgreSQL sorts so many in a few milliseconds; where there are more, reading on finds a page soon. */
const mostSorted = 1_000

/** Room for the entries of one millisecond; the product stays exact until the year 2248. */
const perMillisecond = 1_024

/** In place of what was indexed of these stories; each of them once. Inside a transaction. */
export async function indexLive(entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return
  if (engine === 'postgres') return indexInPostgres(entries)
  for (const entry of entries) await indexInSqlite(entry)
}

/**
 * Stories of one tier, newest first, beginning after `after`; of a later tier without those that
 * an earlier one found.
 */
export async function findInTier(
  question: Question,
  tier: Tier,
  after: FoundEntry | null,
  limit: number,
): Promise<FoundEntry[]> {
  const rows = await (engine === 'postgres' ? findInPostgres : findInSqlite)(
    question,
    tier,
    after,
    limit,
  )
  return rows.map(({ story_id, milliseconds }) => ({
    storyId: story_id,
    firstPublishedAt: new Date(Number(milliseconds)),
  }))
}

/** How many stories match in any tier, counted no further than `most`. */
export async function countFound(question: Question, most: number): Promise<number> {
  const found =
    engine === 'postgres'
      ? sql`select 1 from live_search where ${pgConditions(question, 'anywhere', null)} limit ${most}`
      : sql`select 1 from live_search where ${liteConditions(question, liteMatch(question, 'anywhere'), null)} limit ${most}`
  const [counted] = await rowsOf<{ count: number | string }>(
    sql`select count(*) as count from (${found}) found`,
  )
  return Number(counted?.count ?? 0)
}

/** Live stories that no entry stands for yet, as after an upgrade. */
export async function listUnindexed(limit: number): Promise<string[]> {
  const rows = await rowsOf<{ story_id: string }>(
    engine === 'postgres'
      ? sql`select story_id from live_stories l where not exists (
          select 1 from live_search s where s.story_id = l.story_id) limit ${limit}`
      : sql`select story_id from live_stories l where not exists (
          select 1 from live_search_entries e where e.story_id = l.story_id) limit ${limit}`,
  )
  return rows.map(({ story_id }) => story_id)
}

async function indexInSqlite(entry: SearchEntry): Promise<void> {
  const { storyId, firstPublishedAt } = entry
  const least = firstPublishedAt.getTime() * perMillisecond
  // The first number free from there on: stories of one moment follow each other.
  await execute(sql`insert into live_search_entries (id, story_id)
    select case when exists (select 1 from live_search_entries where id = ${least})
      then (select min(e.id) + 1 from live_search_entries e where e.id >= ${least}
        and not exists (select 1 from live_search_entries n where n.id = e.id + 1))
      else ${least} end, ${storyId}
    where not exists (select 1 from live_search_entries where story_id = ${storyId})`)
  const id = sql`(select id from live_search_entries where story_id = ${storyId})`
  const terms = runsOf(entry)
    .map((run) => run.join(' '))
    .join(` ${gap} `)
  await execute(sql`delete from live_search where rowid = ${id}`)
  await execute(sql`insert into live_search (rowid, terms) values (${id}, ${terms})`)
}

/** A term that nothing is sought by: phrases don't reach across it. */
const gap = 'zzgapzz'

/** The terms by field and run, each with the letter of its field. */
function runsOf({ headline, announced, body, marks }: SearchEntry): string[][] {
  const inField = (letter: string, terms: readonly string[]) => terms.map((term) => letter + term)
  return [
    inField('h', headline),
    inField('s', announced),
    ...marks.map((run) => inField('m', run)),
    inField('t', body),
  ].filter((run) => run.length > 0)
}

async function indexInPostgres(entries: readonly SearchEntry[]): Promise<void> {
  const rows = entries.map((entry) => {
    const { storyId, firstPublishedAt } = entry
    const lexemes: string[] = []
    let place = 1
    for (const run of runsOf(entry)) {
      // Beyond its last place PostgreSQL knows only that a term is there.
      for (const term of run) lexemes.push(`'${term}':${Math.min(place++, 16_383)}`)
      place++
    }
    return sql`(${storyId}, ${firstPublishedAt.toISOString()}::timestamptz, ${lexemes.join(' ')}::tsvector)`
  })
  await execute(sql`insert into live_search (story_id, at, terms) values ${sql.join(rows, sql`, `)}
    on conflict (story_id) do update set at = excluded.at, terms = excluded.terms`)
}

interface FoundRow {
  story_id: string
  /** Since 1970; PostgreSQL's numeric comes as text. */
  milliseconds: number | string
}

function findInSqlite(
  question: Question,
  tier: Tier,
  after: FoundEntry | null,
  limit: number,
): Promise<FoundRow[]> {
  const earlier = tiers[tiers.indexOf(tier) - 1]
  const asked = liteMatch(question, tier)
  const match = earlier
    ? `(${asked}) NOT (${liteMatch({ ...question, marks: [] }, earlier)})`
    : asked
  return rowsOf(sql`select e.story_id, e.id / ${perMillisecond} as milliseconds from live_search_entries e
    where e.id in (select rowid from live_search
      where ${liteConditions(question, match, after)} order by rowid desc limit ${limit})
    order by e.id desc`)
}

function liteConditions({ from, until }: Question, match: string, after: FoundEntry | null): SQL {
  const conditions = [sql`live_search match ${match}`]
  if (from) conditions.push(sql`rowid >= ${from.getTime() * perMillisecond}`)
  if (until) conditions.push(sql`rowid < ${until.getTime() * perMillisecond}`)
  if (after) {
    conditions.push(sql`rowid < coalesce(
      (select id from live_search_entries where story_id = ${after.storyId}),
      ${after.firstPublishedAt.getTime() * perMillisecond})`)
  }
  return sql.join(conditions, sql` and `)
}

function liteMatch(question: Question, tier: Tier): string {
  return spelled(question, tier, {
    phrase: (terms, isPrefix) => `"${terms.join(' ')}"${isPrefix ? '*' : ''}`,
    or: ' OR ',
    and: ' AND ',
  })
}

/** The question in an engine's own language: every phrase, in one of the fields of the tier. */
function spelled(
  { phrases, marks }: Question,
  tier: Tier,
  language: { phrase(terms: string[], isPrefix: boolean): string; or: string; and: string },
): string {
  const inFields = ({ terms, isPrefix }: SoughtPhrase, letters: readonly string[]) => {
    const ways = letters.map((letter) =>
      language.phrase(
        terms.map((term) => letter + term),
        isPrefix,
      ),
    )
    return `(${ways.join(language.or)})`
  }
  return [
    ...phrases.map((phrase) => inFields(phrase, fieldsOf[tier])),
    ...marks.map((mark) => inFields(mark, ['m'])),
  ].join(language.and)
}

async function findInPostgres(
  question: Question,
  tier: Tier,
  after: FoundEntry | null,
  limit: number,
): Promise<FoundRow[]> {
  const conditions = pgConditions(question, tier, after, true)
  const newest = sql`order by at desc, story_id desc limit ${limit}`
  const milliseconds = sql`floor(extract(epoch from at) * 1000) as milliseconds`
  // Materialised, so that the planner can't make a walk through time of it.
  const few = await rowsOf<FoundRow & { count: number | string }>(
    sql`with found as materialized (
        select story_id, at from live_search where ${conditions} limit ${mostSorted + 1})
      select story_id, ${milliseconds}, (select count(*) from found) as count from found ${newest}`,
  )
  if (Number(few[0]?.count ?? 0) <= mostSorted) return few
  return rowsOf(
    sql`select story_id, ${milliseconds} from live_search where ${conditions} ${newest}`,
  )
}

function pgConditions(
  question: Question,
  tier: Tier,
  after: FoundEntry | null,
  isTierAlone = false,
): SQL {
  const { from, until } = question
  const earlier = isTierAlone ? tiers[tiers.indexOf(tier) - 1] : undefined
  const asked = pgMatch(question, tier)
  const match = earlier ? `(${asked}) & !(${pgMatch({ ...question, marks: [] }, earlier)})` : asked
  const conditions = [sql`terms @@ ${match}::tsquery`]
  if (from) conditions.push(sql`at >= ${from.toISOString()}::timestamptz`)
  if (until) conditions.push(sql`at < ${until.toISOString()}::timestamptz`)
  if (after) {
    const at = after.firstPublishedAt.toISOString()
    conditions.push(sql`(at, story_id) < (${at}::timestamptz, ${after.storyId})`)
  }
  return sql.join(conditions, sql` and `)
}

function pgMatch(question: Question, tier: Tier): string {
  return spelled(question, tier, {
    phrase: (terms, isPrefix) =>
      `(${terms
        .map((term, at) => `'${term}'${isPrefix && at === terms.length - 1 ? ':*' : ''}`)
        .join(' <-> ')})`,
    or: ' | ',
    and: ' & ',
  })
}
