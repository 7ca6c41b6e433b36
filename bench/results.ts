/** The table that the bench prints and keeps, with the machine it ran on and what it must reach. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'

export interface Row {
  what: string
  value: string
  /** What it must reach, in words, and whether it did; absent where it only informs. */
  target?: { asked: string; isMet: boolean }
}

export interface Part {
  title: string
  rows: Row[]
}

export function asMarkdown(parts: readonly Part[], now: Date): string {
  const tables = parts.map(
    ({ title, rows }) =>
      `## ${title}\n\n| | | asked | |\n|---|---|---|---|\n${rows.map(line).join('\n')}\n`,
  )
  return `# What was measured

\`npm run bench\` wrote this on ${now.toISOString().slice(0, 10)}: ${machine()}. Figures of a small
shared machine wander by a fifth; the ratios of one run hold.

${tables.join('\n')}`
}

export function unmetTargets(parts: readonly Part[]): Row[] {
  return parts.flatMap(({ rows }) => rows.filter(({ target }) => target && !target.isMet))
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`
export const times = (value: number) => `${value.toFixed(2)} ×`

function line({ what, value, target }: Row): string {
  const mark = target ? (target.isMet ? 'met' : '**missed**') : ''
  return `| ${what} | ${value} | ${target?.asked ?? ''} | ${mark} |`
}

function machine(): string {
  const [cpu] = cpus()
  const next = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as {
    version: string
  }
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Linux ${release()}`,
    `Node ${process.version.slice(1)}`,
    `Next ${next.version}`,
    `nginx ${versionOf('nginx', '-v')}`,
    `wrk ${versionOf('wrk', '-v')}`,
  ].join(', ')
}

/** Both print their version where errors go, and wrk fails while doing so. */
function versionOf(program: string, option: string): string {
  try {
    const command = `${program} ${option} 2>&1 || true`
    const said = execFileSync('sh', ['-c', command], { encoding: 'utf8' })
    return /\d+\.\d+(?:\.\d+)?/.exec(said)?.[0] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
