import Link from 'next/link'
import { useTranslations } from 'next-intl'

const parts = [
  ['paper', '/desk/settings'],
  ['appearance', '/desk/settings/appearance'],
  ['pages', '/desk/settings/pages'],
  ['rules', '/desk/settings/rules'],
] as const

/** The parts of the settings, on each of them. */
export function SettingsNav({ here }: { here: (typeof parts)[number][0] }) {
  const t = useTranslations('house.nav')
  return (
    <nav className="settings-nav" aria-label={t('label')}>
      {parts.map(([name, href]) => (
        <Link key={name} href={href} aria-current={name === here ? 'page' : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  )
}
