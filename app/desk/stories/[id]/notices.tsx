'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { AwaitedSeal, Seal } from '@/components/ui/seal'
import type { Facts, StoryAtHand } from './use-story'

interface NoticesProps {
  facts: Facts
  refusal: StoryAtHand['refusal']
  onForgetRefusal: () => void
  isKnown: boolean
  isConflict: boolean
  onCompare: () => void
}

/** What one has to know before writing: each a line of words above the manuscript. */
export function Notices(props: NoticesProps) {
  const { facts, refusal, onForgetRefusal, isKnown, isConflict, onCompare } = props
  const t = useTranslations('editor')
  const say = useReason()
  const isApproved = facts.situations.includes('approved')
  const isInReview = facts.situations.includes('in_review')
  // One review needs no place of its own: the stage says that it is awaited.
  const awaited = isInReview && facts.reviewsRequired > 1 ? stepsLeft(facts) : []
  return (
    <div className="story-notices">
      <div role="alert">
        {refusal && (
          <p className="notice-line notice-line-alarm">
            <strong>{t('notice.notDone')}</strong> {say(refusal)}
            <Button look="quiet" isSmall onClick={onForgetRefusal}>
              {t('notice.understood')}
            </Button>
          </p>
        )}
        {isConflict && (
          <p className="notice-line notice-line-alarm">
            <strong>{t('notice.conflict')}</strong>
            <Button isSmall onClick={onCompare}>
              {t('notice.compare')}
            </Button>
          </p>
        )}
      </div>
      {!isKnown && <p className="notice-line notice-line-alarm">{t('notice.unknown')}</p>}
      {facts.note && (
        <p className="notice-line notice-sent-back">
          <strong>{t('notice.sentBack')}</strong> {facts.note}
        </p>
      )}
      {facts.publicNote && (
        <p className="notice-line">
          <strong>{t('notice.withdrawn')}</strong> {facts.publicNote}
        </p>
      )}
      {facts.editObjection && <p className="notice-line">{say(facts.editObjection)}</p>}
      {!facts.editObjection && isApproved && (
        <p className="notice-line">{t('notice.voidsApproval')}</p>
      )}
      {!facts.editObjection && isInReview && <p className="notice-line">{t('notice.inReview')}</p>}
      {!facts.editObjection && !isApproved && facts.livePath && (
        <p className="notice-line">{t('notice.live')}</p>
      )}
      {(facts.approvals.length > 0 || awaited.length > 0) && (
        <ul className="story-seals">
          {facts.approvals.map(({ step, personName, at, opinion }) => (
            <li key={step}>
              <Seal name={personName} at={at} />
              {opinion && <q>{opinion}</q>}
            </li>
          ))}
          {awaited.map((step) => (
            <li key={step}>
              <AwaitedSeal step={step} words={t('notice.awaited', { step })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The reviews that nobody has signed yet, by number. */
function stepsLeft({ approvals, reviewsRequired }: Facts): number[] {
  const all = Array.from({ length: reviewsRequired }, (_, index) => index + 1)
  return all.slice(approvals.length)
}
