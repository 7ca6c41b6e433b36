import { getTranslations } from 'next-intl/server'
import type { Reason } from '@/rules/refusal'

/** A reason as the sentence that stands for it in the reader's language. */
export async function sayReason(reason: Reason): Promise<string> {
  const translate = await getTranslations('reasons')
  return translate(reason.key as Parameters<typeof translate>[0], reason.values as never)
}
