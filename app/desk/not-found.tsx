import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

/** One answer for what never was and for what one may not see. */
export default function NotFound() {
  const t = useTranslations('desk.notFound')
  return (
    <div className="page">
      <Empty isPage title={t('title')} text={t('text')}>
        <ButtonLink href="/desk/stories">{t('toStories')}</ButtonLink>
      </Empty>
    </div>
  )
}
