import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/found'
import { requireActor } from '@/app/session'
import { ComparedText, Pieces } from '@/components/desk/comparison'
import { VersionList } from '@/components/desk/version-list'
import { Stage } from '@/components/ui/stage'
import { Time } from '@/components/ui/time'
import type { StoryLanguage } from '@/content/story'
import { errorRatesOf, listErrorMarks } from '@/newsroom/marked-errors'
import { listSections } from '@/newsroom/sections'
import { listSources } from '@/newsroom/sources'
import { getStory } from '@/newsroom/stories'
import { getVersion, listVersions } from '@/newsroom/versions'
import { markObjection } from '@/rules/marked-errors'
import { differencesOf } from './differences'
import { ErrorMarks } from './error-marks'
import { VersionActs } from './version-acts'
import './versions.css'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ version?: string; against?: string; before?: string }>
}

const pageLength = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.versions'))('title') }
}

/** The history of a story, and what one version changed against another. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { id: storyId } = await params
  const asked = await searchParams
  const address = `/desk/stories/${storyId}/versions`
  const actor = await requireActor('reporter', address)
  const story = await orNotFound(getStory(actor, storyId))
  const before = Number(asked.before) || undefined
  const [t, ui, languages, versions, sections, sources] = await Promise.all([
    getTranslations('desk.versions'),
    getTranslations('desk.row'),
    getTranslations('editor.language'),
    listVersions(actor, { storyId, limit: pageLength, ...(before && { before }) }),
    listSections(),
    listSources(),
  ])
  const shownId = asked.version ?? versions[0]?.id
  if (!shownId) notFound()
  const shown = await orNotFound(getVersion(actor, { storyId, versionId: shownId }))
  const others = versions.filter(({ id }) => id !== shown.id)
  const againstId = asked.against || others.find(({ number }) => number < shown.number)?.id
  const [marks, rates] = await Promise.all([
    listErrorMarks(actor, { storyId, versionId: shown.id }),
    errorRatesOf(actor, storyId),
  ])
  const mayMark = markObjection(actor, shown) === null
  const against = againstId
    ? await orNotFound(getVersion(actor, { storyId, versionId: againstId }))
    : null
  const author = versions.find(({ id }) => id === shown.id)?.authorName
  const { fields, body, isOnlyForm } = differencesOf(
    against?.content ?? null,
    shown.content,
    (kind, id) => {
      if (kind === 'language') return languages(id as StoryLanguage)
      const records = kind === 'section' ? sections : sources
      return records.find((record) => record.id === id)?.name ?? ''
    },
  )
  const oldest = versions.at(-1)

  return (
    <div className="page versions">
      <header className="versions-head">
        <p>
          <Link href={`/desk/stories/${storyId}`}>← {t('back')}</Link>
        </p>
        <h1 data-headline>{story.content.headline || ui('untitled')}</h1>
        <p className="versions-stages">
          {story.situations.map((situation) => (
            <Stage key={situation} situation={situation} />
          ))}
        </p>
      </header>
      <aside className="versions-side">
        <h2>{t('history')}</h2>
        <VersionList
          versions={versions.map((version) => ({ ...version, rate: rates[version.id] ?? null }))}
          shownId={shown.id}
          liveId={story.liveVersionId}
          addressOf={({ id }) =>
            `${address}?${new URLSearchParams({ ...(asked.before && { before: asked.before }), version: id })}`
          }
        />
        <nav className="paging" aria-label={t('history')}>
          {before && <Link href={address}>{t('newest')}</Link>}
          {oldest && versions.length === pageLength && oldest.number > 1 && (
            <Link href={`${address}?before=${oldest.number}`}>{t('older')}</Link>
          )}
        </nav>
      </aside>
      <article className="versions-text">
        <header className="versions-bar">
          <h2>
            {shown.name ?? t('number', { number: shown.number })}
            <span className="quiet">
              {author && ` ${author} · `}
              <Time at={shown.updatedAt} isFull />
            </span>
          </h2>
          <VersionActs
            storyId={storyId}
            version={{ id: shown.id, number: shown.number, isSealed: shown.sealedAt !== null }}
            revision={story.revision}
            isNewest={shown.id === story.version.id}
            editObjection={story.editObjection}
          />
        </header>
        {others.length > 0 && (
          <form className="versions-against" method="get" action={address}>
            <input type="hidden" name="version" value={shown.id} />
            {asked.before && <input type="hidden" name="before" value={asked.before} />}
            <label>
              {t('against')}{' '}
              <select className="word" name="against" defaultValue={against?.id ?? ''}>
                {others.map(({ id, number, name, authorName }) => (
                  <option key={id} value={id}>
                    {[t('number', { number }), name, authorName].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            </label>
            <button className="button button-small" type="submit">
              {t('compare')}
            </button>
          </form>
        )}
        {!against && <p className="quiet">{t('first')}</p>}
        {isOnlyForm && <p className="notice-line">{t('onlyForm')}</p>}
        {against && !isOnlyForm && fields.length === 0 && body.every(isKept) && (
          <p className="notice-line">{t('same')}</p>
        )}
        {fields.length > 0 && (
          <dl className="versions-fields">
            {fields.map(({ field, pieces }) => (
              <div key={field} data-headline={isHeadline(field) || undefined}>
                <dt>{t(`fields.${field}`)}</dt>
                <dd>
                  <Pieces pieces={pieces} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {shown.sealedAt && (mayMark || marks.length > 0) && (
          <ErrorMarks
            key={shown.id}
            {...{ storyId, marks, mayMark }}
            versionId={shown.id}
            rate={rates[shown.id] ?? null}
          />
        )}
        {body.length > 0 ? <ComparedText changes={body} /> : <p className="quiet">{t('noText')}</p>}
      </article>
    </div>
  )
}

function isKept({ kind }: { kind: string }): boolean {
  return kind === 'kept'
}

function isHeadline(field: string): boolean {
  return field === 'headline' || field === 'kicker' || field === 'subhead'
}
