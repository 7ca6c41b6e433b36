import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { type Reason, type RefusalCode, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { faultReason } from './fault'
import { findActor } from './session'

export type Outcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; refused: { code: RefusalCode | 'signed-out' | 'unexpected'; reason: Reason } }

/**
 * The only way to write a server action. Next has compared Origin and Host before; here the session
 * is read fresh, the input checked against the schema, and a refusal becomes an answer in words.
 */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Value>,
): (input: z.input<Schema>) => Promise<Outcome<Value>> {
  return async (input) => {
    try {
      const actor = await findActor()
      if (!actor) return refusal('signed-out', { key: 'signedOut' })
      const parsed = schema.safeParse(input)
      if (!parsed.success) return refusal('invalid', { key: 'badInput' })
      return { ok: true, value: await run(actor, parsed.data) }
    } catch (problem) {
      unstable_rethrow(problem)
      if (problem instanceof Refused) return refusal(problem.code, problem.reason)
      return refusal('unexpected', faultReason(problem))
    }
  }
}

function refusal(code: RefusalCode | 'signed-out' | 'unexpected', reason: Reason) {
  return { ok: false as const, refused: { code, reason } }
}
