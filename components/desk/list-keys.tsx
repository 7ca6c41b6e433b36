'use client'

import { useTranslations } from 'next-intl'
import { ShortcutSheet } from '@/components/ui/shortcut-sheet'
import { useShortcuts } from '@/components/ui/shortcuts'

/** j and k through the rows of the page; Enter is the link's own. */
export function ListKeys() {
  const t = useTranslations('desk.keys')
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  })
  return (
    <p className="list-keys quiet">
      <ShortcutSheet
        groups={[
          {
            title: t('list'),
            shortcuts: [
              { keys: ['j', 'ArrowDown'], does: t('next') },
              { keys: ['k', 'ArrowUp'], does: t('previous') },
              { keys: ['Enter'], does: t('open') },
              { keys: ['/'], does: t('search') },
              { keys: ['n'], does: t('new') },
              { keys: ['?'], does: t('sheet') },
            ],
          },
        ]}
      />
    </p>
  )
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by
  rows[next]?.focus()
}
