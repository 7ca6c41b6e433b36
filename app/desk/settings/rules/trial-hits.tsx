'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import type { TrialHit } from '@/newsroom/house-rule-trial'
import type { Trial } from './use-trial'

/** How far a trial is, and what it has found: each place in its sentence, with its story. */
export function TrialHits({
  trial,
  rules,
}: {
  trial: Trial
  rules: readonly { id: string; label: string }[]
}) {
  const t = useTranslations('houseRules.trial')
  const say = useReason()
  const { read, total, state, hits, counts, storiesHit, problem } = trial
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="trial">
      <progress value={read} max={Math.max(total, 1)} aria-label={t('running', { read, total })} />
      <p role="status">
        {state === 'failed'
          ? t('failed', { reason: say(problem) ?? '' })
          : t(state, { read, total })}{' '}
        {state !== 'running' && <strong>{t('found', { hits: found, stories: storiesHit })}</strong>}
      </p>
      {rules.length > 1 && found > 0 && (
        <ul className="trial-counts" aria-label={t('perRule')}>
          {rules
            .filter(({ id }) => counts[id])
            .map(({ id, label }) => (
              <li key={id}>
                {label} <span className="figures quiet">{counts[id]}</span>
              </li>
            ))}
        </ul>
      )}
      {hits.length < found && <p className="quiet">{t('firstOnes', { count: hits.length })}</p>}
      {hits.length > 0 && (
        <ol className="trial-hits" aria-label={t('hits')}>
          {hits.map((hit, at) => (
            // Only ever appended to, and a place may be found by two rules.
            <Hit key={at} hit={hit} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Hit({ hit }: { hit: TrialHit }) {
  const t = useTranslations('houseRules.trial')
  return (
    <li>
      <p className="trial-words">
        …{hit.before}
        <mark>{hit.text}</mark>
        {hit.replacement !== null && (
          <>
            <span className="unseen"> {t('becomes')} </span>
            <ins>{hit.replacement}</ins>
          </>
        )}
        {hit.after}…
      </p>
      <p className="quiet">
        <Link href={`/desk/stories/${hit.storyId}`} target="_blank">
          {hit.headline}
        </Link>{' '}
        <Time at={hit.publishedAt} />
      </p>
    </li>
  )
}
