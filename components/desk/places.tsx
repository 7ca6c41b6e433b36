'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'

/** Where one can go; only what the person may open. */
export function Places({
  needsMe,
  mayArrange,
  mayReadActivity,
  mayChangeSettings,
  mayManagePeople,
}: {
  needsMe: number
  mayArrange: boolean
  mayReadActivity: boolean
  mayChangeSettings: boolean
  mayManagePeople: boolean
}) {
  const t = useTranslations('desk.places')
  return (
    <nav className="places" aria-label={t('label')}>
      <Place href="/desk" icon="bell" word={t('needsMe')} isExact>
        {needsMe > 0 && <span className="places-count">{needsMe > 99 ? '99+' : needsMe}</span>}
      </Place>
      <Place href="/desk/stories" icon="list" word={t('stories')} />
      {mayArrange && <Place href="/desk/fronts" icon="front" word={t('fronts')} />}
      {mayReadActivity && <Place href="/desk/figures" icon="figures" word={t('figures')} />}
      {mayReadActivity && <Place href="/desk/activity" icon="history" word={t('activity')} />}
      {mayManagePeople && <Place href="/desk/people" icon="people" word={t('people')} />}
      {mayChangeSettings ? (
        <Place href="/desk/settings" icon="gear" word={t('settings')} />
      ) : (
        <Place href="/desk/settings/rules" icon="seal" word={t('houseRules')} />
      )}
    </nav>
  )
}

function Place({
  href,
  icon,
  word,
  isExact = false,
  children,
}: {
  href: string
  icon: IconName
  word: string
  isExact?: boolean
  children?: React.ReactNode
}) {
  const path = usePathname()
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`))
  return (
    <Link className="place" href={href} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      <span className="place-word">{word}</span>
      {children}
      <OnTheWay />
    </Link>
  )
}

function OnTheWay() {
  const { pending } = useLinkStatus()
  return pending ? <span className="place-pending" aria-hidden="true" /> : null
}
