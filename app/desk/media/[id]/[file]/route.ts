import { findActor } from '@/app/session'
import { readRendition } from '@/content/picture-address'
import { getDeskPicture } from '@/newsroom/media'
import { Refused } from '@/rules/refusal'

interface Context {
  params: Promise<{ id: string; file: string }>
}

/** A picture for whoever works on its story, published or not. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params
  const actor = await findActor()
  const rendition = readRendition(`/${id}/${file}`)
  if (!actor || !rendition) return new Response(null, { status: 404 })
  try {
    const bytes = await getDeskPicture(actor, rendition)
    const type = rendition.format === 'webp' ? 'image/webp' : 'image/jpeg'
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } })
  } catch (problem) {
    if (problem instanceof Refused) return new Response(null, { status: 404 })
    throw problem
  }
}
