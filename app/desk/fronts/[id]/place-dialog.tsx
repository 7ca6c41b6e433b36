import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { slotLimits } from '@/rules/fronts'
import type { Deeds } from './arranger'
import type { Work } from './use-front'
import type { Names } from './use-names'

/** Into which container a story goes: after those placed there already. */
export function PlaceDialog({
  work,
  names,
  deeds,
  storyId,
  onClose,
}: {
  work: Work
  names: Names
  deeds: Deeds
  storyId: string
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const [isOpen, setOpen] = useState(true)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('tray.placeOf', { headline: names.story(storyId) })}
    >
      <ul className="place-choices">
        {work.arrangement.containers.map((container) => (
          <li key={container.id}>
            <button
              type="button"
              className="menu-item"
              onClick={() => {
                setOpen(false)
                deeds.place({ storyId }, { containerId: container.id, at: container.slots.length })
              }}
            >
              <span>{t('tray.placeIn', { name: names.container(container) })}</span>
              <span className="quiet">
                {t('container.count', {
                  layout: t(`layout.${container.layout}`),
                  shown: container.size,
                  limit: slotLimits[container.layout],
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
