import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { faultReason } from '@/app/fault'
import { sayReason } from '@/app/say-reason'
import { readVisit, type Visit } from '@/app/visit'
import { Refused } from '@/rules/refusal'

/** What a form of the door shows after it was sent: what went wrong, or what was done. */
export interface DoorState {
  problem?: string
  done?: boolean
  /** What was typed, but for secrets, so that it need not be typed again. */
  values?: Record<string, string>
}

/**
 * A server action for people who are not signed in: a form's fields against a schema, a refusal as
 * a sentence over the form. What `run` does ends in a redirect, or in `done`.
 */
export function doorAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, visit: Visit) => Promise<void>,
): (before: DoorState, form: FormData) => Promise<DoorState> {
  return async (_before, form) => {
    const fields = fieldsOf(form)
    try {
      const parsed = schema.safeParse(fields)
      if (!parsed.success) throw new Refused('invalid', { key: 'badInput' })
      await run(parsed.data, await readVisit())
      return { done: true }
    } catch (problem) {
      unstable_rethrow(problem)
      const reason = problem instanceof Refused ? problem.reason : faultReason(problem)
      return { problem: await sayReason(reason), values: withoutSecrets(fields) }
    }
  }
}

/** Without React's own entries, which a form sent without script carries along. */
function fieldsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter(
    ([name, value]) => !name.startsWith('$') && typeof value === 'string',
  )
  return Object.fromEntries(texts) as Record<string, string>
}

function withoutSecrets(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password|token/.test(name)))
}
