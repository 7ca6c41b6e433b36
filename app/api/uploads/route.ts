import type { NextRequest } from 'next/server'
import { z } from 'zod'
import type { Outcome } from '@/app/action'
import { faultReason } from '@/app/fault'
import { findActor } from '@/app/session'
import type { Picture } from '@/content/picture'
import { addPicture } from '@/newsroom/media'
import { type Reason, type RefusalCode, Refused } from '@/rules/refusal'

const query = z.strictObject({
  story: z.string().min(1).max(40),
  name: z.string().max(300),
})

const statuses: Record<RefusalCode, number> = {
  'not-found': 404,
  forbidden: 403,
  stale: 409,
  invalid: 422,
  limited: 429,
}

/** Takes in a picture: its bytes are the body, `?story=` says what for, `name` what it is called. */
export async function POST(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusal(401, 'signed-out', { key: 'signedOut' })
  const asked = query.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!asked.success || !request.body) return refusal(422, 'invalid', { key: 'badInput' })
  try {
    const { story: storyId, name: fileName } = asked.data
    const value = await addPicture(actor, { storyId, fileName, bytes: request.body })
    return Response.json({ ok: true, value } satisfies Outcome<Picture>, { status: 201 })
  } catch (problem) {
    if (problem instanceof Refused) {
      return refusal(statuses[problem.code], problem.code, problem.reason)
    }
    return refusal(500, 'unexpected', faultReason(problem))
  }
}

function refusal(
  status: number,
  code: RefusalCode | 'signed-out' | 'unexpected',
  reason: Reason,
): Response {
  const refused = { ok: false, refused: { code, reason } } satisfies Outcome<Picture>
  return Response.json(refused, { status })
}
