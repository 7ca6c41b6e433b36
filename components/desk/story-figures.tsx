import { useTranslations } from 'next-intl'
import { DayBars } from './day-bars'
import { HostList } from './host-list'

interface StoryFiguresProps {
  figures: {
    total: number
    today: number
    lastDay: number
    days: { day: string; views: number }[]
    hosts: { host: string; views: number }[]
  } | null
}

/** How a story is read, for its own page at the desk. */
export function StoryFigures({ figures }: StoryFiguresProps) {
  const t = useTranslations('house.figures')
  if (!figures) return <p className="quiet">{t('unread')}</p>
  const { total, today, lastDay, days, hosts } = figures
  const facts = [
    [t('today'), today],
    [t('lastDay'), lastDay],
    [t('total'), total],
  ] as const
  return (
    <div className="story-figures">
      <dl className="figure-facts">
        {facts.map(([name, views]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{t('count', { count: views })}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('days', { days: days.length })}</h3>
      <DayBars
        days={days}
        label={t('daysSpoken', {
          days: days.length,
          numbers: days.map(({ views }) => views).join(', '),
        })}
      />
      <h3>{t('hosts')}</h3>
      <HostList hosts={hosts} />
      <p className="field-hint">{t('privacy')}</p>
    </div>
  )
}
