import { isDiskFull } from '@/newsroom/house'
import type { Reason } from '@/rules/refusal'

/** What the program itself failed at: told whole in the log, and to a person as far as it helps. */
export function faultReason(problem: unknown): Reason {
  console.error(problem)
  return { key: isDiskFull(problem) ? 'diskFull' : 'unexpected' }
}
