/** Where readers can get to in the demo: the address of every page, of every kind. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { APIRequestContext } from '@playwright/test'
import type { Newsroom } from './server'
import { childrenOf, readXml, textOf } from './strict-xml'

export interface ReadersPage {
  path: string
  status: number
}

/** The paths that the site's map names; that of the front is empty. */
export async function mappedPaths(request: APIRequestContext, url: string): Promise<string[]> {
  const map = readXml(await (await request.get(`${url}/sitemap.xml`)).text())
  return childrenOf(map, 'url').map((each) => textOf(each, 'loc')?.replace(url, '') ?? '')
}

export const isStory = (path: string) => /^\/\d{4}\//.test(path)

/** One of each kind, and all stories, since each holds something of its own. */
export async function everyPage(
  { url, dataDirectory }: Newsroom,
  request: APIRequestContext,
): Promise<ReadersPage[]> {
  const all = await mappedPaths(request, url)
  const first = (form: RegExp) => all.find((path) => form.test(path)) ?? ''
  const stories = all.filter(isStory)
  const shown = [
    '/',
    ...[first(/^\/city$/), '/english', first(/^\/tag\//), first(/^\/author\//)],
    ...['/about', '/masthead', '/corrections-policy', '/rights', '/contact', '/corrections'],
    ...['/search', `/search?q=${encodeURIComponent('大桥')}`, '/search?q=none'],
    ...['/zh-hant', '/zh-hant/city', `/zh-hant/search?q=${encodeURIComponent('輪渡')}`],
    ...[`/zh-hant${stories[0]}`, ...stories],
  ]
  return [
    ...shown.map((path) => ({ path, status: 200 })),
    ...['/nowhere', '/2020/01/01/none'].map((path) => ({ path, status: 404 })),
    { path: withdrawnIn(dataDirectory), status: 410 },
  ]
}

/** The address of the demo's withdrawn story. */
function withdrawnIn(dataDirectory: string): string {
  const database = new DatabaseSync(join(dataDirectory, 'dateline.db'), { readOnly: true })
  const found = database
    .prepare('select path from stories where withdrawn_at is not null and live_version_id is null')
    .get() as { path: string } | undefined
  database.close()
  return found?.path ?? ''
}
