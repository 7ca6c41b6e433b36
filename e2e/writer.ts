/**
 * The server with people who never stop: each saves a story again and again and now and then
 * publishes it, one hands in pictures, and each says so to the parent process once the newsroom has
 * said so to them. The parent ends it by SIGKILL and keeps the ledger.
 */
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import '@/server/main'
import { plainText } from '@/content/text'
import { people as demoPeople } from '@/newsroom/demo/cast'
import { addPicture, getDeskPicture } from '@/newsroom/media'
import { findPersonByEmail } from '@/newsroom/people'
import { findSection } from '@/newsroom/sections'
import { listSources } from '@/newsroom/sources'
import { createStory, getStory, saveDraft } from '@/newsroom/stories'
import { getVersion } from '@/newsroom/versions'
import { type MoveInput, move } from '@/newsroom/workflow'
import type { Actor } from '@/rules/roles'

/** What the parent writes into its ledger: turn `turn` of a story, or a picture, was acknowledged. */
export type Acknowledged =
  | { acknowledged: 'saved' | 'published'; storyId: string; turn: number }
  | { acknowledged: 'picture'; mediaId: string }

/** What is asked of it: what stands of these, or to begin. */
export type Asked = { stories: string[]; pictures: string[] } | 'write'

/** Where a story stands, read back: the turn its text is of, and the turn readers see. */
export interface Standing {
  storyId: string
  saved: number
  live: number
  path: string | null
}

const hands = 3

// Without the one who keeps the ledger nobody would end it.
process.on('disconnect', () => process.exit(1))
process.on('message', async (request: Asked) => {
  const reporter = await actorOf(demoPeople.reporter.email)
  const editor = await actorOf(demoPeople.editor.email)
  if (request !== 'write') {
    const standings = await Promise.all(request.stories.map((id) => standingOf(editor, id)))
    const pictures = await Promise.all(request.pictures.map((id) => isWhole(editor, id)))
    process.send?.({ standings, pictures })
    return
  }
  for (let hand = 0; hand < hands; hand++) void writeForEver(reporter, editor)
  void handInForEver(reporter)
})

async function writeForEver(reporter: Actor, editor: Actor): Promise<never> {
  const section = await findSection('city')
  const source = (await listSources()).find(({ kind }) => kind === 'house')
  const { id: storyId } = await createStory(reporter)
  for (let turn = 1; ; turn++) {
    // Even the quickest hands leave the server a moment for what others wait for.
    await setTimeout(25)
    const { revision, content } = await getStory(reporter, storyId)
    await saveDraft(reporter, {
      storyId,
      revision,
      content: {
        ...content,
        headline: `第${turn}稿`,
        summary: '不停地写，不停地发。',
        sectionId: section?.id ?? null,
        sourceId: source?.id ?? null,
        body: bodyOf(turn),
      },
    })
    tell({ acknowledged: 'saved', storyId, turn })
    if (turn % 3 === 0) {
      await step(reporter, storyId, 'submit')
      await step(editor, storyId, 'approve')
      await step(editor, storyId, 'publish')
      tell({ acknowledged: 'published', storyId, turn })
    }
  }
}

async function handInForEver(reporter: Actor): Promise<never> {
  const { id: storyId } = await createStory(reporter)
  for (let turn = 0; ; turn++) {
    const noise = { type: 'gaussian', mean: turn % 256, sigma: 60 } as const
    const drawn = sharp({
      create: { width: 200, height: 150, channels: 3, background: 'white', noise },
    })
    const file = await drawn.png().toBuffer()
    const { media: mediaId } = await addPicture(reporter, {
      storyId,
      fileName: `${turn}.png`,
      bytes: inParts(file),
    })
    tell({ acknowledged: 'picture', mediaId })
  }
}

/** As it comes over a line. */
async function* inParts(file: Buffer): AsyncIterable<Uint8Array> {
  for (let at = 0; at < file.length; at += 16_384) yield file.subarray(at, at + 16_384)
}

/** Can be made smaller from the file that came in, so all of it is there. */
async function isWhole(editor: Actor, mediaId: string): Promise<boolean> {
  const focus = { focusX: 50, focusY: 50 }
  const size = { shape: 'whole', width: 240, format: 'webp' } as const
  const bytes = await getDeskPicture(editor, { media: mediaId, ...size, ...focus })
  return bytes.length > 0
}

/** Long enough that half of it would be noticed: the turn stands at its beginning and at its end. */
function bodyOf(turn: number) {
  const texts = [
    `起${turn}`,
    ...Array.from({ length: 30 }, () => '江水照常东流。'.repeat(20)),
    `止${turn}`,
  ]
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

async function standingOf(editor: Actor, storyId: string): Promise<Standing> {
  const story = await getStory(editor, storyId)
  const { liveVersionId } = story
  const live = liveVersionId && (await getVersion(editor, { storyId, versionId: liveVersionId }))
  return {
    storyId,
    saved: turnOf(plainText(story.content.body)),
    live: live ? turnOf(plainText(live.content.body)) : 0,
    path: story.livePath,
  }
}

/** The turn a whole text is of; 0 for an empty one. */
function turnOf(text: string): number {
  if (text.trim() === '') return 0
  const [, begun] = /^起(\d+)\s/.exec(text) ?? []
  const [, ended] = /\s止(\d+)\s*$/.exec(text) ?? []
  if (!begun || begun !== ended)
    throw new Error(`A torn text: ${text.slice(0, 20)} … ${text.slice(-20)}`)
  return Number(begun)
}

async function step(actor: Actor, storyId: string, name: MoveInput['move']): Promise<void> {
  const { revision } = await getStory(actor, storyId)
  await move(actor, { storyId, move: name, revision })
}

async function actorOf(email: string): Promise<Actor> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Error(`${email} is not in the house.`)
  return person
}

function tell(message: Acknowledged): void {
  process.send?.(message)
}
