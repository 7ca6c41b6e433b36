import { afterEach, expect, test, vi } from 'vitest'
import { finish } from './finished'
import { createPageCache, type Page } from './page-cache'

afterEach(() => vi.useRealTimers())

async function page(
  text: string,
  tags: string[] = ['front'],
  keep: Page['keep'] = 'kept',
): Promise<Page> {
  const body = Buffer.from(text)
  const finished = await finish({ status: 200, type: 'text/html', body, headers: {} })
  return { ...finished, tags: new Set(tags), keep }
}

const textOf = (page: Page | undefined) => page?.variants.identity.body.toString()

/** A renderer whose renderings end when the test says so. */
function heldRenderer() {
  const waiting: { address: string; end: (page: Page) => void; fail: (why: Error) => void }[] = []
  const render = (address: string) =>
    new Promise<Page>((end, fail) => waiting.push({ address, end, fail }))
  return { waiting, render }
}

test('one rendering serves everyone who asks meanwhile', async () => {
  const { waiting, render } = heldRenderer()
  const cache = createPageCache({ render, maxBytes: 1e6 })
  const asked = [cache.get('/'), cache.get('/'), cache.get('/')]
  expect(waiting).toHaveLength(1)
  waiting[0]?.end(await page('one'))
  expect((await Promise.all(asked)).map(textOf)).toEqual(['one', 'one', 'one'])
  expect(textOf(await cache.get('/'))).toBe('one')
  expect(waiting).toHaveLength(1)
  expect(textOf(cache.find('/'))).toBe('one')
})

test('a purge lets go of what shows the tag, and of nothing else', async () => {
  let renderings = 0
  const render = (address: string) =>
    page(`${address} ${++renderings}`, address === '/' ? ['front', 'settings'] : ['section:a'])
  const cache = createPageCache({ render, maxBytes: 1e6 })
  await cache.get('/')
  await cache.get('/city')
  cache.purge(['front', 'story:x'])
  expect(cache.find('/')).toBeUndefined()
  expect(textOf(cache.find('/city'))).toBe('/city 2')
  expect(textOf(await cache.get('/'))).toBe('/ 3')
  cache.purge(['all'])
  expect(cache.find('/city')).toBeUndefined()
  expect(cache.bytes()).toBe(0)
})

test('a page rendered across a purge of its tag is not kept, and nobody new gets it', async () => {
  const { waiting, render } = heldRenderer()
  const cache = createPageCache({ render, maxBytes: 1e6 })
  const before = cache.get('/')
  cache.purge(['front'])
  const after = cache.get('/')
  expect(waiting).toHaveLength(2)
  waiting[1]?.end(await page('new'))
  expect(textOf(await after)).toBe('new')
  waiting[0]?.end(await page('old'))
  expect(textOf(await before)).toBe('old')
  expect(textOf(cache.find('/'))).toBe('new')
})

test('a page rendered across a purge of other tags is kept', async () => {
  const { waiting, render } = heldRenderer()
  const cache = createPageCache({ render, maxBytes: 1e6 })
  const asked = cache.get('/')
  cache.purge(['section:elsewhere'])
  waiting[0]?.end(await page('front'))
  await asked
  expect(textOf(cache.find('/'))).toBe('front')
})

test('a failed rendering fails for those who wait, and the next asker tries again', async () => {
  const { waiting, render } = heldRenderer()
  const cache = createPageCache({ render, maxBytes: 1e6 })
  const first = cache.get('/')
  waiting[0]?.fail(new Error('database away'))
  await expect(first).rejects.toThrow('database away')
  const second = cache.get('/')
  waiting[1]?.end(await page('back'))
  expect(textOf(await second)).toBe('back')
})

test('what is kept stays within its bytes, and strangers can’t push the paper out', async () => {
  const big = 'x'.repeat(5_000)
  const render = (address: string) =>
    page(address + big, ['missing'], address.startsWith('/no') ? 'briefly' : 'kept')
  const cache = createPageCache({ render, maxBytes: 200_000 })
  for (let n = 0; n < 10; n++) await cache.get(`/story-${n}`)
  for (let n = 0; n < 200; n++) await cache.get(`/no-${n}`)
  for (let n = 0; n < 10; n++) expect(cache.find(`/story-${n}`)).toBeDefined()
  for (let n = 0; n < 200; n++) await cache.get(`/more-${n}`)
  expect(cache.bytes()).toBeLessThanOrEqual(200_000)
  expect(cache.find('/story-0')).toBeUndefined()
  cache.purge(['missing'])
  expect(cache.bytes()).toBe(0)
})

test('a page larger than the whole place is served and not kept', async () => {
  const cache = createPageCache({ render: () => page('x'.repeat(9_000)), maxBytes: 1_000 })
  expect(textOf(await cache.get('/'))).toHaveLength(9_000)
  expect(cache.find('/')).toBeUndefined()
  expect(cache.bytes()).toBe(0)
})

test('a page that says so is never kept', async () => {
  const cache = createPageCache({ render: () => page('mine', ['x'], 'never'), maxBytes: 1e6 })
  await cache.get('/')
  expect(cache.find('/')).toBeUndefined()
})

test('a missing page is asked for anew after a minute, any page after ten', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'Date'] })
  vi.advanceTimersByTime(1_000)
  const render = (address: string) => page(address, [], address === '/no' ? 'briefly' : 'kept')
  const cache = createPageCache({ render, maxBytes: 1e6 })
  await cache.get('/no')
  await cache.get('/yes')
  vi.advanceTimersByTime(62_000)
  expect(cache.find('/no')).toBeUndefined()
  expect(cache.find('/yes')).toBeDefined()
  vi.advanceTimersByTime(10 * 60_000)
  expect(cache.find('/yes')).toBeUndefined()
})
