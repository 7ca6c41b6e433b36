/**
 * A database that is away: told once in words when the first clock meets it, and once more when it
 * is back, whatever number of clocks fail at it each second in between.
 */
import type { Watch } from '@/newsroom/clock'
import { isDatabaseWell } from '@/newsroom/house'
import { reportProblem } from './report'

/** Returns what watches over the clock of this name. */
export function watchOutages(isWell = isDatabaseWell): (clock: string) => Watch {
  let since: Date | null = null
  return (clock) => ({
    async failed(problem) {
      if (await isWell()) {
        reportProblem(clock, problem)
        return false
      }
      if (!since) {
        since = new Date()
        say(`does not answer (${reasonOf(problem)}). It is tried again until it does.`)
      }
      return true
    },
    recovered() {
      if (!since) return
      const seconds = Math.round((Date.now() - since.getTime()) / 1_000)
      since = null
      say(`answers again, after ${seconds} s.`)
    },
  })
}

function say(words: string): void {
  process.stderr.write(`${new Date().toISOString()} The database ${words}\n`)
}

/** The innermost complaint: what wraps it holds the statement, and what was to be written. */
function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  const inner = problem.cause ?? (problem instanceof AggregateError ? problem.errors[0] : undefined)
  return inner === undefined ? problem.message : reasonOf(inner)
}
