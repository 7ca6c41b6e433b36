import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { ActorName } from '@/components/desk/actor-name'
import { NoRights } from '@/components/desk/no-rights'
import { Time } from '@/components/ui/time'
import { listNewsroomActivity } from '@/newsroom/activity'
import { hasRole } from '@/rules/roles'
import './activity.css'

const pageLength = 60

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.activity'))('title') }
}

/** Who did what in the newsroom, newest first. */
export default async function ActivityPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string }>
}) {
  const actor = await requireActor('reporter', '/desk/activity')
  if (!hasRole(actor, 'editor')) return <NoRights takes="editor" />
  const before = Number((await searchParams).before) || undefined
  const [t, row, version, entries] = await Promise.all([
    getTranslations('desk.activity'),
    getTranslations('desk.row'),
    getTranslations('editor.versions'),
    listNewsroomActivity(actor, { limit: pageLength, ...(before && { before }) }),
  ])
  const oldest = entries.at(-1)
  const did = (action: string) => {
    const key = `did.${action}` as 'did.create'
    return t(t.has(key) ? key : 'did.other')
  }
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <ol className="activity" aria-label={t('title')}>
        {entries.map(({ storyId, headline, versionNumber, personName, detail, ...entry }) => (
          <li key={entry.sequence}>
            <span className="activity-when quiet">
              <Time at={entry.at} />
            </span>
            <span>
              <ActorName id={entry.actorId} name={entry.actorName} /> {did(entry.action)}
              {storyId && (
                <>
                  {' '}
                  <Link href={`/desk/stories/${storyId}`} data-row>
                    {headline || row('untitled')}
                  </Link>
                </>
              )}
              {versionNumber !== null && (
                <span className="quiet"> {version('number', { number: versionNumber })}</span>
              )}
              {personName && ` · ${personName}`}
              {typeof detail.note === 'string' && detail.note && (
                <q className="activity-note">{detail.note}</q>
              )}
            </span>
          </li>
        ))}
      </ol>
      <nav className="paging" aria-label={t('paging')}>
        {before && <Link href="/desk/activity">{t('newest')}</Link>}
        {oldest && entries.length === pageLength && (
          <Link href={`/desk/activity?before=${oldest.sequence}`} rel="next">
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  )
}
