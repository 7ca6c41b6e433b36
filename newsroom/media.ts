/**
 * Pictures of the house: which there are, who may see them, and which readers may. A row never
 * changes and is never without its file; a picture is readers' exactly while a live story shows it.
 */
import { inArray } from 'drizzle-orm'
import type { Picture } from '@/content/picture'
import { db, media } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { seeStory } from './sight'

type MediaRow = typeof media.$inferSelect

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

async function rowsOf(ids: string[]): Promise<Map<string, MediaRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db().select().from(media).where(inArray(media.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
