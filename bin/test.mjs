/**
 * `npm test`: everything that can be checked, from a bare clone. A part that fails does not keep
 * the next from running; the last line sums up.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { checks } from './checks.mjs'
import { fetchBrowser, fetchPostgres, fetchReaders } from './fetch.mjs'
import { install } from './install.mjs'
import { requirePostgres } from './postgres.mjs'
import { browserResults, unitResults } from './results.mjs'
import { projectNode, quietly, root } from './run.mjs'
import { Problem, say, step } from './terminal.mjs'

const help = `Usage: npm test

Installs what is missing, then: format, lint, types, arrows, unused code, version floors and the
length of files; unit tests on SQLite and PostgreSQL; the newsroom on a PostgreSQL server; the
build; the browser, with axe. Ends with one line: N passed, N failed.`

const results = join(root, 'test-results')
const vitest = 'node_modules/vitest/vitest.mjs'
const playwright = 'node_modules/@playwright/test/cli.js'
let passed = 0
const failures = []
const unsteady = []

if (parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, strict: false }).values.help) {
  say(help)
  process.exit(0)
}

say('\nDateline, all tests\n')
const isReady = await part('Installation', install)
if (isReady) {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results)
  for (const { name, args } of checks) {
    await part(name, () => step(name, () => quietly(projectNode, args).then(() => '')))
  }
  await tests('Unit tests', unitResults, [vitest, 'run'])
  await part('PostgreSQL', async () => {
    await fetchPostgres()
    requirePostgres()
  })
  await tests('PostgreSQL server', unitResults, [vitest, 'run'], { DATELINE_TEST_SERVER: '1' })
  const isBuilt = await part('Build', build)
  const hasBrowser = await part('Browser', fetchBrowser)
  await part('Readers', fetchReaders)
  if (isBuilt && hasBrowser) await tests('Browser tests', browserResults, [playwright, 'test'])
}

for (const { name, why } of failures) say(`\n✗ ${name}\n${indent(why)}`)
for (const { name, why } of unsteady) {
  say(`\n! ${name}\n    Passed at the second try only; the first:\n${indent(why)}`)
}
say(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0

/** Counts as one; tells whether it passed. */
async function part(name, work) {
  try {
    await work()
    passed++
    return true
  } catch (error) {
    const why = error instanceof Problem ? `${error.details}\n${error.message}` : error.stack
    failures.push({ name, why })
    return false
  }
}

/** Counts each test in the runner's report; as one failure where it wrote none. */
async function tests(name, read, command, env = {}) {
  const report = join(results, `${name.replaceAll(' ', '-').toLowerCase()}.json`)
  const reporters =
    read === unitResults
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : ['--reporter=line,json']
  let output = ''
  const run = (note) =>
    quietly(projectNode, [...command, ...reporters], {
      env: { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env },
      onLine: (line) => note(line.slice(0, 70)),
    })
      .catch((problem) => {
        output = `${problem.details}\n${problem.message}`
      })
      .then(() => {
        const result = read(report)
        passed += result.passed
        failures.push(...result.failures)
        unsteady.push(...result.unsteady)
        if (output && result.failures.length === 0) failures.push({ name, why: output })
        const text = `${result.passed} passed, ${result.failures.length} failed`
        return { text, isBad: result.failures.length > 0 }
      })
  try {
    await step(name, run)
  } catch {
    failures.push({ name, why: output || 'It wrote no report.' })
  }
}

function indent(text) {
  return String(text).trim().slice(0, 4000).replace(/^/gm, '    ')
}
