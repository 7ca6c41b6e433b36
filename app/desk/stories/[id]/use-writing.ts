'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isAtRisk, isUnsaved } from '@/components/editor/autosave'
import { createDraft, type Draft, type DraftPorts } from '@/components/editor/draft'
import { openJournal } from '@/components/editor/journal'
import { planRecovery } from '@/components/editor/recovery'
import { figuresOf, isPicture, type Picture } from '@/content/picture'
import { isSame } from '@/content/same'
import type { StoryContent } from '@/content/story'
import { parseStoryContent } from '@/content/story-schema'
import { plainText } from '@/content/text'
import { type Count, countCharacters } from '@/copydesk/count'

export interface Writing {
  /** The fields as they stand; its `body` is the one last loaded, not the one under the hands. */
  fields: StoryContent
  change: (fields: Partial<Omit<StoryContent, 'body'>>) => void
  /** Null until the page is ready for the first key. */
  draft: Draft | null
  editor: Editor | null
  count: Count
  /** The pictures between the paragraphs, as of a moment ago. */
  figures: readonly Picture[]
  onReady: (editor: Editor) => void
  onEdit: (document: Node) => void
  /** The whole text as it stands, as plain data. */
  read: () => StoryContent
  /** Puts another text on the page; whether it is saved is the caller's to say. */
  replace: (content: StoryContent) => void
}

interface WritingStart {
  story: { id: string; revision: number; content: StoryContent; updatedAt: Date }
  personId: string
  isOpen: boolean
  ports: Pick<DraftPorts, 'save' | 'fetchCurrent'>
  /** A text of an earlier page was put back; `before` is what the server had. */
  onResumed: (before: StoryContent) => void
}

const countPause = 300

/** The text on its way from the hands to the server: fields, body, draft and journal in one place. */
export function useWriting(start: WritingStart): Writing {
  const { story } = start
  const [fields, setFields] = useState(story.content)
  const [count, setCount] = useState(() => countCharacters(plainText(story.content.body)))
  const [figures, setFigures] = useState(() => figuresOf(story.content.body))
  const [draft, setDraft] = useState<Draft | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const current = useRef({ fields, document: null as Node | null, draft, start })
  current.current.start = start
  const countTimer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const read = useCallback((): StoryContent => {
    const { fields, document } = current.current
    // Through JSON: ProseMirror's attributes have no prototype, which React sends to no server.
    return document ? { ...fields, body: JSON.parse(JSON.stringify(document)) } : fields
  }, [])

  const countSoon = useCallback(() => {
    clearTimeout(countTimer.current)
    countTimer.current = setTimeout(() => {
      const { document } = current.current
      if (!document) return
      setCount(countCharacters(wordsOf(document)))
      setFigures((before) => {
        const after = figuresIn(document)
        return isSame(before, after) ? before : after
      })
    }, countPause)
  }, [])

  const change = useCallback((changed: Partial<StoryContent>) => {
    current.current.fields = { ...current.current.fields, ...changed }
    setFields(current.current.fields)
    current.current.draft?.edited()
  }, [])

  const onEdit = useCallback(
    (document: Node) => {
      current.current.document = document
      current.current.draft?.edited()
      countSoon()
    },
    [countSoon],
  )

  const onReady = useCallback((ready: Editor) => {
    current.current.document = ready.state.doc
    setEditor(ready)
  }, [])

  const replace = useCallback(
    (content: StoryContent) => {
      current.current.fields = content
      setFields(content)
      editor?.commands.setContent(content.body, { emitUpdate: false })
      if (editor) current.current.document = editor.state.doc
      countSoon()
    },
    [editor, countSoon],
  )

  useEffect(() => {
    if (!editor) return
    const { story, personId } = current.current.start
    const journal = openJournal(`${story.id}.${Date.now()}.${Math.random()}`)
    const created = createDraft(
      {
        storyId: story.id,
        personId,
        journal,
        read,
        save: (input) => current.current.start.ports.save(input),
        fetchCurrent: () => current.current.start.ports.fetchCurrent(),
      },
      { revision: story.revision, savedAt: story.updatedAt, content: story.content },
    )
    let isGone = false
    void recover().finally(() => {
      if (isGone) return
      current.current.draft = created
      setDraft(created)
    })
    return () => {
      isGone = true
      current.current.draft = null
      setDraft(null)
      void created.close()
    }

    /** Once for each page: puts back what an earlier one left behind. */
    async function recover() {
      const { isOpen, onResumed } = current.current.start
      const orphans = await journal.listOrphans({ storyId: story.id, personId }).catch(() => [])
      for (const orphan of orphans) {
        // What a later program wrote stays where it is, for that program.
        if (isGone || !parseStoryContent(orphan.content).ok) continue
        const plan = planRecovery(orphan, { ...story, isOpen })
        if (plan !== 'forget') {
          replace(orphan.content)
          const theirs = { revision: story.revision, content: story.content }
          await (plan === 'resume' ? created.resumed() : created.conflicted(theirs))
          if (isAtRisk(created.getState())) return
          if (plan === 'resume') onResumed(story.content)
        }
        await journal.remove(orphan.key)
        // Others wait for the next time: one at a time is enough to think about.
        if (plan !== 'forget') return
      }
    }
  }, [editor, read, replace])

  useEffect(() => {
    if (!draft) return
    const retry = () => draft.retry()
    const flushHidden = () => void (document.visibilityState === 'hidden' && draft.flush())
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved(draft.getState())) void draft.flush()
      if (isAtRisk(draft.getState())) event.preventDefault()
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    document.addEventListener('visibilitychange', flushHidden)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      document.removeEventListener('visibilitychange', flushHidden)
      window.removeEventListener('beforeunload', warn)
    }
  }, [draft])

  return { fields, change, draft, editor, count, figures, onReady, onEdit, read, replace }
}

/** As the server counts them, words of notes included. */
function wordsOf(document: Node): string {
  return plainText(document.toJSON())
}

function figuresIn(document: Node): Picture[] {
  const found: Picture[] = []
  document.descendants(({ type, attrs }) => {
    if (type.name === 'figure' && isPicture(attrs)) found.push({ ...attrs })
  })
  return found
}
