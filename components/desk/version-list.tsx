import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Time } from '@/components/ui/time'

export interface VersionEntry {
  id: string
  number: number
  name: string | null
  authorName: string
  characters: number
  sealedAt: Date | null
  updatedAt: Date
  /** 差错率, where an error was marked. */
  rate?: { rate: number; passes: boolean } | null
}

/** A story's history, newest first; each opens what it changed. */
export function VersionList({
  versions,
  shownId,
  liveId,
  addressOf,
}: {
  versions: VersionEntry[]
  shownId: string
  liveId: string | null
  addressOf: (version: VersionEntry) => string
}) {
  const t = useTranslations('desk.versions')
  const judgement = useTranslations('judgement.rate')
  return (
    <ol className="version-list" aria-label={t('history')}>
      {versions.map((version) => (
        <li key={version.id}>
          <Link
            href={addressOf(version)}
            data-row
            aria-current={version.id === shownId ? 'true' : undefined}
          >
            <span className="version-head">
              <strong>{version.name ?? t('number', { number: version.number })}</strong>
              {version.name && (
                <span className="quiet">{t('number', { number: version.number })}</span>
              )}
              {version.id === liveId && (
                <span className="stage stage-live">
                  <Icon name="dot" />
                  {t('live')}
                </span>
              )}
              {version.sealedAt && (
                <span className="stage stage-approved">
                  <Icon name="seal" />
                  {t('sealed')}
                </span>
              )}
            </span>
            <span className="version-tail quiet">
              {version.authorName} · <Time at={version.updatedAt} /> ·{' '}
              {t('characters', { count: version.characters })}
            </span>
            {version.rate && (
              <span
                className={`version-tail ${version.rate.passes ? 'rate-passes' : 'rate-fails'}`}
              >
                {judgement('line', { rate: version.rate.rate })} ·{' '}
                {judgement(version.rate.passes ? 'passes' : 'fails')}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ol>
  )
}
