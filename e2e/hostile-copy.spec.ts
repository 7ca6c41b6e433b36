import { emptyContent } from '@/content/story'
import { people } from '@/newsroom/demo/cast'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { findPersonByEmail } from '@/newsroom/people'
import { listSections } from '@/newsroom/sections'
import { createStory, getStory, saveDraft } from '@/newsroom/stories'
import { type MoveInput, move } from '@/newsroom/workflow'
import type { Actor } from '@/rules/roles'
import { expect, test } from './fixtures'

/** What has run in other systems' pages when it was only meant to be read (X04, X06, X07). */
const attacks = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '<!--<img src="--><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script>',
  '\u2028alert(1)\u2029',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;',
]

/** Publishes a story that is an attack in each of its fields; returns where readers meet it. */
async function publishAttack(attack: string): Promise<string[]> {
  const reporter = await actor('reporter')
  const editor = await actor('editor')
  const [section] = await listSections()
  const { id, revision } = await createStory(reporter, {})
  const words = { type: 'text', text: attack }
  await saveDraft(reporter, {
    storyId: id,
    revision,
    content: {
      ...emptyContent(),
      headline: attack,
      kicker: attack,
      subhead: attack,
      summary: attack,
      dateline: attack,
      sectionId: section?.id ?? null,
      tags: [attack.slice(0, 40)],
      byline: [{ institution: attack, role: attack.slice(0, 40), names: [attack.slice(0, 40)] }],
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [words, { ...words, marks: [{ type: 'code' }] }] },
          { type: 'codeBlock', content: [words] },
        ],
      },
    },
  })
  const step = async (who: Actor, name: MoveInput['move']) =>
    move(who, { storyId: id, move: name, revision: (await getStory(who, id)).revision })
  await step(reporter, 'submit')
  await step(editor, 'approve')
  const { path } = await step(editor, 'publish')
  return ['/', `/${section?.slug}`, path ?? '', '/rss.xml', '/sitemap.xml']
}

async function actor(name: keyof typeof people): Promise<Actor> {
  const person = await findPersonByEmail(people[name].email)
  if (!person) throw new Error(`${name} is not of the cast.`)
  return person
}

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'without the policy' : 'under the policy', () => {
    // Chromium shows XML with styles of its own, and complains that the policy stops them.
    test.use({ bypassCSP, allowedComplaints: [/Applying inline style .*\.xml\)$/s] })

    test('nothing that was written runs where it is read', async ({
      page,
      ownNewsroom: newsroom,
    }) => {
      test.slow()
      process.env.DATA_DIR = newsroom.dataDirectory
      await openNewsroom()
      const addresses = new Set<string>()
      for (const attack of attacks) {
        for (const address of await publishAttack(attack)) addresses.add(address)
      }
      await closeNewsroom()
      await page.addInitScript(() => {
        window.alert = () => Object.assign(window, { hasRun: true })
      })
      let seen = 0
      for (const address of addresses) {
        await page.goto(newsroom.url + address)
        for (const link of await page.locator('a[href^="/tag/"], a[rel=author]').all()) {
          addresses.add((await link.getAttribute('href')) ?? '/')
        }
        expect(await page.evaluate(() => Reflect.get(window, 'hasRun')), address).toBeUndefined()
        const foreign = 'main :is(img:not([src^="/media/"]), svg, iframe, [onload], [autofocus])'
        expect(await page.locator(foreign).count(), address).toBe(0)
        if ((await page.content()).includes('alert(1)')) seen++
      }
      expect(seen).toBeGreaterThan(attacks.length)
    })
  })
}
