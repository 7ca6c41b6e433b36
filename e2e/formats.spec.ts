/**
 * What machines get of a running paper, judged by those who wrote the rules: the Nu checker for
 * HTML, schemas for maps, specifications and a feed reader for feeds, schema.org for facts.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNewsboat } from '@/bin/newsboat.mjs'
import { weekOf } from '@/newsroom/live'
import { brokenRulesOfAtom, brokenRulesOfJson, brokenRulesOfRss } from './feed-rules'
import { expect, test } from './fixtures'
import { htmlProblems } from './nu-checker'
import { everyPage, mappedPaths } from './readers-pages'
import { readXml } from './strict-xml'
import { vocabularyProblems } from './vocabulary'
import { schemaProblems } from './xsd'

test('every kind of page is HTML by its standard, its facts by schema.org', async ({
  newsroom,
  request,
}) => {
  const { url } = newsroom
  const readers = await everyPage(newsroom, request)
  expect(readers.length).toBeGreaterThan(25)
  const pages = new Map<string, string>()
  const doors = ['/sign-in', '/forgot'].map((path) => ({ path, status: 200 }))
  for (const { path, status } of [...readers, ...doors]) {
    const answer = await request.get(url + path)
    expect(answer.status(), path).toBe(status)
    pages.set(path, await answer.text())
  }
  expect(htmlProblems(pages)).toEqual([])

  const facts = [...pages].flatMap(([path, html]) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => ({
      path,
      data: JSON.parse(json ?? '') as object,
    })),
  )
  expect(facts.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/english']))
  expect(facts.length).toBeGreaterThan(15)
  const problems = vocabularyProblems(facts.map(({ data }) => data))
  expect(
    problems.flatMap((found, index) => found.map((each) => [facts[index]?.path, each])),
  ).toEqual([])
})

test('the checker of HTML sees what is wrong', () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="zh-Hans"><head><title>页</title></head><body>${body}</body></html>`
  const pages = new Map([
    ['right', page('<p>文</p>')],
    ['wrong', page('<p><div>文</div></p><img src="a.png">')],
  ])
  const problems = htmlProblems(pages)
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) expect(problem).toMatch(/^wrong: /)
})

test('feeds and maps keep their rules, and answer 304 to who has them', async ({
  newsroom,
  request,
}) => {
  const { url } = newsroom
  const all = await mappedPaths(request, url)
  const places = [
    '',
    ...all.filter((path) => /^\/(?:english|tag\/|author\/)/.test(path)).slice(0, 4),
  ]
  const rules = {
    'rss.xml': brokenRulesOfRss,
    'atom.xml': brokenRulesOfAtom,
    'feed.json': brokenRulesOfJson,
  }
  for (const place of [...places, '/corrections', '/zh-hant', '/zh-hant/english']) {
    for (const [file, broken] of Object.entries(rules)) {
      const address = `${url}${place}/${file}`
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      expect(broken(await answer.text(), address), address).toEqual([])
      const { etag = '' } = answer.headers()
      const again = await request.get(address, { headers: { 'if-none-match': etag } })
      expect(again.status(), address).toBe(304)
    }
  }
  const [newest] = (await (await request.get(`${url}/feed.json`)).json()).items
  const week = weekOf(new Date(newest.date_published))
  for (const path of [
    '/zh-hant/sitemap.xml',
    '/zh-hant/news-sitemap.xml',
    '/sitemap.xml',
    '/sitemap/places.xml',
    `/sitemap/${week}.xml`,
    '/news-sitemap.xml',
  ]) {
    expect(schemaProblems(await (await request.get(url + path)).text()), path).toEqual([])
  }
})

test('Newsboat reads the feeds', async ({ newsroom, request }) => {
  const newsboat = findNewsboat()
  if (!newsboat) throw new Error('Newsboat is not installed: apt-get install newsboat')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-newsboat-'))
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const unreadIn = (address: string) => {
    const name = address.replace(/\W/g, '')
    const own = ['-u', file(`${name}.urls`, `${address}\n`), '-c', join(folder, `${name}.db`)]
    const { stdout, stderr } = spawnSync(
      newsboat,
      [...own, '-C', file('config'), '-x', 'reload', 'print-unread'],
      { encoding: 'utf8', timeout: 60_000, env: { ...process.env, HOME: folder } },
    )
    return `${stdout}${stderr}`
  }
  try {
    const stories = (await mappedPaths(request, newsroom.url)).filter((path) =>
      /^\/\d{4}\//.test(path),
    )
    const expected = Math.min(stories.length, 30)
    for (const file of ['rss.xml', 'atom.xml']) {
      expect(unreadIn(`${newsroom.url}/${file}`), file).toMatch(
        new RegExp(`^${expected} unread`, 'm'),
      )
    }
    expect(unreadIn(`${newsroom.url}/robots.txt`), 'what is no feed').not.toMatch(
      /^[1-9]\d* unread/m,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('machines find the terms of reading, and whom to tell of a hole', async ({
  newsroom,
  request,
}) => {
  const get = async (path: string) => request.get(newsroom.url + path)
  expect(await (await get('/')).text()).toContain(
    '<link rel="license" type="application/rsl+xml" href="/license.xml"/>',
  )
  expect(readXml(await (await get('/license.xml')).text()).namespace).toBe(
    'https://rslstandard.org/rsl',
  )
  expect(await (await get('/.well-known/tdmrep.json')).json()).toEqual([
    {
      location: '/',
      'tdm-reservation': 1,
      'tdm-policy': `${newsroom.url}/tdm-policy.json`,
    },
  ])
  expect((await (await get('/tdm-policy.json')).json())['@type']).toBe('Offer')
  const security = await get('/.well-known/security.txt')
  expect(security.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await security.text()).toMatch(/^Contact: mailto:/)
})
