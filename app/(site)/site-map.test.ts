import { beforeAll, describe, expect, test } from 'vitest'
import { childrenOf, readXml, textOf } from '@/e2e/strict-xml'
import { schemaProblems } from '@/e2e/xsd'
import { absoluteAddress } from '@/newsroom/addresses'
import { draftCorrection, signCorrection } from '@/newsroom/corrections'
import { listLiveWeeks } from '@/newsroom/feeds'
import { weekOf } from '@/newsroom/live'
import { rebuildLive } from '@/newsroom/rebuild'
import { cast, moveNow, testNewsroom, writtenStory } from '@/newsroom/testing'
import { GET as getNewsMap } from './news-sitemap.xml/route'
import { indexOf } from './site-map'
import { GET as getPart } from './sitemap/[part]/route'
import { GET as getMap } from './sitemap.xml/route'

testNewsroom()

const read = async (answer: Promise<Response>) => (await answer).text()
const partOf = (part: string) =>
  getPart(new Request('http://localhost:3000/'), { params: Promise.resolve({ part }) })
const pathsIn = (map: string) =>
  childrenOf(readXml(map), 'url').map((url) => textOf(url, 'loc')?.replace(absoluteAddress(''), ''))

async function publish(change: Parameters<typeof writtenStory>[1], at: Date) {
  const id = await writtenStory(cast.reporter, change, at)
  await moveNow(cast.reporter, id, 'submit', {}, at)
  await moveNow(cast.editor, id, 'approve', {}, at)
  await moveNow(cast.editor, id, 'publish', {}, at)
  return id
}

test('a news map without news is still a map', async () => {
  const map = await read(getNewsMap())
  expect(schemaProblems(map)).toEqual([])
  expect(pathsIn(map)).toEqual(['/'])
})

describe('with stories', () => {
  const hour = 3_600_000
  const now = Date.now()
  const tags = Array.from({ length: 20 }, (_, index) => `话题${index}`)

  beforeAll(async () => {
    await publish({ headline: 'Old', language: 'en', tags: [] }, new Date(now - 49 * hour))
    await publish({ headline: '新 & <旧> 🚲', tags }, new Date(now - 2 * hour))
    await publish({ headline: '繁體', language: 'zh-Hant', tags: ['江滩'] }, new Date(now - hour))
  })

  test('the map names every page that readers may find, and is one by its schema', async () => {
    const map = await read(getMap())
    expect(schemaProblems(map)).toEqual([])
    const paths = pathsIn(map)
    expect(new Set(paths).size).toBe(paths.length)
    const named = ['/', '/city', '/sport', '/tag/jiangtan', '/author/linxiaoman', '/masthead']
    expect(paths).toEqual(expect.arrayContaining(named))
    expect(paths.filter((path) => path?.startsWith('/tag/'))).toHaveLength(21)
    expect(paths.filter((path) => /^\/\d{4}\//.test(path ?? ''))).toHaveLength(3)
  })

  const lastChangeIn = async (week: string) =>
    (await listLiveWeeks()).find((each) => each.week === week)?.changedAt

  test('a large paper’s index names a file for each week, with its last change', async () => {
    const index = indexOf(await listLiveWeeks())
    expect(schemaProblems(index)).toEqual([])
    const files = childrenOf(readXml(index), 'sitemap')
    const weeks = new Set([49, 2, 1].map((hours) => weekOf(new Date(now - hours * hour))))
    expect(files.map((file) => textOf(file, 'loc'))).toEqual(
      ['places', ...weeks].map((name) => absoluteAddress(`/sitemap/${name}.xml`)),
    )
    const newest = new Date(now - hour)
    for (const file of [files[0], files.at(-1)]) {
      expect(file && textOf(file, 'lastmod')).toBe(newest.toISOString())
    }
    expect(schemaProblems(await read(partOf('places.xml')))).toEqual([])
    const inWeeks: (string | undefined)[] = []
    for (const week of weeks) {
      const map = await read(partOf(`${week}.xml`))
      expect(schemaProblems(map), week).toEqual([])
      inWeeks.push(...pathsIn(map))
    }
    const all = pathsIn(await read(getMap())).filter((path) => /^\/\d{4}\//.test(path ?? ''))
    expect(inWeeks.sort()).toEqual(all.sort())
    for (const part of ['1.xml', '2026-13-45.xml', '1990-01-01.xml', 'none.xml', '../1.xml']) {
      expect((await partOf(part)).status, part).toBe(404)
    }
  })

  test('a correction changes the page of its story, and says so in the map', async () => {
    const first = new Date(now - 60 * hour)
    const [said, week] = [new Date(now - 59 * hour), weekOf(first)]
    const storyId = await publish({ headline: '订正' }, first)
    const correction = { storyId, kind: 'correction', text: '日期有误。' } as const
    const { id: correctionId } = await draftCorrection(cast.editor, correction, said)
    const whole = async () => read(partOf(`${week}.xml`))
    expect(await whole()).not.toContain(said.toISOString())
    await signCorrection(cast.otherEditor, { storyId, correctionId }, said)
    expect(await whole()).toContain(`<lastmod>${said.toISOString()}</lastmod>`)
    expect((await lastChangeIn(week))?.getTime()).toBeGreaterThanOrEqual(said.getTime())
    await rebuildLive()
    expect(await whole()).toContain(`<lastmod>${said.toISOString()}</lastmod>`)
  })

  test('the news map holds two days, in the languages as news search calls them', async () => {
    const map = await read(getNewsMap())
    expect(schemaProblems(map)).toEqual([])
    const news = childrenOf(readXml(map), 'url').flatMap((url) => childrenOf(url, 'news:news'))
    expect(news.map((each) => textOf(each, 'news:title'))).toEqual(['繁體', '新 & <旧> 🚲'])
    const languages = news.flatMap((each) =>
      childrenOf(each, 'news:publication').map((one) => textOf(one, 'news:language')),
    )
    expect(languages).toEqual(['zh-tw', 'zh-cn'])
  })

  test.each([
    ['</loc>', '</loc><loc>https://paper.example/b</loc>'],
    ['<lastmod>', '<lastmod>last '],
    ['<url>', '<url><priority>9</priority>'],
  ])('the schema sees a broken map: %s', async (from, to) => {
    expect(schemaProblems((await read(getMap())).replace(from, to))).not.toEqual([])
  })

  test.each([
    ['>zh-tw<', '>zh-Hant<'],
    ['<news:title>', '<news:title/><news:title>'],
    ['news:publication_date', 'news:date'],
  ])('and a broken news map: %s', async (from, to) => {
    const map = (await read(getNewsMap())).replaceAll(from, to)
    expect(schemaProblems(map)).not.toEqual([])
  })

  test('and a broken index', async () => {
    expect(schemaProblems(indexOf(await listLiveWeeks()).replaceAll('loc>', 'link>'))).not.toEqual(
      [],
    )
  })
})
