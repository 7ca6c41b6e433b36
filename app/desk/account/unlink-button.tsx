'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { unlinkAccount } from './actions'

export function UnlinkButton() {
  const t = useTranslations('door.account')
  const say = useReason()
  const tell = useTell()
  const router = useRouter()
  const [isBusy, begin] = useTransition()
  const unlink = () =>
    begin(async () => {
      const outcome = await unlinkAccount({})
      if (!outcome.ok) tell({ text: say(outcome.refused.reason) ?? '' })
      router.refresh()
    })
  return (
    <Button isBusy={isBusy} onClick={unlink}>
      {t('unlink')}
    </Button>
  )
}
