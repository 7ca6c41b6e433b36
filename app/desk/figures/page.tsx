import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { DayBars } from '@/components/desk/day-bars'
import { HostList } from '@/components/desk/host-list'
import { NoRights } from '@/components/desk/no-rights'
import { Sparkline } from '@/components/desk/sparkline'
import { Empty } from '@/components/ui/empty'
import { getPaperFigures, listReadingLines } from '@/newsroom/figures'
import { hasRole } from '@/rules/roles'
import './figures.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('house.figures'))('title') }
}

const spans = [1, 7, 30] as const

/** How the paper is read: today, in a week, in a month. */
export default async function FiguresPage({
  searchParams,
}: {
  searchParams: Promise<{ days?: string | string[] }>
}) {
  const asked = Number((await searchParams).days)
  const days = spans.find((span) => span === asked) ?? 7
  const actor = await requireActor('reporter', '/desk/figures')
  if (!hasRole(actor, 'editor')) return <NoRights takes="editor" />
  const [t, figures] = await Promise.all([
    getTranslations('house.figures'),
    getPaperFigures(actor, days),
  ])
  const lines = await listReadingLines(
    actor,
    figures.top.map(({ storyId }) => storyId),
  )
  const { views, visitors, viewsBefore, top, hosts } = figures
  return (
    <div className="page figures-page">
      <h1>{t('title')}</h1>
      <nav className="choice figures-spans" aria-label={t('span')}>
        {spans.map((span) => (
          <Link
            key={span}
            href={`/desk/figures?days=${span}`}
            aria-current={span === days ? 'page' : undefined}
          >
            {t(`spans.${span}`)}
          </Link>
        ))}
      </nav>
      {views === 0 ? (
        <Empty title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <>
          <dl className="figure-facts">
            <div>
              <dt>{t('views')}</dt>
              <dd className="figures">{t('count', { count: views })}</dd>
              {viewsBefore !== null && viewsBefore > 0 && (
                <dd className="figure-change">
                  {t('change', { change: (views - viewsBefore) / viewsBefore })}
                </dd>
              )}
            </div>
            <div>
              <dt>{t('visitors')}</dt>
              <dd className="figures">{t('count', { count: visitors })}</dd>
              <dd className="figure-change">{t('visitorsHint')}</dd>
            </div>
          </dl>
          <section className="page-part" aria-labelledby="by-day">
            <h2 id="by-day">{t('days', { days: figures.days.length })}</h2>
            <DayBars
              days={figures.days}
              label={t('daysSpoken', {
                days: figures.days.length,
                numbers: figures.days.map((each) => each.views).join(', '),
              })}
            />
            <p className="figures-ends quiet">
              <span>{figures.days[0]?.day}</span>
              <span>{figures.days.at(-1)?.day}</span>
            </p>
          </section>
          <div className="figures-columns">
            <section className="page-part" aria-labelledby="top">
              <h2 id="top">{t('top')}</h2>
              <ol className="figures-top">
                {top.map(({ storyId, headline, path, views: read }) => (
                  <li key={storyId}>
                    <Link href={`/desk/stories/${storyId}`}>{headline}</Link>
                    {!path && <span className="quiet">{t('withdrawn')}</span>}
                    <Sparkline
                      values={lines.get(storyId) ?? []}
                      label={t('lineSpoken', { numbers: (lines.get(storyId) ?? []).join(', ') })}
                    />
                    <span className="figures">{t('count', { count: read })}</span>
                  </li>
                ))}
              </ol>
            </section>
            <section className="page-part" aria-labelledby="hosts">
              <h2 id="hosts">{t('hosts')}</h2>
              <HostList hosts={hosts} />
            </section>
          </div>
        </>
      )}
      <p className="quiet figures-privacy">{t('privacy')}</p>
    </div>
  )
}
