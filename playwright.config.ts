import { defineConfig, devices } from '@playwright/test'
import { browserFlags, findBrowser } from './bin/browser.mjs'

const executablePath = (await findBrowser()) ?? undefined

/**
 * A file for each thing a person does. Each worker has a server and a newsroom of its own, so
 * files run side by side; the tests of one file share what they wrote.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/set-up.ts',
  workers: 2,
  forbidOnly: true,
  // What passes at the second try only is named in the summary of `npm test`, to be mended.
  retries: 1,
  // Long, because a build machine may be busy; what is asserted does not depend on them.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: browserFlags },
  },
})
