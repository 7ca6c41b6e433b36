import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, liveStories, versions } from '@/db'
import { contentHash } from './fingerprint'
import { listScriptFixes } from './reading'
import { findStaleLive, rebuildLive } from './rebuild'
import { previewTraditional } from './script-preview'
import { getStory } from './stories'
import { cast, moveNow, readyContent, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const fixes = [{ from: '钟老伯', to: '鍾老伯' }]
const body = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '钟老伯来了。他敲了钟。钟老伯走了。' }] },
  ],
}

test('the preview shows the headline and the sentences a fix is in, with the fixed words apart', async () => {
  const storyId = await writtenStory(cast.reporter, { headline: '渡口的钟', body })
  const lines = await previewTraditional(cast.reporter, { storyId, fixes })
  expect(lines.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual([
    '渡口的鐘',
    '鍾老伯來了。',
    '鍾老伯走了。',
  ])
  expect(lines[1]?.segments[0]).toEqual({ text: '鍾老伯', isFixed: true })
  await expect(previewTraditional(cast.otherReporter, { storyId, fixes })).rejects.toThrow()
})

test('fixes are sealed with the text, shown when it goes live, and rebuilt', async () => {
  const storyId = await writtenStory(cast.reporter, { body, scriptFixes: fixes })
  await moveNow(cast.reporter, storyId, 'submit')
  await moveNow(cast.editor, storyId, 'approve')
  const { path } = await moveNow(cast.editor, storyId, 'publish')
  const asked = async () => [...(await listScriptFixes([path ?? '', '/none'])).values()]
  expect(await asked()).toEqual([fixes])
  await saveNow(cast.reporter, storyId, { body, scriptFixes: [{ from: '钟', to: '鍾' }] })
  expect(await asked()).toEqual([fixes])
  await db().update(liveStories).set({ scriptFixes: [] }).where(eq(liveStories.storyId, storyId))
  expect(await findStaleLive()).toEqual([storyId])
  await rebuildLive()
  expect(await asked()).toEqual([fixes])
})

test('a story without fixes is hashed as before there could be any', async () => {
  const storyId = await writtenStory()
  await saveNow(cast.reporter, storyId, { scriptFixes: undefined } as never)
  const { content } = await getStory(cast.reporter, storyId)
  expect(content).not.toHaveProperty('scriptFixes')
  const [row] = await db().select().from(versions).where(eq(versions.storyId, storyId))
  expect(row?.hash).toBe(contentHash(readyContent()))
})

test.each([
  [[{ from: '', to: '鍾' }]],
  [[{ from: '钟', to: '<b>' }]],
  [[{ from: '钟"', to: '鍾' }]],
  [[{ from: '钟'.repeat(21), to: '鍾' }]],
  [[]],
  [[{ from: '钟', to: '鍾', extra: 1 }]],
])('%j is no list of fixes', async (scriptFixes) => {
  const storyId = await writtenStory()
  await expect(saveNow(cast.reporter, storyId, { scriptFixes } as never)).rejects.toThrow()
})
