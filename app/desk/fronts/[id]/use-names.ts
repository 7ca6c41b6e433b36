import { useTranslations } from 'next-intl'
import type { Container, Slot } from '@/rules/fronts'
import type { Work } from './use-front'

export interface Subjects {
  sections: { id: string; name: string }[]
  topics: { id: string; name: string }[]
}

/** What containers and stories are called on the screen and in what is read out. */
export function useNames({ sections, topics }: Subjects, work: Work) {
  const t = useTranslations('fronts')

  /** The section or topic a container is filled from. */
  function subject({ fill }: Pick<Container, 'fill'>): string {
    if (fill.from === 'section') return sections.find(({ id }) => id === fill.sectionId)?.name ?? ''
    return fill.from === 'tag' ? (topics.find(({ id }) => id === fill.tagId)?.name ?? '') : ''
  }
  function container(container: Container): string {
    if (container.title) return container.title
    const isLead = container.layout === 'lead' || container.layout === 'leadThree'
    if (isLead || container.fill.from === 'nothing') return t(`layout.${container.layout}`)
    return subject(container) || t(`from.${container.fill.from}`)
  }
  function story(slot: Slot | string): string {
    const { storyId, headline } = typeof slot === 'string' ? { storyId: slot } : slot
    return headline || work.sheet.stories[storyId]?.headline || t('slot.untitled')
  }
  return { subject, container, story }
}
export type Names = ReturnType<typeof useNames>
