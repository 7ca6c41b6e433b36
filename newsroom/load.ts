/**
 * Fills a newsroom with live stories, many at a time, to see how it carries a full archive. Rows
 * are written in bulk, past the verbs but never past the database's guards: each version is sealed,
 * signed by someone else than its author, and only then live; each batch is whole or not there.
 *
 * Over 300 lines: one story in bulk touches every table that the verbs touch one by one.
 */
import { count, eq, inArray } from 'drizzle-orm'
import type { StoryContent } from '@/content/story'
import { plainText } from '@/content/text'
import { countCharacters } from '@/copydesk/count'
import {
  approvals,
  db,
  liveStories,
  liveStoryAuthors,
  liveStoryTags,
  stories,
  transaction,
  versions,
} from '@/db'
import { indexAllForDesk } from '@/db/fulltext'
import type { Actor } from '@/rules/roles'
import { recordAll } from './activity'
import { storyPath } from './addresses'
import { contentHash } from './fingerprint'
import { weekOf } from './live'
import { copyNumber } from './load-copy'
import { authorsNamed, type Named, tagsNamed } from './names'
import { touchPages } from './pages'
import { addPerson, commandLine, findPersonByEmail } from './people'
import { indexForReaders } from './search-index'
import { addSection, listSections } from './sections'
import { getSettings } from './settings'
import { addSource, listSources } from './sources'
import { deskText } from './stories'

/** Stories to a transaction: more hold up other writers, fewer wait longer for the disk. */
const batchSize = 500

const minute = 60_000
/** One story every so often, backwards from ten days before the first load. */
const interval = 45 * minute
const newest = 10 * 24 * 60 * minute

/** Who writes and who signs, and what the stories refer to. */
interface House {
  writer: Actor
  editor: Actor
  sectionIds: string[]
  sourceId: string | null
  timeZone: string
  /** When the first load began: the archive reaches back from there, whenever it goes on. */
  since: Date
  /** Tags and authors met so far: looking each up for each story would take longer than all else. */
  tags: Map<string, Named>
  authors: Map<string, Named>
}

interface LoadedStory {
  id: string
  versionId: string
  at: Date
  path: string
  characters: number
  content: StoryContent
  tags: Named[]
  authors: Named[]
}

/**
 * Goes on until the newsroom holds `count` loaded stories, beside whatever else it holds; what an
 * earlier load has brought counts. Returns how many it added.
 */
export async function loadStories(
  count: number,
  onProgress?: (done: number, of: number) => void,
  now = new Date(),
): Promise<number> {
  const house = await openHouse(now)
  const before = await countLoaded(house)
  for (let done = before; done < count; ) {
    const until = Math.min(done + batchSize, count)
    await loadBatch(house, done, until, now)
    done = until
    onProgress?.(done, count)
  }
  return Math.max(count - before, 0)
}

async function openHouse(now: Date): Promise<House> {
  const writer = await personOf('archive-writer@load.test', '旧稿记者', 'reporter', now)
  const editor = await personOf('archive-editor@load.test', '旧稿编辑', 'editor', now)
  if ((await listSections()).length === 0) {
    await addSection(commandLine, { slug: 'news', name: '要闻', isNews: false }, now)
    await addSection(commandLine, { slug: 'city', name: '民生', isNews: false }, now)
  }
  if ((await listSources()).length === 0) {
    await addSource(commandLine, { name: '本报', kind: 'house', url: null }, now)
  }
  const house = (await listSources()).find((source) => source.kind === 'house')
  return {
    writer,
    editor,
    sectionIds: (await listSections()).map((section) => section.id),
    sourceId: house?.id ?? null,
    timeZone: (await getSettings()).paper.timeZone,
    since: writer.createdAt,
    tags: new Map(),
    authors: new Map(),
  }
}

async function personOf(email: string, name: string, role: 'reporter' | 'editor', now: Date) {
  return (
    (await findPersonByEmail(email)) ?? (await addPerson(commandLine, { email, name, role }, now))
  )
}

async function countLoaded({ writer }: House): Promise<number> {
  const [loaded] = await db()
    .select({ stories: count() })
    .from(stories)
    .where(eq(stories.authorId, writer.id))
  return loaded?.stories ?? 0
}

/** The stories from one number up to another, in one transaction. */
function loadBatch(house: House, from: number, until: number, now: Date): Promise<void> {
  return transaction(async () => {
    const batch: LoadedStory[] = []
    for (let number = from; number < until; number++) batch.push(await storyNumber(number, house))
    await writeSealed(batch, house)
    await putLive(batch, house)
    await indexAllForDesk(
      batch.map(({ id, content }) => ({ storyId: id, text: deskText(content) })),
    )
    await recordAll(
      batch.map(({ id, versionId }) => ({
        actor: commandLine,
        action: 'load',
        storyId: id,
        versionId,
        at: now,
      })),
    )
    await touchPages(['all'], now)
  })
}

