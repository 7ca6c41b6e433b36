'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type Named = { personId: string; title: string }[]

interface MastheadFieldsProps {
  /** Everyone who may be named. */
  people: { id: string; name: string }[]
  /** Who is, in order. */
  named: Named
  onChange: (named: Named) => void
}

/** Who stands on the masthead, under which title, in which order. */
export function MastheadFields({ people, named, onChange }: MastheadFieldsProps) {
  const t = useTranslations('house.pages')
  const names = new Map(people.map(({ id, name }) => [id, name]))
  // Whoever was suspended since is named no more; saving the page takes them off for good.
  const shown = named.filter(({ personId }) => names.has(personId))
  const others = people.filter(({ id }) => !shown.some(({ personId }) => personId === id))
  const swap = (at: number, other: number) =>
    onChange(
      shown.map(
        (entry, index) =>
          (index === at ? shown[other] : index === other ? shown[at] : entry) as Named[number],
      ),
    )
  return (
    <section className="masthead-fields" aria-labelledby="named">
      <h2 id="named">{t('people')}</h2>
      <p className="quiet">{t('peopleLead')}</p>
      <ul>
        {shown.map(({ personId, title }, at) => {
          const name = names.get(personId) ?? ''
          return (
            <li key={personId}>
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t('show', { name })}
                  checked
                  onChange={() => onChange(shown.filter((_, index) => index !== at))}
                />
                <span>{name}</span>
              </label>
              <input
                className="input"
                aria-label={t('titleOf', { name })}
                value={title}
                maxLength={60}
                onChange={({ target }) =>
                  onChange(
                    shown.map((entry, index) =>
                      index === at ? { personId, title: target.value } : entry,
                    ),
                  )
                }
              />
              <span className="masthead-moves">
                <Button
                  look="quiet"
                  isSmall
                  aria-label={t('up', { name })}
                  disabled={at === 0}
                  onClick={() => swap(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  isSmall
                  aria-label={t('down', { name })}
                  disabled={at === shown.length - 1}
                  onClick={() => swap(at, at + 1)}
                >
                  ↓
                </Button>
              </span>
            </li>
          )
        })}
        {others.map(({ id, name }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                aria-label={t('show', { name })}
                checked={false}
                onChange={() => onChange([...shown, { personId: id, title: '' }])}
              />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
