'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

export default function DeskError({
  error,
  reset,
}: {
  error: { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('desk.error')
  return (
    <div className="page" role="alert">
      <Empty isPage title={t('title')} text={t('text')}>
        <Button look="primary" onClick={reset}>
          {t('again')}
        </Button>
      </Empty>
      {error.digest && <p className="quiet">{t('digest', { digest: error.digest })}</p>}
    </div>
  )
}
