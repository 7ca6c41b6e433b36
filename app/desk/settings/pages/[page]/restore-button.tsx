'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { HousePageContent, HousePageName } from '@/content/house-page'
import { saveOnePage } from './actions'

interface RestoreButtonProps {
  page: HousePageName
  /** The old one shown, and the newest there is. */
  revision: number
  newest: number
  content: HousePageContent
}

/** Makes an old text the newest; the one it replaces stays in the history. */
export function RestoreButton({ page, revision, newest, content }: RestoreButtonProps) {
  const t = useTranslations('house.pages')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const restore = () =>
    run(async () => {
      const outcome = await saveOnePage({ page, revision: newest, content: { ...content } })
      if (!outcome.ok) return tell({ text: say(outcome.refused.reason) ?? '' })
      tell({ text: t('restored', { number: revision }) })
      router.push(`/desk/settings/pages/${page}`)
    })
  return (
    <Button look="primary" isBusy={isBusy} onClick={restore}>
      {t('restore')}
    </Button>
  )
}
