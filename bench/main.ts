/** `npm run bench`: measures, prints a table, and keeps it in `bench/results.md`. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureCopyDesk } from './copydesk'
import { measureFreshness } from './freshness'
import { measureGrowth } from './growth'
import { measureLighthouse } from './lighthouse'
import { type House, startHouse, stopAll } from './processes'
import { readInChromium } from './reader'
import { asMarkdown, kilobytes, milliseconds, type Part, unmetTargets } from './results'
import { measureServing } from './serving'
import { measureTyping } from './typing'

const help = `Usage: npm run bench [-- lighthouse] [-- --quick]

Measures the server, a reader's page and the editor, prints a table and writes
bench/results.md. Takes some minutes; --quick takes one, and keeps no table.
With \`lighthouse\`, only what Lighthouse makes of the pages, and keeps no table.
Ends with 1 where something asked for was missed.`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
if (options.help) {
  process.stdout.write(`${help}\n`)
  process.exit(0)
}
const [only] = positionals
if (only && only !== 'lighthouse') stopWith(`There is no part called ${only}.\n\n${help}`)
if (!only) for (const name of ['wrk', 'nginx']) requireProgram(name)
if (!existsSync('.next/BUILD_ID')) stopWith('There is no build yet: npm run build')

const isQuick = options.quick === true
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  const parts = only ? [await lighthouseAlone()] : await measure()
  const table = asMarkdown(parts, new Date())
  process.stdout.write(`\n${table}`)
  if (!isQuick && !only) writeFileSync('bench/results.md', table)
  if (unmetTargets(parts).length > 0) process.exitCode = 1
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}

async function openPaper(): Promise<{ house: House; path: string }> {
  const house = await startHouse(folder)
  await house.ask('load')
  const { path } = await house.ask('publish', {
    headline: '石堤大桥北引桥护栏装完 周末可上桥走一走',
    characters: 1_300,
  })
  if (!path) throw new Error('The story went live without an address.')
  return { house, path }
}

/** After what is timed by the second: it keeps both processors busy. */
async function lighthouseOf(house: House, story: string): Promise<Part> {
  const { section } = await house.ask('places')
  return measureLighthouse(house.url, { front: '/', section, story }, isQuick ? 1 : 3, say)
}

async function lighthouseAlone(): Promise<Part> {
  const { house, path } = await openPaper()
  return lighthouseOf(house, path)
}

async function measure(): Promise<Part[]> {
  const { house, path } = await openPaper()
  const length = isQuick ? { rounds: 1, seconds: 3 } : { rounds: 8, seconds: 3 }
  const serving = await measureServing(house, folder, path, length, say)
  say('publications')
  const fresh = await measureFreshness(house, isQuick ? 5 : 30)
  say('a reader’s browser')
  const reading = await readInChromium(house.url + path)
  say('typing')
  const typing = await measureTyping(house, isQuick ? 60 : 200)
  const seen = await lighthouseOf(house, path)
  await house.stop()
  const growth = await measureGrowth(folder, isQuick ? [100, 1_000] : [1_000, 100_000], 25, say)
  return [
    ...serving,
    {
      title: 'From the answer to “publish” to the new page',
      rows: [
        {
          what: 'new in the very next request',
          value: `${fresh.freshAtOnce} of ${fresh.published}`,
          target: { asked: 'all', isMet: fresh.freshAtOnce === fresh.published },
        },
        { what: 'the new page is there after', value: milliseconds(fresh.median) },
        { what: 'at worst', value: milliseconds(fresh.worst) },
      ],
    },
    {
      title: 'A story of 1,300 characters in Chromium',
      rows: [
        most('HTML, uncompressed', reading.htmlBytes, 14_000),
        { what: 'HTML, as sent', value: kilobytes(reading.bytes.html) },
        most('CSS, as sent', reading.bytes.css, 12_000),
        most('script, as sent', reading.bytes.script, 4_000),
        { what: 'everything else, as sent', value: kilobytes(reading.bytes.other) },
        { what: 'requests', value: String(reading.requests) },
        {
          what: 'requests to other hosts',
          value: String(reading.otherHosts.length),
          target: { asked: 'none', isMet: reading.otherHosts.length === 0 },
        },
        {
          what: 'layout shift',
          value: reading.layoutShift.toFixed(3),
          target: { asked: 'none', isMet: reading.layoutShift === 0 },
        },
        { what: 'largest paint after', value: milliseconds(reading.largestPaint) },
      ],
    },
    seen,
    typing,
    measureCopyDesk(isQuick ? 50 : 300),
    growth,
  ]
}

function most(what: string, bytes: number, limit: number) {
  const asked = `at most ${kilobytes(limit)}`
  return { what, value: kilobytes(bytes), target: { asked, isMet: bytes <= limit } }
}

function requireProgram(name: string): void {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`])
  } catch {
    stopWith(`The bench needs ${name}: apt-get install ${name} (or: brew install ${name})`)
  }
}

function stopWith(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function say(text: string): void {
  process.stderr.write(`  ${text}\n`)
}
