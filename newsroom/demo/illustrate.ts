/** Hands the drawings of the sample paper in, as its reporters would, and puts them into their stories. */
import type { Picture } from '@/content/picture'
import type { StoryContent } from '@/content/story'
import type { Actor } from '@/rules/roles'
import { addPicture } from '../media'
import { drawJpeg } from '../picture-making'
import { type Drawing, drawings } from './drawings'

/** Each drawing as a file, drawn once however many stories show it. */
export type Drawn = ReadonlyMap<Drawing['draw'], Buffer>

export type Placed = readonly { picture: Picture; after: number | undefined }[]

export async function drawAll(): Promise<Drawn> {
  const drawn = new Map<Drawing['draw'], Buffer>()
  for (const { draw } of Object.values(drawings).flat()) {
    if (!drawn.has(draw)) drawn.set(draw, await drawJpeg(draw(), 86))
  }
  return drawn
}

/** The pictures of the story of this name, uploaded by its reporter. */
export async function uploadDrawings(
  drawn: Drawn,
  actor: Actor,
  story: { name: string; id: string },
  at: Date,
): Promise<Placed> {
  const placed: { picture: Picture; after: number | undefined }[] = []
  for (const { draw, words, after } of drawings[story.name] ?? []) {
    const bytes = new Blob([new Uint8Array(drawn.get(draw) ?? [])]).stream()
    const upload = { storyId: story.id, fileName: `${draw.name}.jpg`, bytes }
    placed.push({ picture: { ...(await addPicture(actor, upload, at)), ...words }, after })
  }
  return placed
}

/** The content with its pictures in their places. */
export function illustrated(content: StoryContent, placed: Placed): StoryContent {
  const lead = placed.find(({ after }) => after === undefined)?.picture
  const blocks = (content.body.content ?? []).flatMap((block, at) => [
    block,
    ...placed
      .filter(({ after }) => after === at + 1)
      .map(({ picture }) => ({ type: 'figure', attrs: { ...picture } })),
  ])
  return { ...content, ...(lead && { lead }), body: { ...content.body, content: blocks } }
}
