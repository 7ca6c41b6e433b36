'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { Appearance } from '@/rules/appearance'

type Navigation = Appearance['navigation']

interface NavigationFieldsProps {
  navigation: Navigation
  sections: { id: string; name: string }[]
  onChange: (navigation: Navigation) => void
}

const mostLinks = 12

/** Which sections stand under the nameplate, in which order, and what else does. */
export function NavigationFields({ navigation, sections, onChange }: NavigationFieldsProps) {
  const t = useTranslations('house.appearance')
  const { hidden, links } = navigation
  const ordered = inOrder(sections, navigation)
  const move = (from: number, to: number) => {
    const order = ordered.map(({ id }) => id)
    order.splice(to, 0, ...order.splice(from, 1))
    onChange({ ...navigation, order })
  }
  const setLink = (at: number, part: Partial<Navigation['links'][number]>) =>
    onChange({
      ...navigation,
      links: links.map((link, index) => (index === at ? { ...link, ...part } : link)),
    })
  return (
    <section className="page-part appearance-navigation">
      <h2>{t('navigation')}</h2>
      <ul>
        {ordered.map(({ id, name }, at) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                aria-label={t('showSection', { name })}
                checked={!hidden.includes(id)}
                onChange={({ target }) =>
                  onChange({
                    ...navigation,
                    hidden: target.checked ? hidden.filter((each) => each !== id) : [...hidden, id],
                  })
                }
              />
              <span>{name}</span>
            </label>
            <Button
              look="quiet"
              isSmall
              aria-label={t('up', { name })}
              aria-disabled={at === 0 || undefined}
              onClick={() => at > 0 && move(at, at - 1)}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              isSmall
              aria-label={t('down', { name })}
              aria-disabled={at === ordered.length - 1 || undefined}
              onClick={() => at < ordered.length - 1 && move(at, at + 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      {links.map(({ label, address }, at) => (
        <div key={at} className="appearance-link">
          <TextField
            label={t('linkLabel', { number: at + 1 })}
            value={label}
            maxLength={40}
            onChange={({ target }) => setLink(at, { label: target.value })}
          />
          <TextField
            label={t('linkAddress', { number: at + 1 })}
            value={address}
            maxLength={300}
            placeholder="/about"
            onChange={({ target }) => setLink(at, { address: target.value })}
          />
          <Button
            look="quiet"
            isSmall
            aria-label={t('dropLink', { number: at + 1 })}
            onClick={() =>
              onChange({ ...navigation, links: links.filter((_, index) => index !== at) })
            }
          >
            ×
          </Button>
        </div>
      ))}
      {links.length < mostLinks && (
        <Button
          isSmall
          onClick={() =>
            onChange({ ...navigation, links: [...links, { label: '', address: '/' }] })
          }
        >
          {t('addLink')}
        </Button>
      )}
    </section>
  )
}

/** Those that are ordered first, then the rest as the paper has them. */
export function inOrder<Section extends { id: string }>(
  sections: readonly Section[],
  { order }: Pick<Navigation, 'order'>,
): Section[] {
  const place = ({ id }: Section) => (order.includes(id) ? order.indexOf(id) : order.length)
  return sections.toSorted((one, other) => place(one) - place(other))
}
