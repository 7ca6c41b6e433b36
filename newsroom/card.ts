/**
 * The card of a story (1200 × 630): the paper's name and seal, section and headline, as it stands in
 * a chat or a timeline. Drawn once for what it says, in whatever Song serif the system has, and
 * there only while that version is live: in the script it was written in, and for the mirror with
 * the words the mirror has.
 */
import { and, eq } from 'drizzle-orm'
import { storableText } from '@/content/characters'
import type { Card } from '@/content/picture-address'
import type { ScriptFix, StoryLanguage } from '@/content/story'
import { breakLines, widestPhrase } from '@/copydesk/lines'
import { toTraditional } from '@/copydesk/script'
import { db, liveStories, sections } from '@/db'
import { sha256 } from './fingerprint'
import { made } from './media-files'
import { drawJpeg, escaped } from './picture-making'
import { getSettings, hasMirror } from './settings'

const cardSize = { width: 1200, height: 630 } as const

const margin = 84
const room = { width: cardSize.width - 2 * margin, top: 226, bottom: 560 }
/** The largest in which the headline fits is taken; the last takes 200 characters. */
const sizes = [92, 80, 70, 62, 54, 48, 42, 37, 33]
/** No smaller than this for the sake of phrases that would be whole then. */
const leastForPhrases = 48
const leading = 1.32

const faces: Record<StoryLanguage, string> = {
  'zh-Hans': 'Source Han Serif SC, Noto Serif CJK SC, Songti SC, SimSun, serif',
  'zh-Hant': 'Source Han Serif TC, Noto Serif CJK TC, Songti TC, PMingLiU, serif',
  en: 'Source Han Serif SC, Noto Serif CJK SC, Georgia, serif',
}

/** The card of this version as JPEG; null unless it is the one that readers see. */
export async function findCard(asked: Card): Promise<Buffer | null> {
  const [story] = await db()
    .select({
      headline: liveStories.headline,
      language: liveStories.language,
      section: sections.name,
      fixes: liveStories.scriptFixes,
    })
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(and(eq(liveStories.storyId, asked.storyId), eq(liveStories.versionId, asked.versionId)))
  if (!story) return null
  const { paper } = await getSettings()
  const words = { ...story, paper: paper.name }
  if (asked.isTraditional && !(story.language === 'zh-Hans' && (await hasMirror()))) return null
  const svg = cardSvg(asked.isTraditional ? inTraditional(words, story.fixes) : words)
  return made(`cards/${sha256(svg)}.jpg`, () => drawJpeg(svg, 88))
}

interface Words {
  paper: string
  section: string
  headline: string
  language: StoryLanguage
}

function inTraditional(words: Words, fixes: readonly ScriptFix[]): Words {
  return {
    paper: toTraditional(words.paper, fixes),
    section: toTraditional(words.section, fixes),
    headline: toTraditional(words.headline, fixes),
    language: 'zh-Hant',
  }
}

/** Whatever the words are, they are words: nothing in them is read as markup. */
export function cardSvg(words: Words): string {
  const { size, lines } = fitted(words.headline)
  const height = lines.length * size * leading
  const start = room.top + (room.bottom - room.top - height) / 2 + size * 1.02
  const face = `font-family="${faces[words.language]}"`
  // Above a story in English the paper has its Chinese name, too.
  const house = `font-family="${faces[words.language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans']}"`
  const headline = lines.map(
    (line, at) =>
      `<text x="${margin}" y="${Math.round(start + at * size * leading)}" font-size="${size}" font-weight="900" ${face} xml:lang="${words.language}" fill="#17191c">${safe(line)}</text>`,
  )
  const [seal = ''] = [...words.paper]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    '<rect width="100%" height="100%" fill="#fdfcf9"/>',
    `<rect x="${margin}" y="70" width="60" height="60" fill="#a8281e"/>`,
    `<text x="${margin + 30}" y="114" font-size="40" font-weight="700" text-anchor="middle" ${house} fill="#fdfcf9">${safe(seal)}</text>`,
    `<text x="${margin + 82}" y="114" font-size="40" font-weight="700" ${house} fill="#17191c">${safe(cut(words.paper, 14))}</text>`,
    `<text x="${cardSize.width - margin}" y="112" font-size="30" text-anchor="end" ${house} fill="#a8281e">${safe(cut(words.section, 10))}</text>`,
    `<path d="M${margin} 164H${cardSize.width - margin}M${margin} 590H${cardSize.width - margin}" stroke="#17191c" stroke-width="1.5"/>`,
    `<path d="M${margin} 163h96" stroke="#a8281e" stroke-width="5"/>`,
    ...headline,
    '</svg>',
  ].join('')
}

function fitted(headline: string): { size: number; lines: string[] } {
  let fit = { size: sizes[0] ?? 92, lines: [] as string[] }
  // A little less than there is: faces differ, and nothing may run over the edge.
  const widthAt = (size: number) => (room.width / size) * 0.97
  const phrase = widestPhrase(headline) ?? 0
  const isKeptWhole = phrase <= widthAt(leastForPhrases)
  for (const size of sizes) {
    if (isKeptWhole && phrase > widthAt(size)) continue
    fit = { size, lines: breakLines(headline, widthAt(size)) }
    if (fit.lines.length * size * leading <= room.bottom - room.top) return fit
  }
  return fit
}

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

function safe(text: string): string {
  return escaped(storableText(text))
}