async function storyNumber(number: number, house: House): Promise<LoadedStory> {
  const { slug, section, ...copy } = copyNumber(number)
  const at = new Date(house.since.getTime() - newest - number * interval)
  const content: StoryContent = {
    ...copy,
    language: 'zh-Hans',
    subhead: '',
    dateline: '',
    sectionId: house.sectionIds[section % house.sectionIds.length] ?? null,
    sourceId: house.sourceId,
  }
  return {
    id: idOf('s', number, at),
    versionId: idOf('v', number, at),
    at,
    path: storyPath(at, slug, house.timeZone),
    characters: countCharacters(plainText(copy.body)).characters,
    content,
    tags: await known(house.tags, copy.tags, tagsNamed),
    authors: await known(
      house.authors,
      copy.byline.flatMap((entry) => entry.names),
      authorsNamed,
    ),
  }
}

async function known(
  met: Map<string, Named>,
  names: string[],
  find: (names: string[]) => Promise<Named[]>,
): Promise<Named[]> {
  const found: Named[] = []
  for (const name of names) {
    const named = met.get(name) ?? (await find([name]))[0]
    if (!named) continue
    met.set(name, named)
    found.push(named)
  }
  return found
}

/** As the stories stood the moment before they went out: written, sealed and signed. */
async function writeSealed(batch: LoadedStory[], { writer, editor }: House): Promise<void> {
  await db()
    .insert(stories)
    .values(
      batch.map(({ id, versionId, at, path, characters, content }) => ({
        id,
        authorId: writer.id,
        stage: 'approved' as const,
        revision: 1,
        workingVersionId: versionId,
        responsibleEditorId: editor.id,
        firstPublishedAt: at,
        publishedAt: at,
        path,
        createdAt: at,
        updatedAt: at,
        headline: content.headline,
        sectionId: content.sectionId,
        characters,
      })),
    )
  await db()
    .insert(versions)
    .values(
      batch.map(({ id, versionId, at, characters, content }) => ({
        id: versionId,
        storyId: id,
        number: 1,
        authorId: writer.id,
        content,
        hash: contentHash(content),
        headline: content.headline,
        characters,
        createdAt: at,
        updatedAt: at,
        sealedAt: at,
      })),
    )
  const { reviews } = await getSettings()
  if (reviews.length !== 1) throw new Error('Load stories into a house that asks for one review.')
  await db()
    .insert(approvals)
    .values(
      batch.map(({ id, versionId, at }) => ({
        id: versionId.replace(/v(?=.{9}$)/, 'a'),
        storyId: id,
        versionId,
        step: 1,
        personId: editor.id,
        opinion: '',
        at,
      })),
    )
}

async function putLive(batch: LoadedStory[], { editor }: House): Promise<void> {
  const ids = batch.map(({ id }) => id)
  await db()
    .update(stories)
    .set({ liveVersionId: stories.workingVersionId as never })
    .where(inArray(stories.id, ids))
  await db()
    .insert(liveStories)
    .values(
      batch.map(({ id, versionId, at, path, characters, content, tags, authors }) => {
        const { sectionId, ...shown } = content
        if (!sectionId) throw new Error('A loaded story has no section.')
        return {
          ...shown,
          sectionId,
          storyId: id,
          versionId,
          path,
          characters,
          tags: tags.map(({ slug, name }) => ({ slug, name })),
          authors: authors.map(({ slug, name }) => ({ slug, name })),
          responsibleEditor: editor.name,
          firstPublishedAt: at,
          publishedAt: at,
          changedAt: at,
          week: weekOf(at),
        }
      }),
    )
  await indexForReaders(
    batch.map(({ id, at, content }) => ({
      ...content,
      storyId: id,
      firstPublishedAt: at,
      sectionId: content.sectionId ?? '',
      tags: content.tags.map((name) => ({ name })),
    })),
  )
  const placed = (rows: keyof Pick<LoadedStory, 'tags' | 'authors'>) =>
    batch.flatMap((story) => story[rows].map((row) => ({ story, row })))
  await db()
    .insert(liveStoryTags)
    .values(
      placed('tags').map(({ story, row }) => ({
        tagId: row.id,
        storyId: story.id,
        firstPublishedAt: story.at,
      })),
    )
  await db()
    .insert(liveStoryAuthors)
    .values(
      placed('authors').map(({ story, row }) => ({
        authorId: row.id,
        storyId: story.id,
        firstPublishedAt: story.at,
      })),
    )
}

/** An id that sorts by time, as `newId` makes them, the same for the same story. */
function idOf(kind: string, number: number, at: Date): string {
  const digits = (value: number, length: number) => value.toString(32).padStart(length, '0')
  return `${digits(at.getTime(), 10)}${kind}${digits(number, 9)}`
}
