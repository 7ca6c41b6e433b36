import { expect, test } from 'vitest'
import { getStory, keepReceived } from './stories'
import { cast, moveNow, saveNow, testNewsroom, writtenStory } from './testing'
import { getVersion } from './versions'

testNewsroom()
test('a text is kept as it came before a machine repairs it', async () => {
  const id = await writtenStory()
  const { revision, version } = await getStory(cast.reporter, id)
  const keep = (seen: number) =>
    keepReceived(cast.reporter, { storyId: id, revision: seen, name: '原文' })
  await expect(keep(revision - 1)).rejects.toMatchObject({ code: 'stale' })
  await keep(revision)
  await keep(revision)
  const kept = await getVersion(cast.reporter, { storyId: id, versionId: version.id })
  expect(kept).toMatchObject({ name: '原文' })
  expect(kept.sealedAt).not.toBeNull()
  await saveNow(cast.reporter, id, { summary: '修复之后。' })
  expect((await getStory(cast.reporter, id)).version.id).not.toBe(version.id)
  await moveNow(cast.reporter, id, 'submit')
  const later = await getStory(cast.reporter, id)
  await expect(keep(later.revision)).rejects.toMatchObject({ code: 'forbidden' })
})
