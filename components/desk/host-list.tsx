import { useTranslations } from 'next-intl'

/** Where readers came from: hosts with how many, most first. */
export function HostList({ hosts }: { hosts: readonly { host: string; views: number }[] }) {
  const t = useTranslations('house.figures')
  if (hosts.length === 0) return <p className="quiet">{t('noHosts')}</p>
  const most = Math.max(...hosts.map(({ views }) => views))
  return (
    <ol className="host-list">
      {hosts.map(({ host, views }) => (
        <li key={host}>
          <span className="host-name">{host}</span>
          <span className="figures">{t('count', { count: views })}</span>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(views / most) * 100} height="2" />
          </svg>
        </li>
      ))}
    </ol>
  )
}
