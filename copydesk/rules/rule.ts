/**
 * What a rule of the copy desk is: an id, where it comes from, how grave it is, and a pure function
 * from text to what it finds. Each rule brings its right and wrong examples, and they are its tests.
 *
 * A rule that says `check` looks at one paragraph and nothing else, so that an editor need only ask
 * again about the paragraphs that changed; one that says `checkStory` needs to see them all.
 */
import type { StoryLanguage } from '@/content/story'

/** `block` holds up publishing; `advice` is shown but never pressed on anyone. */
export const severities = ['block', 'error', 'warning', 'advice'] as const
export type Severity = (typeof severities)[number]

/** What is pointed out unless a house says otherwise; advice is there for those who ask. */
export const severitiesOn: readonly Severity[] = ['block', 'error', 'warning']

/**
 * P GB/T 15834—2011 (marks), D GB/T 15835—2011 (numerals), C W3C clreq, N newspaper practice,
 * A arithmetic, S damage, H the house.
 */
export const ruleSources = ['P', 'D', 'C', 'N', 'A', 'S', 'H'] as const
export type RuleSource = (typeof ruleSources)[number]

/** Whether a fix may be applied unseen, is offered, or there is none: only a person can know. */
export type FixKind = 'safe' | 'offered' | 'none'

export const blockKinds = [
  'headline',
  'kicker',
  'subhead',
  'summary',
  'heading',
  'paragraph',
  'quote',
  'item',
  'cell',
  'caption',
  'alt',
  'credit',
  'dateline',
  'note',
] as const
export type BlockKind = (typeof blockKinds)[number]

export interface Block {
  kind: BlockKind
  text: string
}

/** A person and the posts they hold, the way the house writes them. */
export interface KnownPerson {
  name: string
  posts: readonly string[]
}

/** A word the house has an opinion on; without `right` it can only be pointed out. */
export interface HouseWord {
  wrong: string
  right?: string
  severity?: Severity
  reason?: string
  /** Longer words in which it is right after all. */
  unless?: readonly string[]
}

export interface PictureFacts {
  /** The block that holds its caption, where there is one. */
  block?: number
  alt: string
  credit: string
  /** `2026-06-03` */
  takenOn?: string
}

/** What is known of a story besides its text; whatever is left out is not checked. */
export interface Facts {
  /** News is sent from somewhere, on some day: it has a dateline. */
  isNews?: boolean
  dateline?: string
  /** The day the story speaks from, `2026-06-03`. */
  publishedOn?: string
  /** That day is today for want of another: the text may be of any year. */
  isDaySupposed?: true
  source?: {
    isHouse: boolean
    name: string
    author?: string
    originalHeadline?: string
    licence?: string
  }
  pictures?: readonly PictureFacts[]
  people?: readonly KnownPerson[]
  houseWords?: readonly HouseWord[]
}

/** A story as the copy desk reads it. */
export interface Copy {
  language: StoryLanguage
  blocks: readonly Block[]
  facts?: Facts
}

/** Offsets count UTF-16 units of the block. */
export interface Edit {
  start: number
  end: number
  replacement: string
  /** At the head of a block: the break before it goes, too. */
  joins?: true
}

export type Values = Record<string, string | number>

export interface Hit {
  start: number
  end: number
  values?: Values
  /** All of them together make the fix. */
  fixes?: readonly Edit[]
  /** The house's word on this one, where it differs from the rule's. */
  severity?: Severity
  /** A figure that was worked out, and holds: nothing to point out. */
  holds?: true
}

export interface StoryHit extends Hit {
  block: number
}

/** A paragraph, or a story of which only what matters is given. */
export type Sample =
  | string
  | {
      headline?: string
      paragraphs?: readonly string[]
      facts?: Facts
    }

export interface Example {
  wrong: Sample
  right: Sample
}

interface Described {
  id: string
  severity: Severity
  sources: readonly RuleSource[]
  fix: FixKind
  languages: readonly StoryLanguage[]
  /** Absent: every kind of block. */
  kinds?: readonly BlockKind[]
  /** Looks inside addresses of the web and of mail, too. */
  readsAddresses?: true
  examples: readonly [Example, ...Example[]]
  /** What looks wrong and is not. */
  silentOn?: readonly Sample[]
}

export interface ParagraphRule extends Described {
  check(block: Block, facts: Facts): Iterable<Hit>
}

export interface StoryRule extends Described {
  checkStory(copy: Copy): Iterable<StoryHit>
}

export type Rule = ParagraphRule | StoryRule

export const chinese: readonly StoryLanguage[] = ['zh-Hans', 'zh-Hant']
export const simplified: readonly StoryLanguage[] = ['zh-Hans']
export const english: readonly StoryLanguage[] = ['en']
export const everyLanguage: readonly StoryLanguage[] = ['zh-Hans', 'zh-Hant', 'en']

export function replaced(start: number, end: number, replacement: string): Hit {
  return { start, end, fixes: [{ start, end, replacement }] }
}

/** The story a sample stands for; Chinese unless the rule reads English alone. */
export function copyOf(sample: Sample, language: StoryLanguage): Copy {
  if (typeof sample === 'string') {
    return { language, blocks: [{ kind: 'paragraph', text: sample }] }
  }
  const { headline, paragraphs = [], facts } = sample
  return {
    language,
    blocks: [
      ...(headline === undefined ? [] : [{ kind: 'headline' as const, text: headline }]),
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
    ...(facts && { facts }),
  }
}
