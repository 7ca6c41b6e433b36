/**
 * What a story is made of, as the desk writes it and a version seals it: the fields around the
 * body, and the body itself as a ProseMirror document. No React, no database.
 */
import type { Picture } from './picture'

/** Languages a story can be written in, as BCP 47 tags that go straight into `lang`. */
export const storyLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type StoryLanguage = (typeof storyLanguages)[number]

/** More tags than this say nothing of a story any more. */
export const mostTags = 20

/** One line of the byline (署名): people who share an institution and a role. */
export interface BylineEntry {
  institution: string
  role: string
  names: string[]
}

/** A word of a simplified story, and how it is written in traditional script where rules get it wrong. */
export interface ScriptFix {
  from: string
  to: string
}

/** Where the story stood in the printed paper; what is not known is empty. */
export interface PrintEdition {
  /** `2026-05-06`. */
  date: string
  /** 版次 or 刊: the edition's or the supplement's name. */
  name: string
  /** 版面: A03, 7. */
  page: string
}

/** What is told of a text that another house had first; what is not known is empty. */
export interface Original {
  author: string
  headline: string
  /** Where it stands, as typed; readers are led there once it is an address. */
  url: string
  /** What allows it to be printed here: a letter, a contract, a licence's name. */
  licence: string
}

/** Letters only: it is put into finished markup as it is. */
export const scriptWordForm = /^[\p{L}\p{N}·]{1,20}$/u
export const mostScriptFixes = 50

/** A ProseMirror node as JSON. Only `content/document.ts` decides whether one is acceptable. */
export interface DocumentNode {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** Everything about a story that readers may come to see; what a version seals and hashes. */
export interface StoryContent {
  language: StoryLanguage
  headline: string
  kicker: string
  subhead: string
  summary: string
  sectionId: string | null
  /** Names, as typed; they become rows in `tags` on publication. */
  tags: string[]
  byline: BylineEntry[]
  sourceId: string | null
  /** 电头: who sends the story, from where and when. */
  dateline: string
  /** 题图: above the text. Absent where there is none. */
  lead?: Picture | undefined
  /** Absent where the story was not printed, so that the hashes of older versions stay true. */
  edition?: PrintEdition
  /** Of a reprint; absent as long as nothing is said of it. */
  original?: Original
  body: DocumentNode
  /** Absent where there are none, so that what was sealed before there could be any stays the same. */
  scriptFixes?: ScriptFix[]
}

export function emptyContent(language: StoryLanguage = 'zh-Hans'): StoryContent {
  return {
    language,
    headline: '',
    kicker: '',
    subhead: '',
    summary: '',
    sectionId: null,
    tags: [],
    byline: [],
    sourceId: null,
    dateline: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
}
