/**
 * What every browser test stands on: a newsroom of the worker's own, people of the cast signed in,
 * and a watch on each page: a complaint in the console, an error nobody caught, or a request to
 * another host fails the test.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { demoPassword, people } from '@/newsroom/demo/cast'
import { type Newsroom, openServer } from './server'

export type CastName = keyof typeof people

interface TestFixtures {
  /** What the console may say in this test, such as the browser's own note on a 404. */
  allowedComplaints: RegExp[]
  watch: { page: (page: Page) => void; context: (context: BrowserContext) => Promise<void> }
  /** A demo newsroom that no other test sees, for what would be in their way. */
  ownNewsroom: Newsroom
  /** A page on which this person is signed in, in a browser of their own. */
  signedIn: (who: CastName) => Promise<Page>
  /** A page of somebody who is not signed in, in a browser of their own. */
  stranger: () => Promise<Page>
}

interface WorkerFixtures {
  newsroom: Newsroom
  /** Cookies of those who signed in before, so that each does so once in a worker. */
  sessions: Map<CastName, Awaited<ReturnType<BrowserContext['storageState']>>>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  newsroom: [
    async ({}, use) => {
      const newsroom = await openServer({ template: process.env.DATELINE_E2E_TEMPLATE })
      await use(newsroom)
      await newsroom.dispose()
    },
    { scope: 'worker' },
  ],
  ownNewsroom: async ({}, use) => {
    const newsroom = await openServer({ template: process.env.DATELINE_E2E_TEMPLATE })
    await use(newsroom)
    await newsroom.dispose()
  },
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: async ({ newsroom }, use) => use(newsroom.url),
  allowedComplaints: [[], { option: true }],

  watch: [
    async ({ allowedComplaints }, use) => {
      const complaints: string[] = []
      const complain = (what: string) => {
        if (!allowedComplaints.some((allowed) => allowed.test(what))) complaints.push(what)
      }
      const page = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error') complain(`${message.text()} (${page.url()})`)
        })
        page.on('pageerror', (error) => complain(`${error.stack ?? error} (${page.url()})`))
      }
      const context = async (context: BrowserContext) => {
        context.on('page', page)
        await context.route(isElsewhere, (route) => {
          complain(`a request to another host: ${route.request().url()}`)
          return route.abort()
        })
      }
      await use({ page, context })
      expect(complaints, 'complaints of the browser').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    await watch.context(context)
    await use(context)
  },

  stranger: async ({ browser, contextOptions, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext(contextOptions)
      contexts.push(context)
      await watch.context(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  signedIn: async ({ browser, contextOptions, sessions, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who) => {
      const storageState = sessions.get(who)
      const context = await browser.newContext({ ...contextOptions, storageState })
      contexts.push(context)
      await watch.context(context)
      const page = await context.newPage()
      if (!storageState) {
        await signIn(page, who)
        sessions.set(who, await context.storageState())
      }
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'

/** By the form, as a person does it. Ends on the desk. */
export async function signIn(page: Page, who: CastName): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/^(Email|邮箱)/).fill(people[who].email)
  await page.getByLabel(/^(Password|密码)/).fill(demoPassword)
  await page.getByRole('button', { name: /^(Sign in|登录)$/ }).click()
  await page.waitForURL('**/desk**')
}

function isElsewhere(url: URL): boolean {
  return /^https?:|^wss?:/.test(url.protocol) && url.hostname !== 'localhost'
}
