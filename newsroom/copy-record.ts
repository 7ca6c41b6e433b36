/**
 * What the copy desk has to say of a story's working version, for whoever reviews it: what it found
 * and is open, what people left as it is and why, and which texts were repaired: each repair, what
 * became of it, and the text as it was received beside them.
 */
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Dismissal, type FoundPlace, placeOf, sorted } from '@/copydesk/dismissals'
import type { Block, Finding } from '@/copydesk/proof'
import { type StandingRepair, standingRepairs } from '@/copydesk/repair/standing'
import { type BlockKind, severitiesOn } from '@/copydesk/rules/rule'
import { copyOfStory, type Place } from '@/copydesk/story-copy'
import { activity, db, versions } from '@/db'
import type { Actor } from '@/rules/roles'
import { findIn, readingOf } from './proofing'
import { seeStory } from './sight'
import { getVersion } from './versions'

/** A finding with the words it stands among. */
export interface ToldFinding extends Pick<Finding, 'rule' | 'severity' | 'values'> {
  kind: BlockKind
  place: FoundPlace
}

/** A text that was kept as it came before it was repaired. */
export interface ReceivedText {
  versionId: string
  number: number
  personName: string
  at: Date
  /** The version that follows it, where anything was repaired. */
  repairedId: string | null
  /** In the order of the text, up to `mostRepairs` of them. */
  repairs: StandingRepair[]
  /** How many there were. */
  repairCount: number
}

/** More than anybody reads one by one; the whole is in the comparison of the two versions. */
const mostRepairs = 500

export interface CopyRecord {
  versionNumber: number
  open: ToldFinding[]
  /** With a whole rule, once for each place where it finds something. */
  dismissed: (ToldFinding & { dismissal: Dismissal })[]
  received: ReceivedText[]
}

export async function getCopyRecord(
  actor: Actor,
  storyId: string,
  now = new Date(),
): Promise<CopyRecord> {
  const story = await seeStory(actor, storyId)
  const working = await getVersion(actor, { storyId, versionId: story.workingVersionId })
  const reading = await readingOf(story, now)
  const { findings, blocks } = findIn(working.content, reading)
  const told = findings.filter(({ severity }) => severitiesOn.includes(severity))
  const { open, dismissed } = sorted(told, blocks, reading.dismissals)
  const tell = (finding: Finding): ToldFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    values: finding.values,
    kind: blocks[finding.block]?.kind ?? 'paragraph',
    place: placeOf(finding, blocks),
  })
  return {
    versionNumber: working.number,
    open: open.map(tell),
    dismissed: dismissed.map(({ finding, dismissal }) => ({ ...tell(finding), dismissal })),
    received: await receivedTexts(storyId),
  }
}

async function receivedTexts(storyId: string): Promise<ReceivedText[]> {
  const numbers = await db()
    .select({ id: versions.id, number: versions.number })
    .from(versions)
    .where(eq(versions.storyId, storyId))
    .orderBy(asc(versions.number))
  const kept = await db()
    .select({ versionId: activity.versionId, personName: activity.actorName, at: activity.at })
    .from(activity)
    .where(and(eq(activity.storyId, storyId), eq(activity.action, 'keepReceived')))
    .orderBy(desc(activity.sequence))
    .limit(50)
  const texts = kept.flatMap(({ versionId, personName, at }) => {
    const place = numbers.findIndex(({ id }) => id === versionId)
    const version = numbers[place]
    if (!version) return []
    const repairedId = numbers[place + 1]?.id ?? null
    return [{ versionId: version.id, number: version.number, personName, at, repairedId }]
  })
  return Promise.all(texts.map(async (text) => ({ ...text, ...(await repairsOf(text)) })))
}

async function repairsOf({
  versionId,
  repairedId,
}: Pick<ReceivedText, 'versionId' | 'repairedId'>): Promise<
  Pick<ReceivedText, 'repairs' | 'repairCount'>
> {
  if (!repairedId) return { repairs: [], repairCount: 0 }
  const rows = await db()
    .select({ id: versions.id, content: versions.content })
    .from(versions)
    .where(inArray(versions.id, [versionId, repairedId]))
  const contentOf = (sought: string) => rows.find(({ id }) => id === sought)?.content
  const [received, followed] = [contentOf(versionId), contentOf(repairedId)]
  if (!received || !followed || received.language === 'en') return { repairs: [], repairCount: 0 }
  const text = copyOfStory(received)
  const body = text.blocks.filter((_, at) => isOfBody(text.places[at]))
  // Of a whole page that was pasted, lines have gone to the fields.
  const words = copyOfStory(followed).blocks
  const { repairs, count } = standingRepairs(linesOf(body), linesOf(words), {
    script: received.language,
    most: mostRepairs,
  })
  return { repairs, repairCount: count }
}

function isOfBody(place: Place | undefined): boolean {
  return place !== undefined && !('field' in place) && !place.attribute
}

function linesOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n')
}
