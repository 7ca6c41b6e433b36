'use client'

import { useTranslations } from 'next-intl'
import { ShortcutSheet } from '@/components/ui/shortcut-sheet'
import { useShortcuts } from '@/components/ui/shortcuts'

/** j and k through the rules, x to choose the one in hand; Enter is the link's own. */
export function RuleKeys() {
  const t = useTranslations('houseRules.list.keys')
  useShortcuts({ j: down, k: up, ArrowDown: down, ArrowUp: up, x: choose })
  return (
    <div className="list-keys">
      <ShortcutSheet
        groups={[
          {
            title: t('title'),
            shortcuts: [
              { keys: ['j', 'ArrowDown'], does: t('next') },
              { keys: ['k', 'ArrowUp'], does: t('previous') },
              { keys: ['Enter'], does: t('open') },
              { keys: ['x'], does: t('choose') },
              { keys: ['/'], does: t('search') },
              { keys: ['?'], does: t('sheet') },
            ],
          },
        ]}
      />
    </div>
  )
}

const down = () => step(1)
const up = () => step(-1)

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by
  rows[next]?.focus()
}

function choose(): void {
  document.activeElement?.closest('li')?.querySelector<HTMLElement>('[type="checkbox"]')?.click()
}
