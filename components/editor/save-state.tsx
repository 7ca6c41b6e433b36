'use client'

import { usePathname } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useReason } from '@/components/ui/reason'
import { isAtRisk, type Saving } from './autosave'
import type { Draft } from './draft'
import { useDraftState } from './use-draft'

/** Is it safe? In words, always in the same place. */
export function SaveState({ draft }: { draft: Draft }) {
  const t = useTranslations('editor')
  const reasonWords = useReason()
  const phase = useDraftState(draft, ({ phase }) => phase)
  const reason = useDraftState(draft, ({ reason }) => reason)
  const isKept = useDraftState(draft, (state) => !isAtRisk(state))
  const words = useWords(phase, isKept)
  return (
    <span className="save-state" data-phase={phase}>
      <span className="save-dot" aria-hidden="true" />
      {phase === 'saved' ? (
        <SavedAgo draft={draft} />
      ) : (
        <span role="status">
          {reason && phase === 'refused'
            ? t('save.refused', { reason: reasonWords(reason) ?? '' })
            : words}
        </span>
      )}
      {phase === 'refused' && reason?.key === 'signedOut' && <SignInAgain />}
    </span>
  )
}

/** The way in and back to this page, which finds what was written in the browser. */
function SignInAgain() {
  const t = useTranslations('editor.save')
  return <a href={`/sign-in?to=${encodeURIComponent(usePathname())}`}>{t('signInAgain')}</a>
}

/** Ticks on its own, and is not read aloud each time it does. */
function SavedAgo({ draft }: { draft: Draft }) {
  const t = useTranslations('editor')
  const savedAt = useDraftState(draft, (state) => state.savedAt)
  const now = useNow({ updateInterval: 1_000 })
  if (!savedAt) return <span>{t('save.new')}</span>
  const { unit, count } = ago(Math.max(0, Math.round((now.getTime() - savedAt.getTime()) / 1_000)))
  return <span>{t(`save.${unit}`, { count })}</span>
}

function ago(seconds: number): { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number } {
  const [minutes, hours] = [Math.round(seconds / 60), Math.round(seconds / 3_600)]
  if (seconds < 60) return { unit: 'seconds', count: seconds }
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (hours < 48) return { unit: 'hours', count: hours }
  return { unit: 'days', count: Math.round(hours / 24) }
}

function useWords(phase: Saving['phase'], isKept: boolean): string {
  const t = useTranslations('editor')
  switch (phase) {
    case 'offline':
      return isKept ? t('save.offline') : t('save.offlineAtRisk')
    case 'conflict':
      return t('save.conflict')
    case 'saving':
      return t('save.saving')
    default:
      return t('save.dirty')
  }
}
