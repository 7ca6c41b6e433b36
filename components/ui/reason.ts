import { useTranslations } from 'next-intl'
import type { Reason } from '@/rules/refusal'

/** A reason of the rules as the sentence a person reads; null stays null. */
export function useReason(): (reason: Reason | null | undefined) => string | null {
  const t = useTranslations('reasons')
  return (reason) => (reason ? t(reason.key as never, reason.values as never) : null)
}
