/**
 * Every page of the desk, asked for in every role and in both of the framework's forms, by what it
 * must not show. A page that is not in the table fails.
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { APIRequestContext } from '@playwright/test'
import { type CastName, expect, test } from './fixtures'

interface PageCase {
  path: (story: StoryOf) => string
  /** Stands on the page for those who may see it, and nowhere for others. */
  shows: (story: StoryOf) => string
  may: readonly CastName[]
}
interface StoryOf {
  id: string
  headline: string
  /** Of one of the house's rules, which is anybody's. */
  ruleId: string
}

const everyone: readonly CastName[] = ['reporter', 'editor', 'chief', 'admin']
const desk: readonly CastName[] = ['editor', 'chief', 'admin']

/** By the folder of the page; the story is a draft of `reporter2`, so `reporter` is a stranger to it. */
const pages: Record<string, PageCase[]> = {
  '': [{ path: () => '/desk', shows: () => 'shell', may: everyone }],
  '[...missing]': [{ path: () => '/desk/none', shows: () => 'shell', may: everyone }],
  account: [{ path: () => '/desk/account', shows: () => '@demo.test', may: everyone }],
  activity: [{ path: () => '/desk/activity', shows: (own) => own.id, may: desk }],
  figures: [{ path: () => '/desk/figures', shows: () => 'figure-facts', may: desk }],
  fronts: [{ path: () => '/desk/fronts', shows: () => 'front-row-name', may: desk }],
  'fronts/[id]': [{ path: () => '/desk/fronts/home', shows: () => 'arranger', may: desk }],
  people: [{ path: () => '/desk/people', shows: () => 'reporter2@demo.test', may: ['admin'] }],
  settings: [
    { path: () => '/desk/settings', shows: () => 'id="reviews"', may: ['chief', 'admin'] },
  ],
  'settings/appearance': [
    {
      path: () => '/desk/settings/appearance',
      shows: () => 'appearance-form',
      may: ['chief', 'admin'],
    },
  ],
  'settings/pages': [
    {
      path: () => '/desk/settings/pages',
      shows: () => '/desk/settings/pages/masthead',
      may: ['chief', 'admin'],
    },
  ],
  'settings/pages/[page]': [
    {
      path: () => '/desk/settings/pages/masthead',
      shows: () => 'masthead-fields',
      may: ['chief', 'admin'],
    },
  ],
  'settings/rules': [
    { path: () => '/desk/settings/rules', shows: () => 'rule-kinds', may: everyone },
  ],
  'settings/rules/[id]': [
    {
      path: (own) => `/desk/settings/rules/${own.ruleId}`,
      shows: () => 'rule-history',
      may: everyone,
    },
  ],
  'settings/rules/import': [
    { path: () => '/desk/settings/rules/import?kind=word', shows: () => 'rule-form', may: desk },
  ],
  'settings/rules/new': [
    { path: () => '/desk/settings/rules/new?kind=word', shows: () => 'rule-form', may: desk },
  ],
  stories: [
    {
      path: (own) => `/desk/stories?search=${encodeURIComponent(own.headline)}`,
      shows: (own) => own.id,
      may: desk,
    },
  ],
  'stories/[id]': [
    { path: (own) => `/desk/stories/${own.id}`, shows: (own) => own.headline, may: desk },
  ],
  'stories/[id]/versions': [
    { path: (own) => `/desk/stories/${own.id}/versions`, shows: (own) => own.headline, may: desk },
  ],
}

/** How Next's own client asks for a page. */
const asFlight = { rsc: '1' }
const folders = globSync('app/desk/**/page.tsx').map((file) =>
  file.replace(/^app\/desk\/?/, '').replace(/\/?page\.tsx$/, ''),
)

test('the table names every page of the desk', () => {
  expect(folders.length).toBeGreaterThan(6)
  expect(Object.keys(pages).sort()).toEqual([...folders].sort())
})

for (const who of [null, ...everyone]) {
  test(`what ${who ?? 'nobody in particular'} is shown`, async ({
    newsroom,
    signedIn,
    request,
  }) => {
    const story = draftOfAnother(newsroom.dataDirectory)
    const browser = who ? (await signedIn(who)).request : request
    for (const [folder, cases] of Object.entries(pages)) {
      for (const { path, shows, may } of cases) {
        const address = path(story)
        const secret = shows(story)
        for (const form of [{}, asFlight]) {
          const text = await textOf(browser, newsroom.url + address, form)
          const isShown = text.includes(secret)
          const what = `${folder} ${JSON.stringify(form)}`
          if (who === null || !may.includes(who)) expect(isShown, what).toBe(false)
          else if (form !== asFlight) expect(isShown, what).toBe(true)
        }
      }
    }
  })
}

/** The page, or the one it leads to. */
async function textOf(
  browser: APIRequestContext,
  url: string,
  headers: Record<string, string>,
): Promise<string> {
  const answer = await browser.get(url, { headers })
  expect(answer.status(), url).toBeLessThan(500)
  return answer.text()
}

function draftOfAnother(dataDirectory: string): StoryOf {
  const database = new DatabaseSync(join(dataDirectory, 'dateline.db'), { readOnly: true })
  const found = database
    .prepare(
      `select s.id, s.headline, (select min(id) from house_rules) as ruleId from stories s join people p on p.id = s.author_id
       where p.email = 'reporter2@demo.test' and s.live_version_id is null
         and s.first_published_at is null and s.archived_at is null and s.headline <> ''
       order by s.updated_at desc`,
    )
    .get()
  database.close()
  return found as unknown as StoryOf
}
