import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity, execute, liveStories, transaction, versions } from '@/db'
import { examinations, examine } from './integrity'
import { rebuildLive } from './rebuild'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor } = cast
const raw = (statement: ReturnType<typeof sql>) => transaction(() => execute(statement))

async function liveStory() {
  const id = await writtenStory()
  await moveNow(reporter, id, 'submit')
  await moveNow(editor, id, 'approve')
  await moveNow(editor, id, 'publish')
  return id
}

test('nothing is wrong with a house that kept to its verbs', async () => {
  await liveStory()
  await writtenStory()
  for (const examination of examinations) expect(await examine(examination)).toEqual([])
})

test('what readers see is compared with the live version, and mended by a rebuild', async () => {
  const id = await liveStory()
  await raw(sql`update ${liveStories} set headline = 'x' where story_id = ${id}`)
  expect(await examine('live')).toEqual([expect.stringContaining(id)])
  expect(await examine('live'), 'looking changes nothing').toHaveLength(1)
  await rebuildLive()
  expect(await examine('live')).toEqual([])
})

test('a text changed behind the back of its hash is found', async () => {
  const id = await writtenStory()
  await raw(sql`update ${versions} set hash = 'x' where story_id = ${id}`)
  expect(await examine('versions')).toHaveLength(1)
})

test('an entry put into the log by hand breaks the chain', async () => {
  await raw(sql`insert into ${activity}
    (sequence, at, actor_name, action, detail, previous_hash, hash)
    select sequence + 1, at, actor_name, 'archive', detail, hash, 'x'
    from ${activity} order by sequence desc limit 1`)
  expect(await examine('activity')).toEqual([expect.stringContaining('the log breaks off')])
})
