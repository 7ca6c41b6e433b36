'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from './dialog'
import { CheckField } from './field'
import { Kbd } from './kbd'
import { areSingleKeysOn, turnSingleKeys, useShortcuts } from './shortcuts'

export interface ShortcutGroup {
  title: string
  shortcuts: { keys: string[]; does: string }[]
}

/** All keys of a page, opened by `?` or the button that says so. */
export function ShortcutSheet({ groups }: { groups: ShortcutGroup[] }) {
  const t = useTranslations('ui.shortcuts')
  const [isOpen, setOpen] = useState(false)
  useShortcuts({ '?': () => setOpen(true) })
  return (
    <>
      <button type="button" className="shortcut-hint" onClick={() => setOpen(true)}>
        <Kbd keys="?" /> {t('open')}
      </button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')}>
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="shortcut-list">
              {shortcuts.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((each) => (
                      <Kbd key={each} keys={each} isSpoken />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <SingleKeys />
      </Dialog>
    </>
  )
}

function SingleKeys() {
  const t = useTranslations('ui.shortcuts')
  const [isOn, setOn] = useState(areSingleKeysOn)
  return (
    <CheckField
      label={t('singleKeys')}
      checked={isOn}
      onChange={({ target }) => {
        turnSingleKeys(target.checked)
        setOn(target.checked)
      }}
    />
  )
}
