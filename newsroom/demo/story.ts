/** A story of the sample paper: its text, written for the day it appears, and how it came about. */
import {
  type BylineEntry,
  type DocumentNode,
  emptyContent,
  type StoryContent,
} from '@/content/story'
import { body } from './build'
import type { Calendar } from './calendar'
import type { CastName, SectionSlug, SourceName } from './cast'
import type { Course } from './course'

/** What a reporter fills in; what is left out stays empty. */
export interface Copy
  extends Partial<
    Pick<
      StoryContent,
      | 'language'
      | 'kicker'
      | 'subhead'
      | 'summary'
      | 'tags'
      | 'byline'
      | 'dateline'
      | 'edition'
      | 'original'
      | 'scriptFixes'
    >
  > {
  headline: string
  section?: SectionSlug
  source?: SourceName
  body: DocumentNode[]
}

export interface DemoStory {
  /** How tests and the gallery ask for it. */
  name: string
  author: CastName
  course: Course
  write(on: Calendar): Copy
  /** The text after the course's `rewrite`. */
  rewrite?(on: Calendar): Copy
  /**
   * What the copy's figures come to, as in `94 ÷ 106 = 88.68%`. A test works each out and finds
   * its numbers in the text.
   */
  sums: readonly string[]
}

/** The copy as the newsroom stores it, given the ids of its sections and sources. */
export function contentOf(
  copy: Copy,
  ids: { sections: Map<string, string>; sources: Map<string, string> },
): StoryContent {
  const { section, source, body: blocks, ...fields } = copy
  return {
    ...emptyContent(),
    ...fields,
    sectionId: (section && ids.sections.get(section)) ?? null,
    sourceId: (source && ids.sources.get(source)) ?? null,
    body: body(...blocks),
  }
}

/** 云汀日报社全媒体记者 某某 */
export function staff(...names: string[]): BylineEntry {
  return { institution: '云汀日报社', role: '全媒体记者', names }
}

export function byline(role: string, ...names: string[]): BylineEntry {
  return { institution: '', role, names }
}
