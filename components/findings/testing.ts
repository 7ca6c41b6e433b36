/** A story under someone's hands without a page around it: an editor of state alone, and a reader. */
import type { Editor } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { storySchema } from '@/content/extensions'
import { type DocumentNode, emptyContent, type StoryContent } from '@/content/story'
import { type Copy, proofread } from '@/copydesk/proof'
import { type FindingsPorts, openFindings, type Reading } from './findings'
import type { Answer } from './reading.worker'

export const words = (text: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
export const paragraph = (...content: DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  content,
})

type Told = (event: { transaction: Transaction }) => void

/** What `openFindings` asks of an editor. */
export function editorOf(...content: DocumentNode[]) {
  const doc = storySchema.nodeFromJSON({ type: 'doc', content })
  const told = new Set<Told>()
  const editor = {
    state: EditorState.create({ doc }),
    isDestroyed: false,
    view: {
      composing: false,
      dispatch(transaction: Transaction) {
        editor.state = editor.state.apply(transaction)
        for (const tell of told) tell({ transaction })
      },
    },
    on: (_: string, tell: Told) => void told.add(tell),
    off: (_: string, tell: Told) => void told.delete(tell),
    registerPlugin(plugin: EditorState['plugins'][number]) {
      editor.state = editor.state.reconfigure({ plugins: [...editor.state.plugins, plugin] })
    },
    unregisterPlugin() {
      editor.state = editor.state.reconfigure({ plugins: [] })
    },
  }
  const type = (text: string, at: number, isComposed = false) => {
    const { tr } = editor.state
    if (isComposed) tr.setMeta('composition', 1)
    editor.view.dispatch(tr.insertText(text, at))
  }
  return { editor: editor as unknown as Editor, state: () => editor.state, type, view: editor.view }
}

/** Nothing is known of the story, nor of the house. */
export const unread: Reading = {
  facts: {},
  without: [],
  dismissals: [],
  records: { sections: [], sources: [] },
}

/** A story that is read here and now, answered when `answer` is called or at once. */
export function storyOf(
  at: ReturnType<typeof editorOf>,
  {
    fields = {},
    ...rest
  }: Partial<Omit<FindingsPorts, 'fields'>> & { fields?: Partial<StoryContent> } = {},
) {
  let content: StoryContent = { ...emptyContent(), ...fields }
  const findings = openFindings({
    editor: at.editor,
    proofreader: { know: () => {}, read: async (copy) => answerTo(copy), close: () => {} },
    reading: unread,
    ...rest,
    fields: () => content,
  })
  const change = (changed: Partial<StoryContent>) => {
    content = { ...content, ...changed }
    findings.changed()
  }
  return { findings, change, fields: () => content }
}

export function answerTo(copy: Copy): Answer {
  return { id: 0, proof: proofread(copy), sources: {} }
}
