/**
 * How this house is set up: its name and place, what its pages show at the foot, and how many
 * reviews a story needs. Kept as rows, so a change needs no new program.
 */
import { z } from 'zod'
import { db, settings, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole, roles } from '@/rules/roles'
import { record } from './activity'
import { touchPages } from './pages'
import { checkedSyndication, defaultSyndication, type Syndication } from './syndication'

const line = (most: number) => z.string().trim().max(most)

export const paperSchema = z.strictObject({
  name: line(60).min(1),
  tagline: line(120),
  locale: z.enum(['zh-CN', 'en']),
  timeZone: z.string().max(60).refine(isTimeZone),
  /** Shown at the foot of each page when set (持证亮牌). */
  /** The number alone: pages put its name before it, which people are used to typing along. */
  newsLicence: line(120).overwrite((text) =>
    text.replace(/^互联网新闻信息服务许可证(?:编号|号)?[:：\s]*/, ''),
  ),
  icpNumber: line(60),
  policeNumber: line(60),
  reportLine: line(120),
  /** Who may reprint what, under stories whose source is the house. */
  rightsNotice: line(600),
})
export type Paper = z.infer<typeof paperSchema>

export const reviewsSchema = z
  .array(z.strictObject({ role: z.enum(roles) }))
  .min(1)
  .max(5)

export interface Settings {
  paper: Paper
  reviews: z.infer<typeof reviewsSchema>
  syndication: Syndication
}

export const defaultSettings: Settings = {
  paper: {
    name: '电头日报',
    tagline: '',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    newsLicence: '',
    icpNumber: '',
    policeNumber: '',
    reportLine: '',
    rightsNotice: '',
  },
  reviews: [{ role: 'editor' }],
  syndication: defaultSyndication,
}

/** Whether times can be told in it. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** To choose from, the present one among them: places often go by more than one name. */
export function listTimeZones(present: string): string[] {
  return [...new Set([present, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
}

/** What is set, over the defaults. */
export async function getSettings(): Promise<Settings> {
  const rows = await db().select().from(settings)
  const stored = Object.fromEntries(rows.map((row) => [row.key, row.value]))
  const reviews = reviewsSchema.safeParse(stored.reviews)
  return {
    paper: { ...defaultSettings.paper, ...(stored.paper as Partial<Paper> | undefined) },
    // Nobody publishes unreviewed because a row is damaged: fall back to the stricter reading.
    reviews: reviews.success ? reviews.data : defaultSettings.reviews,
    syndication: {
      ...defaultSyndication,
      ...(stored.syndication as Partial<Syndication> | undefined),
    },
  }
}

/** Whether the paper can be read in traditional script: one that is written in English can't. */
export async function hasMirror(): Promise<boolean> {
  return (await getSettings()).paper.locale === 'zh-CN'
}

/** Changes what is named, keeps the rest. Chiefs only; every page shows some of it. */
export async function saveSettings(
  actor: Actor,
  input: Partial<Settings>,
  now = new Date(),
): Promise<void> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  await transaction(async () => {
    if (input.paper) await write('paper', paperSchema.parse(input.paper))
    if (input.reviews) await write('reviews', reviewsSchema.parse(input.reviews))
    if (input.syndication) await write('syndication', checkedSyndication(input.syndication))
    await record({ actor, action: 'saveSettings', detail: { ...input }, at: now })
    await touchPages(['all'], now)
  })
}

/** Inside the transaction of whoever may: `saveAppearance` applies a name with the rest of a look. */
export async function renamePaper(name: string): Promise<void> {
  const { paper } = await getSettings()
  if (paper.name !== name) await write('paper', paperSchema.parse({ ...paper, name }))
}

async function write(key: string, value: unknown): Promise<void> {
  await db()
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
}
