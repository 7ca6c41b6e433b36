/** What a demo story is: its copy, who wrote it, and how far it got in the house. */
import type { StoryContent } from '@/content/story'
import type { CastName, SectionName, SourceName } from './cast'

/** How far a story went, with what was said on the way. */
export type Fate =
  | { is: 'draft' | 'in_review' | 'approved' | 'live' | 'archived' }
  | { is: 'sent_back'; note: string }
  | { is: 'scheduled'; hoursAhead: number }
  | { is: 'changed'; headline: string }
  | { is: 'withdrawn'; publicNote: string }

export interface DemoStory {
  author: CastName
  section: SectionName
  source: SourceName
  fate: Fate
  /** How long before the moment of loading it was published, or last touched. */
  hoursAgo: number
  copy: Partial<StoryContent> & Pick<StoryContent, 'headline' | 'summary' | 'body'>
}
