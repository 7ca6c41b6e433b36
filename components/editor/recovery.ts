/** What to do with a text that an earlier page left in the journal, now that the story is open again. */
import { isSame } from '@/content/same'
import type { StoryContent } from '@/content/story'
import type { JournalEntry } from './journal'

export type Recovery =
  /** The server has it. */
  | 'forget'
  /** It goes on from what the server has: put it back and save it. */
  | 'resume'
  /** The server has something else by now: both are shown. */
  | 'compare'

export function planRecovery(
  entry: Pick<JournalEntry, 'revision' | 'content' | 'sent'>,
  server: { revision: number; content: StoryContent; isOpen: boolean },
): Recovery {
  if (isSame(entry.content, server.content)) return 'forget'
  const goesOn = entry.revision === server.revision || isSame(entry.sent, server.content)
  return goesOn && server.isOpen ? 'resume' : 'compare'
}
