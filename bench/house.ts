/**
 * The server as it always runs, with an ear for the bench: it sends a task as a message, here it is
 * done with the newsroom's own verbs, and the outcome is sent back.
 */
import '@/server/main'
import { sealSession, sessionCookie } from '@/app/session-cookie'
import { people as demoPeople } from '@/newsroom/demo/cast'
import { loadDemo } from '@/newsroom/demo/load'
import { listNamedPlaces } from '@/newsroom/feeds'
import { getFront } from '@/newsroom/fronts'
import { draftHouseRules } from '@/newsroom/house-rule-acts'
import { type TrialSlice, tryHouseRules } from '@/newsroom/house-rule-trial'
import { weekOf } from '@/newsroom/live'
import { purge } from '@/newsroom/pages'
import { findPersonByEmail } from '@/newsroom/people'
import { listLatest } from '@/newsroom/reading'
import { findSection, listSections } from '@/newsroom/sections'
import { startSession } from '@/newsroom/sessions'
import { listSources } from '@/newsroom/sources'
import { createStory, getStory, saveDraft } from '@/newsroom/stories'
import { type MoveInput, move } from '@/newsroom/workflow'
import type { Actor } from '@/rules/roles'
import { bodyOf } from './copy'

const tasks = {
  /** The demo newsroom, so that the front and the sections look as they do. */
  async load() {
    await loadDemo()
    return null
  },

  /** A draft of so many characters in the reporter's hands. */
  async draft(input: { headline: string; characters: number }) {
    const reporter = await actorOf(demoPeople.reporter.email)
    const { id } = await createStory(reporter)
    await write(reporter, id, input)
    return { storyId: id }
  },

  /** Publishes a story, or a new version of the one named; returns after publishing. */
  async publish(input: { storyId?: string; headline: string; characters: number }) {
    const reporter = await actorOf(demoPeople.reporter.email)
    const editor = await actorOf(demoPeople.editor.email)
    const id = input.storyId ?? (await createStory(reporter)).id
    await write(reporter, id, input)
    await step(reporter, id, 'submit')
    await step(editor, id, 'approve')
    const { path } = await step(editor, id, 'publish')
    return { storyId: id, path }
  },

  /** The cookie of a session of this person. */
  async signIn(email: string) {
    const { id } = await actorOf(email)
    return { name: sessionCookie().name, value: await sealSession(await startSession(id, 'bench')) }
  },

  /** Addresses that a full archive might slow down. */
  async places() {
    const [newest] = await listLatest(1)
    if (!newest) throw new Error('There is no story in the house.')
    const [tag] = await listNamedPlaces('tag', 1)
    const [author] = await listNamedPlaces('author', 1)
    return {
      section: `/${newest.section.slug}`,
      "a section's front": await arrangedSection(),
      tag: `/tag/${tag?.slug}`,
      author: `/author/${author?.slug}`,
      story: newest.path,
      'site map of a week': `/sitemap/${weekOf(newest.firstPublishedAt)}.xml`,
    }
  },

  /** A word and a built-in rule, tried on all that is live: what the desk's dry run does. */
  async tryRules() {
    const editor = await actorOf(demoPeople.editor.email)
    const common = { sectionId: null, reason: new Date().toISOString(), source: '' }
    const { ruleIds } = await draftHouseRules(editor, {
      rules: [
        { ...common, kind: 'word', wrong: '完成', right: null, severity: 'advice', unless: [] },
        { ...common, kind: 'off', rule: 'N07' },
      ],
    })
    // Of the processor, not of the clock: readers are served meanwhile.
    const begun = process.cpuUsage()
    let read = 0
    for (let after: string | null = null; ; ) {
      const slice: TrialSlice = await tryHouseRules(editor, { ruleIds, after })
      read += slice.read
      after = slice.next
      if (after !== null) continue
      const { user, system } = process.cpuUsage(begun)
      return { read, seconds: (user + system) / 1_000_000 }
    }
  },

  async purge() {
    purge(['all'])
    return null
  },
}

export type Tasks = typeof tasks

/** The demo newsroom has arranged the front of one section. */
async function arrangedSection(): Promise<string> {
  for (const { id, slug } of await listSections()) {
    if (await getFront(id)) return `/${slug}`
  }
  throw new Error('No section has a front of its own.')
}

async function write(
  reporter: Actor,
  storyId: string,
  { headline, characters }: { headline: string; characters: number },
) {
  const section = await findSection('city')
  const source = (await listSources()).find(({ kind }) => kind === 'house')
  const { revision, content } = await getStory(reporter, storyId)
  await saveDraft(reporter, {
    storyId,
    revision,
    content: {
      ...content,
      headline,
      summary: '北引桥的护栏昨天装完，沿江四个社区的居民周末可以上桥走一走。',
      sectionId: section?.id ?? null,
      sourceId: source?.id ?? null,
      byline: [{ institution: '渡川日报社', role: '全媒体记者', names: ['林小满'] }],
      tags: ['石堤大桥'],
      dateline: '本报石堤讯',
      body: bodyOf(characters),
    },
  })
}

async function actorOf(email: string): Promise<Actor> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Error(`${email} is not in the house.`)
  return person
}

async function step(actor: Actor, storyId: string, name: MoveInput['move']) {
  const { revision } = await getStory(actor, storyId)
  return move(actor, { storyId, move: name, revision })
}

process.on('message', async ({ task, input }: { task: keyof Tasks; input: never }) => {
  try {
    process.send?.({ outcome: await tasks[task](input) })
  } catch (problem) {
    process.send?.({ problem: String(problem) })
  }
})
