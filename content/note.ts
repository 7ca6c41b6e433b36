/**
 * A note: words that belong to a place in the text and stand at its end, numbered as they come.
 * The number is nowhere stored, so moving a sentence never leaves a wrong one behind.
 */
import { mergeAttributes, Node } from '@tiptap/core'
import { isStorable } from './characters'
import type { DocumentNode } from './story'

/** Whose words they are: the author's, or the editors' (编者注). */
export const noteVoices = ['author', 'editor'] as const
export type NoteVoice = (typeof noteVoices)[number]

export const longestNote = 600

export interface NoteWords {
  text: string
  voice: NoteVoice
}

/** One line of storable words. */
export function isNoteText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= longestNote &&
    isStorable(value) &&
    !/[\t\n]/.test(value)
  )
}

/** What a note node says; empty where it is damaged. */
export function noteWords(node: Pick<DocumentNode, 'attrs'>): NoteWords {
  const { text, voice } = node.attrs ?? {}
  return {
    text: typeof text === 'string' ? text : '',
    voice: voice === 'editor' ? 'editor' : 'author',
  }
}

/** The notes of a body in the order of their numbers. */
export function notesOf(body: DocumentNode): DocumentNode[] {
  const notes: DocumentNode[] = []
  const read = (node: DocumentNode) => {
    if (node.type === 'note') notes.push(node)
    for (const child of node.content ?? []) read(child)
  }
  read(body)
  return notes
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    note: {
      /** Puts a note at the caret, or other words into the note that is selected. */
      setNote: (words: NoteWords) => ReturnType
    }
  }
}

export const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      text: { default: '', parseHTML: (element) => element.getAttribute('data-note') ?? '' },
      voice: {
        default: 'author',
        parseHTML: (element) =>
          element.getAttribute('data-voice') === 'editor' ? 'editor' : 'author',
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'sup[data-note]',
        getAttrs: (element) => isNoteText(element.getAttribute('data-note')) && null,
      },
    ]
  },

  renderHTML({ node, HTMLAttributes }) {
    const { text, voice, ...rest } = HTMLAttributes
    const words = noteWords(node)
    return [
      'sup',
      mergeAttributes(rest, {
        class: 'note-mark',
        'data-note': words.text,
        'data-voice': words.voice,
        title: words.text,
      }),
    ]
  },

  addCommands() {
    return {
      setNote:
        (attrs) =>
        ({ state, chain }) => {
          const { from, to } = state.selection
          const isOnNote = state.doc.nodeAt(from)?.type === this.type && to === from + 1
          if (isOnNote) return chain().updateAttributes('note', attrs).run()
          // After the words that are selected, never in their place.
          return chain()
            .insertContentAt(to, { type: 'note', attrs: { ...attrs } })
            .run()
        },
    }
  },
})
