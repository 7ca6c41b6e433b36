import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { parseDocument } from '@/content/document'
import { listCorrectionsForDesk } from '@/newsroom/corrections'
import { findStoryFigures } from '@/newsroom/figures'
import { getReading } from '@/newsroom/proofing'
import { getSettings } from '@/newsroom/settings'
import { getStory, type StoryPage } from '@/newsroom/stories'
import { draftObjection } from '@/rules/corrections'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { StoryDesk } from './story-desk'
import '@/components/editor/editor.css'
import '@/components/findings/findings.css'
import './story.css'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const actor = await requireActor('reporter', `/desk/stories/${id}`)
  const story = await findStory(actor, id)
  const t = await getTranslations('editor')
  return story ? { title: story.content.headline || t('untitled') } : {}
}

/** Where a story is written, read by its editors and sent on its way. */
export default async function StoryDeskPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor('reporter', `/desk/stories/${id}`)
  const story = await findStory(actor, id)
  if (!story) notFound()
  const [
    corrections,
    readings,
    { paper },
    reading,
    { desk, editor, findings, house, judgement, reasons, ui },
  ] = await Promise.all([
    listCorrectionsForDesk(actor, id),
    findStoryFigures(actor, id),
    getSettings(),
    getReading(actor, id),
    getMessages(),
  ])
  return (
    <NextIntlClientProvider
      messages={{
        ...{ desk, editor, findings, judgement, reasons, ui },
        house: { figures: house.figures },
      }}
    >
      <StoryDesk
        key={story.id}
        personId={actor.id}
        story={story}
        corrections={corrections}
        readings={readings}
        readWith={reading}
        correctionObjection={draftObjection(actor, story)}
        isKnown={parseDocument(story.content.body).ok}
        mayAddSources={hasRole(actor, 'editor')}
        timeZone={paper.timeZone}
      />
    </NextIntlClientProvider>
  )
}

async function findStory(actor: Actor, storyId: string): Promise<StoryPage | null> {
  try {
    return await getStory(actor, storyId)
  } catch (problem) {
    if (problem instanceof Refused && problem.code === 'not-found') return null
    throw problem
  }
}
