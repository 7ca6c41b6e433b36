import { getTranslations } from 'next-intl/server'
import { Missing } from '@/app/(site)/missing'
import { newestOf } from '@/app/(site)/newest'
import { PageHead } from '@/app/(site)/page-head'
import { getPaper } from '@/app/(site)/paper'
import { SitePage } from '@/app/(site)/site-page'
import { requireActor } from '@/app/session'
import { Front } from '@/components/story/front'
import { getDeskFront } from '@/newsroom/front-desk'
import { resolveFront } from '@/newsroom/fronts'
import { home } from '@/rules/fronts'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import './preview.css'

interface PreviewProps {
  params: Promise<{ id: string }>
}

/** The draft of a front as readers would see it; behind the door, so never kept. */
export default async function FrontPreview({ params }: PreviewProps) {
  const { id } = await params
  const actor = await requireActor('editor', `/desk/fronts/${encodeURIComponent(id)}/preview`)
  const front = await findFront(actor, id)
  if (!front) return <Missing />
  const [t, paper, { containers }] = await Promise.all([
    getTranslations('fronts'),
    getPaper(),
    resolveFront(id, front.draft),
  ])
  const section = paper.sections.find((each) => each.id === id)
  const name = section?.name ?? t('home')
  const { words, locale, timeZone } = paper
  return (
    <SitePage
      paper={paper}
      isFront={id === home}
      sectionId={section?.id}
      updatedAt={section ? undefined : newestOf(containers)}
    >
      <PageHead paper={paper} title={t('previewPage.title', { name })} description="" />
      <p className="preview-notice">
        <strong>{t('previewPage.notice')}</strong>{' '}
        <a href={`/desk/fronts/${id}`}>{t('previewPage.back')}</a>
      </p>
      {section && <h1 className="section-head">{section.name}</h1>}
      <Front {...{ containers, words, locale, timeZone }} />
    </SitePage>
  )
}

async function findFront(actor: Actor, id: string) {
  try {
    return await getDeskFront(actor, id)
  } catch (problem) {
    if (problem instanceof Refused && problem.code === 'not-found') return null
    throw problem
  }
}
