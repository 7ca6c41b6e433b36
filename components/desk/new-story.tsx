'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useReason } from '@/components/ui/reason'
import { useShortcuts } from '@/components/ui/shortcuts'
import { useTell } from '@/components/ui/toast'
import type { Reason } from '@/rules/refusal'

/** Begins a story and opens it. */
export function NewStory({
  beginStory,
}: {
  beginStory: (
    input: Record<string, never>,
  ) => Promise<{ ok: true; value: { id: string } } | { ok: false; refused: { reason: Reason } }>
}) {
  const t = useTranslations('desk')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, begin] = useTransition()
  const isWriting = /^\/desk\/stories\/./.test(usePathname())
  const run = () =>
    begin(async () => {
      const outcome = await beginStory({})
      if (outcome.ok) router.push(`/desk/stories/${outcome.value.id}`)
      else tell({ text: say(outcome.refused.reason) ?? '' })
    })
  // A single key that begins a story would be a trap beside a text.
  useShortcuts(isWriting ? {} : { n: run })
  return (
    <Button
      look="primary"
      className="new-story"
      isBusy={isBusy}
      onClick={run}
      aria-keyshortcuts={isWriting ? undefined : 'n'}
    >
      <Icon name="plus" />
      <span>{t('newStory')}</span>
    </Button>
  )
}
