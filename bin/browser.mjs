/** Finds a Chromium: the system's, else the one Playwright keeps. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of one that runs, or null. Playwright's own is known only once it is installed. */
export async function findBrowser() {
  const system = places.find((path) => path && runs(path))
  if (system) return system
  try {
    const { chromium } = await import('@playwright/test')
    const own = chromium.executablePath()
    return runs(own) ? own : null
  } catch {
    return null
  }
}

/** Started, not only found: a download without its libraries is there and does not run. */
function runs(path) {
  if (!existsSync(path)) return false
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** No calls home, and no sandbox where root can't have one. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
