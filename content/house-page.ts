/**
 * What a page about the paper is made of: a text of the same kind as a story's, and on the masthead
 * the people named there, in their order. No React, no database.
 */
import type { DocumentNode } from './story'

/** By their addresses. */
export const housePageNames = [
  'about',
  'masthead',
  'corrections-policy',
  'rights',
  'contact',
] as const
export type HousePageName = (typeof housePageNames)[number]

export interface HousePageContent {
  body: DocumentNode
  /** On the masthead only: who is named, under which title, in this order. */
  people?: { personId: string; title: string }[] | undefined
}
