/** How many requests a second, and how long one takes, by wrk. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Load {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/**
 * Loads each address in turn, round after round, and returns the best round of each: whatever else
 * the machine does only ever slows one.
 */
export async function loadInTurn<Name extends string>(
  addresses: Record<Name, string>,
  { rounds, seconds }: { rounds: number; seconds: number },
  onRound: (round: number, name: Name) => void,
): Promise<Record<Name, Load>> {
  const names = Object.keys(addresses) as Name[]
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]))
  for (const name of names) await load(addresses[name], 1)
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      onRound(round, name)
      loads.get(name)?.push(await load(addresses[name], seconds))
    }
  }
  const best = names.map((name) => [name, bestOf(loads.get(name) ?? [])] as const)
  return Object.fromEntries(best) as Record<Name, Load>
}

async function load(url: string, seconds: number): Promise<Load> {
  const options = ['-t1', '-c64', `-d${seconds}s`, '--latency', url]
  const { stdout } = await run('wrk', options)
  const number = (pattern: RegExp) => {
    const found = pattern.exec(stdout)
    if (!found) throw new Error(`wrk said something unexpected:\n${stdout}`)
    return found
  }
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} did not answer 200:\n${stdout}`)
  const milliseconds = (pattern: RegExp) => {
    const [, amount, unit] = number(pattern)
    return (
      Number(amount) * ({ us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's'] ?? Number.NaN)
    )
  }
  return {
    requestsPerSecond: Number(number(/Requests\/sec:\s+([\d.]+)/)[1]),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/),
  }
}

function bestOf(loads: Load[]): Load {
  return loads.reduce((best, load) =>
    load.requestsPerSecond > best.requestsPerSecond ? load : best,
  )
}
