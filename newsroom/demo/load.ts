/**
 * Brings the sample paper into an empty newsroom, with the verbs that its own people would use and
 * in the order in which they would have used them: nothing here writes a row, and whatever the
 * house refuses a reporter it refuses this file.
 */

import type { HousePageName } from '@/content/house-page'
import { transaction } from '@/db'
import type { Actor } from '@/rules/roles'
import { draftCorrection, signCorrection } from '../corrections'
import { getHousePage, saveHousePage } from '../house-pages'
import { addPerson, commandLine, findPersonByEmail } from '../people'
import { addSection } from '../sections'
import { saveSettings } from '../settings'
import { addSource } from '../sources'
import { createStory, saveDraft } from '../stories'
import { move } from '../workflow'
import { calendarOf, tomorrowMorning, workingHoursBefore } from './calendar'
import {
  type CastName,
  demoPassword,
  ofNews,
  paper,
  people,
  sections,
  sources,
  syndication,
} from './cast'
import type { Step } from './course'
import { arrangeFronts } from './front'
import { masthead, pages } from './house'
import { type Drawn, drawAll, illustrated, type Placed, uploadDrawings } from './illustrate'
import { judgeTheCopy } from './judged'
import { readTheSamplePaper } from './readers'
import { ruleOnWords } from './rules'
import { demoStories } from './stories'
import { type Copy, contentOf, type DemoStory } from './story'

/** The house's actors and the ids that copy refers to. */
interface House {
  actors: Record<CastName, Actor>
  sections: Map<string, string>
  sources: Map<string, string>
}

interface Event {
  story: DemoStory
  step: Step
  at: Date
}

/** Where a story is, and the pictures it has. */
interface Standing {
  id: string
  revision: number
  pictures: Placed
}

/** The house was founded so long before the first story. */
const founded = 90

/**
 * Loads the sample paper as of `now`, whole or not at all. Returns how many stories it brought:
 * none, and nothing changed, where its people are already in the house.
 */
export async function loadDemo(
  now = new Date(),
  onProgress?: (done: number, of: number) => void,
): Promise<number> {
  if (await findPersonByEmail(people.admin.email)) return 0
  // Before the transaction: drawing takes seconds, and others' writes would wait.
  const drawn = await drawAll()
  return transaction(async () => {
    if (await findPersonByEmail(people.admin.email)) return 0
    const house = await openHouse(workingHoursBefore(now, founded))
    const events = eventsOf(demoStories, now)
    const standing = new Map<DemoStory, Standing>()
    for (const [done, event] of events.entries()) {
      standing.set(event.story, await happen(event, house, standing.get(event.story), drawn, now))
      onProgress?.(done + 1, events.length)
    }
    const stories = new Map([...standing].map(([{ name }, { id }]) => [name, id]))
    const { chief } = house.actors
    await arrangeFronts(chief, { stories, sections: house.sections }, workingHoursBefore(now, 0.1))
    const idOf = (name: string) => stories.get(name) ?? ''
    await judgeTheCopy(house.actors, idOf, workingHoursBefore(now, 0.2))
    await readTheSamplePaper(now)
    return demoStories.length
  })
}

async function openHouse(at: Date): Promise<House> {
  const actors = {} as House['actors']
  for (const [key, person] of Object.entries(people)) {
    actors[key as CastName] = await addPerson(
      commandLine,
      { ...person, password: demoPassword },
      at,
    )
  }
  await saveSettings(actors.chief, { paper, syndication }, at)
  const house: House = { actors, sections: new Map(), sources: new Map() }
  for (const [slug, name] of Object.entries(sections)) {
    house.sections.set(
      slug,
      (await addSection(actors.chief, { slug, name, isNews: ofNews.has(slug) }, at)).id,
    )
  }
  for (const [key, source] of Object.entries(sources)) {
    house.sources.set(key, (await addSource(actors.editor, source, at)).id)
  }
  await writeHousePages(actors, at)
  await ruleOnWords(actors, house.sections, at)
  return house
}

async function writeHousePages(actors: House['actors'], at: Date): Promise<void> {
  const { content } = await getHousePage('masthead')
  const people = masthead.map(({ who, title }) => ({ personId: actors[who].id, title }))
  const all = { ...pages, masthead: { ...content, people } }
  for (const [page, content] of Object.entries(all)) {
    await saveHousePage(actors.chief, { page: page as HousePageName, revision: 0, content }, at)
  }
}

/** What happened to all stories, as it happened. */
function eventsOf(stories: readonly DemoStory[], now: Date): Event[] {
  return stories
    .flatMap((story) =>
      story.course.map((step) => ({ story, step, at: workingHoursBefore(now, step.hoursAgo) })),
    )
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

async function happen(
  { story, step, at }: Event,
  house: House,
  standing: Standing | undefined,
  drawn: Drawn,
  now: Date,
): Promise<Standing> {
  const actor = house.actors[step.by]
  const copy = () => copyOf(story, step, now)
  const save = async (at: Standing, text: Copy, when: Date) => {
    const content = illustrated(contentOf(text, house), at.pictures)
    return saveDraft(actor, { storyId: at.id, revision: at.revision, content }, when)
  }
  if (step.does === 'begin') {
    const begun = await createStory(actor, { language: copy().language ?? 'zh-Hans' }, at)
    const bare = { ...begun, pictures: [] }
    return { ...bare, ...(await save(bare, opening(copy()), later(at, 6))) }
  }
  if (!standing) throw new Error(`The course of ${story.name} does not begin with \`begin\`.`)
  if (step.does === 'write' || step.does === 'rewrite') {
    const named = { name: story.name, id: standing.id }
    const isFirst = step.does === 'write'
    const pictures = isFirst ? await uploadDrawings(drawn, actor, named, at) : standing.pictures
    return { ...standing, pictures, ...(await save({ ...standing, pictures }, copy(), at)) }
  }
  if (step.does === 'correct') {
    await correct(step, standing.id, house, at)
    return standing
  }
  const { does, note, publishAt } = step
  const input = {
    storyId: standing.id,
    revision: standing.revision,
    move: does,
    ...(note && { note }),
    ...(publishAt && { publishAt: tomorrowMorning(now) }),
  }
  return { ...standing, revision: (await move(actor, input, at)).revision }
}

async function correct(step: Step, storyId: string, house: House, at: Date): Promise<void> {
  const { by, kind = 'correction', note = '', signedBy } = step
  const { id } = await draftCorrection(house.actors[by], { storyId, kind, text: note }, at)
  if (!signedBy) return
  const signed = { storyId, correctionId: id }
  await signCorrection(house.actors[signedBy], signed, later(at, 9))
}

/** The story's text at this step, its dates counted from the day on which it appears. */
function copyOf(story: DemoStory, step: Step, now: Date): Copy {
  const on = calendarOf(appearsAt(story, now))
  return step.does === 'rewrite' && story.rewrite ? story.rewrite(on) : story.write(on)
}

function appearsAt(story: DemoStory, now: Date): Date {
  if (story.course.some((step) => step.does === 'schedule')) return tomorrowMorning(now)
  const published = story.course.find((step) => step.does === 'publish')
  const last = published ?? story.course.at(-1)
  return workingHoursBefore(now, last?.hoursAgo ?? 0)
}

/** What a reporter has after the first minutes: the headline and a paragraph or two. */
function opening(copy: Copy): Copy {
  return { headline: copy.headline, body: copy.body.slice(0, 2) }
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
