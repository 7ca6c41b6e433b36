import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Theme } from '@/components/ui/themes'
import { arrangeObjection } from '@/rules/fronts'
import { type Actor, hasRole } from '@/rules/roles'
import { AccountMenu } from './account-menu'
import { NewStory } from './new-story'
import { Places } from './places'

/** The desk's frame: the places at the side (above on a tablet, below on a phone), the page beside. */
export function Shell({
  actor,
  paperName,
  needsMe,
  theme,
  beginStory,
  children,
}: {
  actor: Actor
  paperName: string
  needsMe: number
  theme: Theme
  beginStory: Parameters<typeof NewStory>[0]['beginStory']
  children: ReactNode
}) {
  const t = useTranslations('desk')
  return (
    <div className="shell">
      <a className="skip unseen" href="#content">
        {t('skip')}
      </a>
      <header className="shell-side">
        <Link className="shell-paper" href="/desk">
          {paperName}
        </Link>
        <NewStory beginStory={beginStory} />
        <Places
          needsMe={needsMe}
          mayArrange={arrangeObjection(actor) === null}
          mayReadActivity={hasRole(actor, 'editor')}
          mayChangeSettings={hasRole(actor, 'chief')}
          mayManagePeople={hasRole(actor, 'administrator')}
        />
        <div className="shell-foot">
          <a className="shell-view" href="/">
            <Icon name="out" />
            {t('places.paper')}
          </a>
          <AccountMenu name={actor.name} role={actor.role} theme={theme} />
        </div>
      </header>
      <main id="content" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
