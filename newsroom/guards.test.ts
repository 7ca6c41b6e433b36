import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { approvals, engine, execute, stories, transaction, versions } from '@/db'
import { getStory } from './stories'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor } = cast

const keptTables = {
  versions: 'a sealed version never changes',
  approvals: 'an approval stands as it was signed',
  activity: 'the activity log only grows',
}

async function approvedStory() {
  const id = await writtenStory()
  await moveNow(reporter, id, 'submit')
  await moveNow(editor, id, 'approve')
  return id
}

describe('the database refuses, whoever asks', () => {
  /** Tries a statement as raw SQL; resolves to what the database answered. */
  const attempt = (statement: ReturnType<typeof sql>) =>
    transaction(async () => {
      await execute(statement)
    }).then(
      () => 'done',
      (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
    )

  test('to make a version live that its approvals do not name', async () => {
    const id = await writtenStory()
    await moveNow(reporter, id, 'submit')
    const { version } = await getStory(reporter, id)
    const publish = sql`update ${stories} set live_version_id = ${version.id} where id = ${id}`
    expect(await attempt(publish)).toContain('only an approved version goes live')
    await moveNow(editor, id, 'approve')
    expect(await attempt(publish)).toBe('done')
  })

  test('a story that begins live', async () => {
    const { version } = await getStory(reporter, await approvedStory())
    expect(
      await attempt(sql`insert into ${stories} (id, author_id, stage, revision, working_version_id,
          live_version_id, created_at, updated_at, headline, characters)
        select 'born-live', author_id, stage, 1, id, id, created_at, updated_at, headline, characters
        from (select v.*, 'approved' as stage from ${versions} v where v.id = ${version.id}) v`),
    ).toContain('only an approved version goes live')
  })

  test('a version approved for one story to another', async () => {
    const approved = await getStory(reporter, await approvedStory())
    const id = await writtenStory()
    expect(
      await attempt(
        sql`update ${stories} set live_version_id = ${approved.version.id} where id = ${id}`,
      ),
    ).toContain('only an approved version goes live')
  })

  test('an approval by who wrote it, or of what is not sealed', async () => {
    const id = await writtenStory()
    const { version } = await getStory(reporter, id)
    const sign = (person: string) =>
      attempt(sql`insert into ${approvals} (id, story_id, version_id, step, person_id, opinion, at)
        select ${`${id}-${person}`}, ${id}, ${version.id}, 1, ${person}, '', created_at
        from ${stories} where id = ${id}`)
    expect(await sign('editor')).toContain('names one sealed version')
    await moveNow(reporter, id, 'submit')
    expect(await sign('reporter')).toContain('nobody approves their own work')
    expect(await sign('editor')).toBe('done')
  })

  test('to change or remove a sealed version, an approval, an entry of the log', async () => {
    const id = await approvedStory()
    const sealed = 'a sealed version never changes'
    expect(
      await attempt(sql`update ${versions} set headline = 'x' where story_id = ${id}`),
    ).toContain(sealed)
    expect(await attempt(sql`delete from ${versions} where story_id = ${id}`)).toContain(sealed)
    const signed = 'an approval stands as it was signed'
    expect(
      await attempt(sql`update ${approvals} set person_id = 'chief' where story_id = ${id}`),
    ).toContain(signed)
    expect(await attempt(sql`delete from ${approvals} where story_id = ${id}`)).toContain(signed)
    const grows = 'the activity log only grows'
    expect(
      await attempt(sql`update activity set actor_name = 'x' where story_id = ${id}`),
    ).toContain(grows)
    expect(await attempt(sql`delete from activity where story_id = ${id}`)).toContain(grows)
    expect(
      await attempt(sql`insert into activity (sequence, at, actor_name, action, detail, previous_hash, hash)
        select max(sequence) + 1, max(at), 'x', 'x', '{}', 'forged', 'forged' from activity`),
    ).toContain(grows)
  })

  test('to give a version another author or number, sealed or not', async () => {
    const id = await writtenStory()
    const forGood = 'a version has its number and author for good'
    const change = (set: ReturnType<typeof sql>) =>
      attempt(sql`update ${versions} set ${set} where story_id = ${id}`)
    expect(await change(sql`author_id = 'editor'`)).toContain(forGood)
    expect(await change(sql`number = 7`)).toContain(forGood)
  })

  test('to put another row in the place of one kept', async () => {
    const id = await approvedStory()
    const insert = engine === 'sqlite' ? sql`insert or replace into` : sql`insert into`
    const replace = (key: SQL) =>
      engine === 'sqlite' ? sql`` : sql`on conflict (${key}) do update set story_id = 'x'`
    expect(
      await attempt(sql`${insert} ${versions}
        select 'another', story_id, number, author_id, content, hash, headline, characters, name,
          created_at, updated_at, null from ${versions} where story_id = ${id}
        ${replace(sql`story_id, number`)}`),
    ).toMatch(/number and author for good|sealed version never changes/)
    expect(
      await attempt(sql`${insert} ${approvals}
        select 'another', story_id, version_id, step, person_id, 'forged', at
        from ${approvals} where story_id = ${id}
        ${replace(sql`version_id, person_id`)}`),
    ).toMatch(/stands as it was signed/)
  })

  // SQLite has no such statement: its delete without a condition meets the same triggers as any.
  const emptied = engine === 'postgres' ? Object.entries(keptTables) : []
  for (const [name, refusal] of emptied) {
    test(`to empty the table of ${name}`, async () => {
      await approvedStory()
      expect(await attempt(sql`truncate ${sql.identifier(name)} cascade`)).toContain(refusal)
    })
  }

  test('to show readers another version than the live one', async () => {
    const id = await approvedStory()
    await moveNow(editor, id, 'publish')
    const draft = await getStory(reporter, await writtenStory())
    const liveOnly = 'readers see the live version only'
    expect(
      await attempt(
        sql`update live_stories set version_id = ${draft.version.id} where story_id = ${id}`,
      ),
    ).toContain(liveOnly)
    expect(
      await attempt(sql`insert into live_stories (story_id, version_id, path, language, headline,
          kicker, subhead, summary, dateline, section_id, byline, tags, authors, responsible_editor,
          body, characters, first_published_at, published_at)
        select ${draft.id}, ${draft.version.id}, '/elsewhere', language, headline, kicker, subhead,
          summary, dateline, section_id, byline, tags, authors, responsible_editor, body, characters,
          first_published_at, published_at
        from live_stories where story_id = ${id}`),
    ).toContain(liveOnly)
  })
})
