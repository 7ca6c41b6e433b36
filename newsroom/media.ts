/**
 * Pictures of the house: who hands them in, who may see them, and which readers may. A row never
 * changes and is never without its file; a picture is readers' exactly while a live story shows it.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, inArray } from 'drizzle-orm'
import { storableText } from '@/content/characters'
import type { Picture } from '@/content/picture'
import type { Rendition } from '@/content/picture-address'
import { db, liveStoryMedia, media, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { editObjection } from '@/rules/workflow'
import { record } from './activity'
import { newId } from './ids'
import {
  discard,
  hashOf,
  keepOriginal,
  made,
  mediaDirectory,
  originalPath,
  receive,
} from './media-files'
import { examinePicture, makeMaster, makeRendition } from './picture-making'
import { wordsIn } from './picture-words'
import type { Progress } from './rebuild'
import { seeStory } from './sight'
import { loadStory } from './story-row'

export type MediaRow = typeof media.$inferSelect

/**
 * Takes in a picture for a story that the actor may change, and gives it as it may stand in the
 * story: with the words the file has of its own, without alternative text.
 * @throws Refused with what is wrong in words; nothing is kept then
 */
export async function addPicture(
  actor: Actor,
  input: { storyId: string; fileName: string; bytes: AsyncIterable<Uint8Array> },
  now = new Date(),
): Promise<Picture> {
  const { storyId } = input
  await requireMayEdit(actor, storyId, now)
  const received = await receive(input.bytes)
  let kept = received.path
  try {
    const { type, width, height } = await examinePicture(received.path)
    const id = newId(now)
    // Unpacked whole before it is kept, so that no half picture becomes one of ours.
    const master = await makeMaster(received.path)
    const words = await wordsIn(received.path)
    kept = keepOriginal(received, { id, type })
    await transaction(async () => {
      await requireMayEdit(actor, storyId, now)
      const { bytes, hash } = received
      const row = { id, storyId, type, bytes, hash, width, height, ...words }
      const fileName = storableText(input.fileName).replace(/\s+/g, ' ').slice(0, 120)
      await db()
        .insert(media)
        .values({ ...row, fileName, createdBy: actor.id, createdAt: now })
      await record({ actor, action: 'addPicture', storyId, detail: { mediaId: id, hash }, at: now })
    })
    // Only to be quick later: without room for it, it is made when it is asked for.
    await made(masterName(id), async () => master).catch(() => {})
    const { caption, credit } = words
    return { media: id, width, height, alt: '', caption, credit, focusX: 50, focusY: 50 }
  } catch (problem) {
    await discard(kept)
    throw problem
  }
}

/** A size of a picture for readers; null unless a live story shows it, and just so cut. */
export async function findShownPicture(rendition: Rendition): Promise<Buffer | null> {
  const { media: mediaId, shape, focusX, focusY } = rendition
  const isCut = shape !== 'whole'
  const [shown] = await db()
    .select({ row: media })
    .from(liveStoryMedia)
    .innerJoin(media, eq(media.id, liveStoryMedia.mediaId))
    .where(
      and(
        eq(liveStoryMedia.mediaId, mediaId),
        isCut ? eq(liveStoryMedia.focusX, focusX) : undefined,
        isCut ? eq(liveStoryMedia.focusY, focusY) : undefined,
      ),
    )
    .limit(1)
  return shown ? renditionOf(shown.row, rendition) : null
}

/** A size of a whole picture for the desk; `not-found` unless the actor may see its story, or readers it. */
export async function getDeskPicture(actor: Actor, rendition: Rendition): Promise<Buffer> {
  const [row] = await db().select().from(media).where(eq(media.id, rendition.media))
  const refused = new Refused('not-found', { key: 'pictureNotFound' })
  if (!row || rendition.shape !== 'whole') throw refused
  const shown = await db()
    .select({ mediaId: liveStoryMedia.mediaId })
    .from(liveStoryMedia)
    .where(eq(liveStoryMedia.mediaId, row.id))
    .limit(1)
  if (shown.length === 0) {
    await seeStory(actor, row.storyId).catch(() => {
      throw refused
    })
  }
  return renditionOf(row, rendition)
}

/**
 * Refuses a text whose pictures its writer may not use: each must be a file of the house's, of the
 * size that is said of it, and handed in for a story that the writer may see. What the text had
 * before may stay, whoever put it there.
 */
export async function checkPictures(
  actor: Actor,
  storyId: string,
  pictures: readonly Picture[],
  before: readonly Picture[],
): Promise<void> {
  const kept = new Set(before.map(({ media }) => media))
  const rows = await rowsOf([...new Set(pictures.map(({ media }) => media))])
  for (const picture of pictures) {
    const row = rows.get(picture.media)
    const isOfThatSize = row?.width === picture.width && row.height === picture.height
    if (!row || !isOfThatSize) throw new Refused('invalid', { key: 'pictureNotFound' })
    if (row.storyId === storyId || kept.has(row.id)) continue
    await seeStory(actor, row.storyId).catch(() => {
      throw new Refused('invalid', { key: 'pictureNotFound' })
    })
  }
}

/** Pictures whose file is not there, or is not what came in, in words. */
export async function findAlteredMedia(onProgress?: Progress): Promise<string[]> {
  const rows = await db().select().from(media)
  const problems: string[] = []
  for (const [done, row] of rows.entries()) {
    const hash = await hashOf(originalPath(row)).catch(() => null)
    if (hash === null) problems.push(`picture ${row.id} has lost its file`)
    else if (hash !== row.hash) problems.push(`picture ${row.id} is not the file that came in`)
    onProgress?.(done + 1, rows.length)
  }
  return problems
}

/** Removes what an upload that broke off, or a crash, left in the folder more than a day ago. */
export async function sweepMedia(now: Date): Promise<void> {
  const names = await readdir(mediaDirectory()).catch(() => [])
  for (const name of names) {
    const path = join(mediaDirectory(), name)
    const { mtime } = await stat(path)
    if (now.getTime() - mtime.getTime() < 24 * 60 * 60_000) continue
    const [id = '', type] = name.split('.')
    if (type === 'part' || !(await rowsOf([id])).has(id)) await discard(path)
  }
}

async function requireMayEdit(actor: Actor, storyId: string, now: Date): Promise<void> {
  const { facts } = await loadStory(actor, storyId, now)
  const objection = editObjection(actor, facts)
  if (objection) throw new Refused('forbidden', objection)
}

function renditionOf(row: MediaRow, rendition: Rendition): Promise<Buffer> {
  const { shape, width, format, focusX, focusY } = rendition
  const name = `${row.id}/${shape}-${focusX}-${focusY}-${width}.${format}`
  return made(name, async () => {
    const master = await made(masterName(row.id), () => makeMaster(originalPath(row)))
    return makeRendition(master, rendition, row)
  })
}

function masterName(id: string): string {
  return `${id}/master.jpg`
}

async function rowsOf(ids: string[]): Promise<Map<string, MediaRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db().select().from(media).where(inArray(media.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
