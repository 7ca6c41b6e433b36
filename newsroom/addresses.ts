/**
 * What the public addresses look like. A slug is always lower-case ASCII words joined by hyphens,
 * never empty, never percent-encoded: Chinese becomes pinyin, whole words at a time. A story's
 * address is chosen once, at its first publication, and no other story ever gets it.
 */
import { eq } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import { db, redirects, stories } from '@/db'

const longestSlug = 60

/** First words of the addresses behind the door: what is there is for one person, never kept. */
export const privateSlugs: ReadonlySet<string> = new Set([
  'api',
  'desk',
  'forgot',
  'gallery',
  'invite',
  'live',
  'reset',
  'set-up',
  'sign-in',
  'sign-out',
])

/** Top-level addresses of the site itself, so that no section can hide them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...privateSlugs,
  'about',
  'appearance',
  'author',
  'contact',
  'corrections',
  'media',
  'corrections-policy',
  'icons',
  'logo',
  'masthead',
  'rights',
  'search',
  'sitemap',
  'tag',
  'well-known',
  'zh-hant',
])

/** The address people type before the path: `SITE_URL`, whatever host the request claims. */
export function siteUrl(): string {
  const configured = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`
  return configured.replace(/\/+$/, '')
}

/** `path` must begin with a slash. */
export function absoluteAddress(path: string): string {
  return path === '/' ? `${siteUrl()}/` : siteUrl() + path
}

const mirror = '/zh-hant'

/** The same page in traditional script. */
export function mirrorPath(path: string): string {
  return path === '/' || path.startsWith('/?') ? mirror + path.slice(1) : mirror + path
}

/** The address that one in the mirror is made from; any other as it is. */
export function plainPath(path: string): string {
  if (path === mirror || path.startsWith(`${mirror}?`)) return `/${path.slice(mirror.length)}`
  return path.startsWith(`${mirror}/`) ? path.slice(mirror.length) : path
}

/** The words of a headline in pinyin or Latin letters, as many whole ones as fit in 60 characters. */
export function slugOf(headline: string): string {
  return joined(asciiWords(headline)) || 'story'
}

/** The same of a tag, in which syllables that make no known word belong together (轮渡 is lundu). */
export function slugOfTag(name: string): string {
  const words: string[] = []
  let wasLone = false
  for (const { letters, isLone } of readWords(name)) {
    if (wasLone && isLone) words.push(`${words.pop()}${letters.join('')}`)
    else words.push(...letters)
    wasLone = isLone
  }
  return joined(words) || 'tag'
}

/**
 * A name in letters: syllables run together, the first read as a surname where it may be one
 * (单 is Shan, 曾 is Zeng).
 */
export function slugOfName(name: string, whenEmpty: string): string {
  const letters = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: 'head',
  })
  const words = plainLetters(letters.join('')).match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, longestSlug).replace(/-$/, '') || whenEmpty
}

/** `/2026/05/06/slug`, the day being the paper's own (`timeZone` as IANA names it). */
export function storyPath(date: Date, slug: string, timeZone: string): string {
  return `/${dayOf(date, timeZone).replaceAll('-', '/')}/${slug}`
}

/** `2026-05-06`, by that clock. */
export function dayOf(date: Date, timeZone: string): string {
  return dayIn(timeZone).format(date)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making a format costs fifty times as much as using it. */
function dayIn(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  dayFormats.set(timeZone, format)
  return format
}

/** The address for a story about to be published for the first time; a second one like it gets `-2`. */
export async function freeStoryPath(story: {
  storyId: string
  headline: string
  date: Date
  timeZone: string
}): Promise<string> {
  const slug = slugOf(story.headline)
  for (let attempt = 1; ; attempt++) {
    const path = storyPath(story.date, attempt === 1 ? slug : `${slug}-${attempt}`, story.timeZone)
    if (!(await isTakenPath(path, story.storyId))) return path
  }
}

/** Whether another story has or ever had this address. */
export async function isTakenPath(path: string, storyId: string): Promise<boolean> {
  const holders = [
    await db().select({ id: stories.id }).from(stories).where(eq(stories.path, path)),
    await db().select({ id: redirects.storyId }).from(redirects).where(eq(redirects.path, path)),
  ]
  return holders.flat().some((holder) => holder.id !== storyId)
}

function joined(words: string[]): string {
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > longestSlug) {
      if (!slug) slug = word.slice(0, longestSlug)
      break
    }
    slug = longer
  }
  return slug
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function asciiWords(text: string): string[] {
  return readWords(text).flatMap(({ letters }) => letters)
}

/** Each word as its letters and figures; `isLone` of one Han character that is no word's part. */
function readWords(text: string): { letters: string[]; isLone: boolean }[] {
  const plain = text.normalize('NFKC')
  // Readings depend on the neighbours, so the whole text is read at once and cut into words after.
  const characters = [...plain]
  const readings = pinyin(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  const isAligned = readings.length === characters.length
  let position = 0
  return [...segmenter.segment(plain)].map(({ segment }) => {
    const length = [...segment].length
    const read = isAligned
      ? readings.slice(position, position + length).join('')
      : pinyin(segment, { toneType: 'none', type: 'array', v: true }).join('')
    position += length
    const letters: string[] = plainLetters(read).match(/[a-z0-9]+/g) ?? []
    return { letters, isLone: /^\p{Script=Han}$/u.test(segment) && letters.length > 0 }
  })
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
}
