import { getAppearance } from '@/newsroom/appearance'
import { describePage } from '@/newsroom/pages'
import type { Appearance } from '@/rules/appearance'

/** An icon of the paper as it looks now: made once, kept until the paper looks otherwise. */
export async function iconResponse(
  type: string,
  make: (appearance: Appearance) => Promise<Buffer> | string,
): Promise<Response> {
  describePage({ tags: ['settings'] })
  const made = await make(await getAppearance())
  const body = typeof made === 'string' ? made : new Uint8Array(made)
  return new Response(body, { headers: { 'content-type': type } })
}
