/** Whether pages take longer among a hundred thousand stories than among a thousand. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type House, productionEnvironment, startHouse } from './processes'
import { milliseconds, type Part, type Row } from './results'
import { measureTrial } from './trial'

const most = 2

export async function measureGrowth(
  folder: string,
  [few, many]: [few: number, many: number],
  asks: number,
  say: (text: string) => void,
): Promise<Part> {
  const small = await houseWith(few, join(folder, 'small'), say)
  const large = await houseWith(many, join(folder, 'large'), say)
  const kinds = Object.keys(small.addresses) as (keyof typeof small.addresses)[]
  const rows: Row[] = []
  for (const kind of kinds) {
    say(`uncached: ${kind}`)
    const times = { small: [] as number[], large: [] as number[] }
    for (let turn = 0; turn < asks + 3; turn++) {
      const both = { small: await ask(small, kind), large: await ask(large, kind) }
      if (turn < 3) continue // The first ones compile.
      times.small.push(both.small)
      times.large.push(both.large)
    }
    const [before, after] = [median(times.small), median(times.large)]
    rows.push({
      what: kind,
      value: `${milliseconds(before)} → ${milliseconds(after)}`,
      target: { asked: `at most ${most} ×`, isMet: after <= before * most },
    })
  }
  say('searches')
  rows.push(await searchRow(large, asks))
  say('house rules on the archive')
  rows.push(...(await measureTrial(large.house)))
  await small.house.stop()
  await large.house.stop()
  const count = (stories: number) => stories.toLocaleString('en')
  return { title: `Uncached, with ${count(few)} and with ${count(many)} stories`, rows }
}

interface Measured {
  house: House
  cookie: string
  addresses: Record<
    | 'front'
    | 'section'
    | "a section's front"
    | 'tag'
    | 'author'
    | 'story'
    | 'search'
    | 'feed'
    | 'site map'
    | 'site map of a week'
    | 'site map of names'
    | "the desk's list",
    string
  >
}

async function houseWith(
  stories: number,
  folder: string,
  say: (text: string) => void,
): Promise<Measured> {
  say(`loading ${stories.toLocaleString('en')} stories`)
  mkdirSync(folder)
  const options = { env: productionEnvironment(folder, 3000), stdio: 'pipe' } as const
  const node = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], options)
    if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  }
  node('bin/demo-data.ts')
  node('bin/newsroom/main.ts', 'load', '--stories', String(stories))
  const house = await startHouse(folder)
  const places = await house.ask('places')
  const { name, value } = await house.ask('signIn', 'editor@demo.test')
  return {
    house,
    cookie: `${name}=${value}`,
    addresses: {
      front: '/',
      ...places,
      search: searchFor('望楼 改造'),
      feed: '/rss.xml',
      'site map': '/sitemap.xml',
      'site map of names': '/sitemap/places.xml',
      "the desk's list": '/desk/stories',
    },
  }
}

/** Words of every story and of few, in either script, by name and by phrase, and what is nowhere. */
const queries = [
  ...['云汀', '柳渡', '大桥', '市民', '今天', '雲汀日報社', '记者', '望楼 改造', '望楼 改造 完成'],
  ...['云', '的', '5G', 'bridge', '“云汀日报社”', '小学食堂', '望楼老街改造什么时候完成'],
  ...['没有这个词', '芸汀', 'yunting', '“改造完成” 柳渡'],
]
const slowest = 60

/** Of many different searches, none of them asked before, the time that 95 of 100 keep within. */
async function searchRow(measured: Measured, turns: number): Promise<Row> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    for (const query of queries) times.push(await askFor(measured, searchFor(query)))
  }
  const within = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  return {
    what: 'searches, 95 of 100 within',
    value: milliseconds(within),
    target: { asked: `at most ${slowest} ms`, isMet: within <= slowest },
  }
}

function searchFor(query: string): string {
  return `/search?${new URLSearchParams({ q: query })}`
}

function ask(measured: Measured, kind: keyof Measured['addresses']): Promise<number> {
  return askFor(measured, measured.addresses[kind])
}

/** Milliseconds for an answer that no cache has. */
async function askFor({ house, cookie }: Measured, address: string): Promise<number> {
  await house.ask('purge')
  const begun = performance.now()
  const reply = await fetch(house.url + address, { headers: { cookie } })
  await reply.arrayBuffer()
  const took = performance.now() - begun
  if (!reply.ok || reply.redirected) throw new Error(`${address}: ${reply.status} ${reply.url}`)
  return took
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
