/** What the tests need of the machine, fetched where it is missing and we may. */
import { existsSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { findJava } from './java.mjs'
import { findNewsboat } from './newsboat.mjs'
import { findPostgres } from './postgres.mjs'
import { projectNode, quietly } from './run.mjs'
import { Problem, step } from './terminal.mjs'

/** A Chromium: the system's, else Playwright's download, else the distribution's package. */
export async function fetchBrowser() {
  if (await findBrowser()) return
  await step('Browser', async (note) => {
    note('download by Playwright')
    const download = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
    const told = await quietly(projectNode, download).then(
      () => '',
      (problem) => problem.message,
    )
    if (await findBrowser()) return "Playwright's Chromium"
    if (mayInstall()) {
      note('apt-get install chromium')
      await aptInstall('chromium', 'fonts-noto-cjk')
      if (await findBrowser()) return 'Chromium of the distribution'
    }
    throw new Problem(
      `No browser: install Chromium or Chrome, or name one with CHROMIUM_PATH. On Debian: sudo apt-get install chromium fonts-noto-cjk. ${told}`,
    )
  })
}

/** The programs of a PostgreSQL server; a cluster of its own is made from them for each run. */
export async function fetchPostgres() {
  if (findPostgres() || !mayInstall()) return
  await step('PostgreSQL', async (note) => {
    note('apt-get install postgresql')
    await aptInstall('postgresql')
  })
}

/** The feed reader and the Java that the checks of feeds and of HTML need. */
export async function fetchReaders() {
  const missing = [
    ...(findNewsboat() ? [] : ['newsboat']),
    ...(findJava() ? [] : ['default-jre-headless']),
  ]
  if (missing.length === 0) return
  await step('Readers', async (note) => {
    note(`apt-get install ${missing.join(' ')}`)
    if (mayInstall()) await aptInstall(...missing)
    if (findNewsboat() && findJava()) return missing.join(', ')
    throw new Problem(
      `The checks of feeds and HTML need Newsboat and Java. On Debian: sudo apt-get install ${missing.join(' ')}. On macOS: brew install newsboat openjdk.`,
    )
  })
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

async function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await quietly('apt-get', ['update', '-q'], { env })
  await quietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
}
