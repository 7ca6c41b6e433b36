'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LanguageChoice, ThemeChoice } from '@/components/ui/choices'
import { Menu } from '@/components/ui/menu'
import { surnameOf } from '@/components/ui/surname'
import type { Theme } from '@/components/ui/themes'
import type { Role } from '@/rules/roles'

/** Who one is here, and what is one's own: account, language, appearance, leaving. */
export function AccountMenu({ name, role, theme }: { name: string; role: Role; theme: Theme }) {
  const t = useTranslations()
  return (
    <div className="account">
      <Menu
        name={t('desk.account.label', { name })}
        label={
          <>
            <span className="account-face" aria-hidden="true">
              {surnameOf(name)}
            </span>
            <span className="account-name">
              {name}
              <span className="quiet">{t(`ui.role.${role}`)}</span>
            </span>
          </>
        }
      >
        <p className="account-who">
          {name} <span className="quiet">{t(`ui.role.${role}`)}</span>
        </p>
        <Link className="menu-item" href="/desk/account">
          {t('desk.account.own')}
        </Link>
        <a className="menu-item account-view" href="/">
          {t('desk.places.paper')}
        </a>
        <hr className="menu-rule" />
        <LanguageChoice />
        <ThemeChoice theme={theme} />
        <hr className="menu-rule" />
        <form method="post" action="/sign-out">
          <button className="menu-item" type="submit">
            {t('desk.account.signOut')}
          </button>
        </form>
      </Menu>
    </div>
  )
}
