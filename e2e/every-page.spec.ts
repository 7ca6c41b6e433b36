/** What holds for every page a reader can open, whatever it shows. */
import type { Page, Request } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'
import { everyPage, isStory, type ReadersPage } from './readers-pages'

const kilobytes = 1000
/** As sent; pictures apart. */
const most = { stylesheet: 12 * kilobytes, script: 4 * kilobytes, document: 14 * kilobytes }

test.use({ allowedComplaints: [/the server responded with a status of 4(?:04|10)/] })

for (const colorScheme of ['light', 'dark'] as const) {
  for (const type of ['ordinary', 'large'] as const) {
    test.describe(`${colorScheme}, ${type} type`, () => {
      test.use({ colorScheme, viewport: { width: 390, height: 844 } })

      test('axe finds nothing, and no page is wider than a phone', async ({
        newsroom,
        page,
        request,
      }) => {
        if (type === 'large') await chooseLargeType(page)
        for (const { path } of fewer(await everyPage(newsroom, request))) {
          await page.goto(path)
          await expect(page.locator('html[data-elder]')).toHaveCount(type === 'large' ? 1 : 0)
          await expectAccessible(page)
          expect(await overhang(page), path).toBeLessThanOrEqual(0)
        }
      })
    })
  }
}

test('each page keeps within its bytes, asks nobody else, and nothing on it moves', async ({
  newsroom,
  page,
  request,
}) => {
  const pages = await everyPage(newsroom, request)
  expect(pages.length).toBeGreaterThan(25)
  for (const { path } of pages) {
    const sent: Record<string, number> = { stylesheet: 0, script: 0, document: 0 }
    const weighing: Promise<void>[] = []
    const weigh = (request: Request) => {
      const kind = request.resourceType()
      if (!(kind in sent)) return
      weighing.push(
        request.sizes().then(({ responseBodySize }) => {
          sent[kind] = (sent[kind] ?? 0) + responseBodySize
        }),
      )
    }
    page.on('requestfinished', weigh)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    page.off('requestfinished', weigh)
    await Promise.all(weighing)
    for (const [kind, bytes] of Object.entries(most)) {
      expect(sent[kind], `${kind} of ${path}`).toBeLessThanOrEqual(bytes)
    }
    expect(sent.document, path).toBeGreaterThan(0)
    expect(await shift(page), `what moved on ${path}`).toBe(0)
  }
})

test('the picture that leads a story is asked for first', async ({ newsroom, page, request }) => {
  const stories = (await everyPage(newsroom, request)).filter(({ path }) => isStory(path))
  let seen = 0
  for (const { path } of stories) {
    await page.goto(path)
    const pictures = page.locator('article img')
    if ((await pictures.count()) === 0) continue
    seen++
    const lead = pictures.first()
    await expect(lead, path).toHaveAttribute('width', /^\d+$/)
    await expect(lead, path).not.toHaveAttribute('loading', 'lazy')
  }
  expect(seen).toBeGreaterThan(0)
})

/** All kinds, but of the stories every third: they differ in words more than in form. */
function fewer(pages: ReadersPage[]): ReadersPage[] {
  let story = 0
  return pages.filter(({ path }) => !isStory(path) || story++ % 3 === 0)
}

async function chooseLargeType(page: Page): Promise<void> {
  await page.goto('/')
  await page.locator('#elder').click()
  await expect(page.locator('html[data-elder]')).toHaveCount(1)
}

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** The sum of what the browser counts as layout shifts without anyone's doing. */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (list: PerformanceObserverEntryList | PerformanceObserver) => {
          const entries = 'getEntries' in list ? list.getEntries() : list.takeRecords()
          for (const entry of entries as (PerformanceEntry & { value: number })[])
            sum += entry.value
        }
        const observer = new PerformanceObserver(add)
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            add(observer)
            resolve(sum)
          }),
        )
      }),
  )
}
