import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'

/** The alarm that must not be missed: what should be out and is not. */
export function LateLine({
  late,
}: {
  late: { storyId: string; headline: string; publishAt: Date }[]
}) {
  const t = useTranslations('desk')
  if (late.length === 0) return null
  return (
    <div className="notice-line notice-line-alarm" role="alert">
      <strong>{t('late.title', { count: late.length })}</strong>
      {late.slice(0, 5).map(({ storyId, headline, publishAt }) => (
        <span key={storyId}>
          <Link href={`/desk/stories/${storyId}`}>{headline || t('row.untitled')}</Link>{' '}
          <span className="quiet">
            <Time at={publishAt} />
          </span>
        </span>
      ))}
      <span className="quiet">{t('late.advice')}</span>
    </div>
  )
}
