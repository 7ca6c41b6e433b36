import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import type { Role } from '@/rules/roles'

/** A page that is there, and for others: who may open it, and where to go instead. */
export function NoRights({ takes }: { takes: Role }) {
  const t = useTranslations()
  return (
    <div className="page">
      <Empty isPage title={t('desk.noRights.title')} text={t(`reasons.needsRole.${takes}`)}>
        <ButtonLink href="/desk">{t('desk.noRights.toDesk')}</ButtonLink>
      </Empty>
    </div>
  )
}
