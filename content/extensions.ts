/**
 * What a story body may hold, as the one list that the editor writes with and the validator checks
 * against: what can be written can be stored, and nothing else can.
 */
import { type AnyExtension, getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { Figure } from './figure'
import { Link } from './link'
import { Note } from './note'
import { PullQuote } from './pull-quote'
import { tableExtensions } from './table'

export const headingLevels = [2, 3, 4] as const

export const storyExtensions: AnyExtension[] = [
  StarterKit.configure({
    heading: { levels: [...headingLevels] },
    link: false,
    // It would change a story by opening it, and in the middle of a composition too.
    trailingNode: false,
    dropcursor: { class: 'drop-cursor', color: false, width: 2 },
  }),
  Link,
  Note,
  PullQuote,
  Figure,
  ...tableExtensions,
]

/** The same as a ProseMirror schema, for reading without an editor. */
export const storySchema: Schema = getSchema(storyExtensions)
