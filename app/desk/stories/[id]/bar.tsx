'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Draft } from '@/components/editor/draft'
import { SaveState } from '@/components/editor/save-state'
import { Stage } from '@/components/ui/stage'
import { Time } from '@/components/ui/time'
import type { Facts } from './use-story'

interface BarProps {
  facts: Facts
  draft: Draft | null
  children: ReactNode
}

/** Where does it stand, is it safe, whose is it, what is next: one line for four questions. */
export function Bar({ facts, draft, children }: BarProps) {
  const t = useTranslations('editor')
  return (
    <header className="story-bar">
      <Link className="story-back" href="/desk/stories" aria-label={t('bar.back')}>
        <span aria-hidden="true">←</span>
      </Link>
      {/* Where the keyboard waits after a move has taken its button away. */}
      <p className="story-stands" tabIndex={-1}>
        {facts.situations.map((situation) => (
          <Stage key={situation} situation={situation} />
        ))}
        {facts.publishAt && (
          <span className="quiet">
            <Time at={facts.publishAt} isFull />
          </span>
        )}
        {facts.situations.includes('in_review') && facts.reviewsRequired > 1 && (
          <span className="quiet">
            {t('bar.reviews', { done: facts.approvals.length, all: facts.reviewsRequired })}
          </span>
        )}
      </p>
      <p className="story-safe">{draft && <SaveState draft={draft} />}</p>
      <p className="story-who quiet">{t('bar.by', { name: facts.author.name })}</p>
      {facts.livePath && (
        <a className="story-live" href={facts.livePath} target="_blank" rel="noopener">
          {t('bar.viewLive')}
        </a>
      )}
      {children}
    </header>
  )
}
