'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ActorName } from '@/components/desk/actor-name'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { readHistory } from './actions'
import type { Facts } from './use-story'

type History = Extract<Awaited<ReturnType<typeof readHistory>>, { ok: true }>['value']

interface VersionsProps {
  facts: Facts
  isEditable: boolean
  onRestore: (versionId: string) => Promise<void>
}

/** Every text the story has had; an old one can be made the newest again. */
export function Versions({ facts, isEditable, onRestore }: VersionsProps) {
  const t = useTranslations('editor')
  const judgement = useTranslations('judgement.rate')
  const { history, place } = useHistory(facts)
  return (
    <div ref={place} className="history">
      {!history && <Waiting />}
      <ol>
        {history?.versions.map((version) => (
          <li key={version.id}>
            <p>
              <strong>{t('versions.number', { number: version.number })}</strong>{' '}
              {version.id === facts.liveVersionId && (
                <span className="version-live">{t('versions.live')}</span>
              )}
              {version.id === facts.version.id && <span>{t('versions.working')}</span>}
              {version.name && <em>{version.name}</em>}
            </p>
            <p className="quiet">
              {version.authorName} · <Time at={version.updatedAt} /> ·{' '}
              {t('tally.characters', { count: version.characters })}
              {version.sealedAt && ` · ${t('versions.sealed')}`}
            </p>
            {version.rate && (
              <p>
                <Link href={`/desk/stories/${facts.id}/versions?version=${version.id}#errors`}>
                  {judgement('line', { rate: version.rate.rate })}
                </Link>
                <span className={version.rate.passes ? 'rate-passes' : 'rate-fails'}>
                  {judgement(version.rate.passes ? 'passes' : 'fails')}
                </span>
              </p>
            )}
            {isEditable && version.id !== facts.version.id && (
              <Button isSmall onClick={() => onRestore(version.id)}>
                {t('versions.restore', { number: version.number })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Link href={`/desk/stories/${facts.id}/versions`}>{t('versions.compare')}</Link>
    </div>
  )
}

/** Who did what to which version, newest first. */
export function Activity({ facts }: { facts: Facts }) {
  const t = useTranslations('editor')
  const { history, place } = useHistory(facts)
  return (
    <div ref={place} className="history">
      {!history && <Waiting />}
      <ol>
        {history?.entries.map(
          ({ sequence, at, actorId, actorName, action, versionNumber, note }) => (
            <li key={sequence}>
              <p>
                <ActorName id={actorId} name={actorName} /> {wordsFor(action)}
                {versionNumber !== null && (
                  <span className="quiet"> {t('versions.number', { number: versionNumber })}</span>
                )}
              </p>
              {note && <q>{note}</q>}
              <p className="quiet">
                <Time at={at} />
              </p>
            </li>
          ),
        )}
      </ol>
    </div>
  )

  function wordsFor(action: string): string {
    const key = `activity.${action}` as 'activity.submit'
    return t.has(key) ? t(key) : action
  }
}

/** Read when it comes into sight, and again when the story has moved or begun a new version. */
function useHistory(facts: Facts) {
  const [history, setHistory] = useState<History | null>(null)
  const [isInSight, setInSight] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { id: storyId } = facts
  const state = `${facts.situations} ${facts.version.id} ${facts.approvals.length}`

  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => setInSight(!!entry?.isIntersecting))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!isInSight) return
    let isGone = false
    // `state` is only a reason to ask again.
    void state
    void readHistory({ storyId }).then(
      (outcome) => !isGone && outcome.ok && setHistory(outcome.value),
      () => {}, // Without network the list stays as it was; the bar says that it is away.
    )
    return () => {
      isGone = true
    }
  }, [isInSight, storyId, state])

  return { history, place }
}

function Waiting() {
  return ['a', 'b', 'c'].map((line) => <span key={line} className="skeleton" />)
}
