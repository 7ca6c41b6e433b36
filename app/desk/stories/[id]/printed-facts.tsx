import { useTranslations } from 'next-intl'
import type { StoryContent } from '@/content/story'
import type { Facts } from './use-story'

interface PrintedFactsProps {
  facts: Facts
  fields: StoryContent
  sections: { id: string; name: string }[]
  sources: { id: string; name: string }[]
}

/** On paper only: which version it is, and what stands in the panel on the screen. */
export function PrintedFacts({ facts, fields, sections, sources }: PrintedFactsProps) {
  const t = useTranslations('editor')
  const nameIn = (records: { id: string; name: string }[], id: string | null) =>
    records.find((record) => record.id === id)?.name
  const byline = fields.byline
    .map(({ institution, role, names }) => [institution, role, ...names].filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ')
  const told = [
    t('versions.number', { number: facts.version.number }),
    nameIn(sections, fields.sectionId),
    byline,
    nameIn(sources, fields.sourceId),
  ]
  return <p className="printed-facts">{told.filter(Boolean).join(' · ')}</p>
}
