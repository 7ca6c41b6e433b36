import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import {
  bandsOf,
  type Container,
  type FrontWarning,
  layouts,
  mostContainers,
  slotLimits,
} from '@/rules/fronts'
import type { Deeds } from './arranger'
import { EmptySlot, FilledSlot, PlacedSlot } from './slot'
import type { Work } from './use-front'
import type { Names } from './use-names'

interface SheetProps {
  work: Work
  names: Names
  deeds: Deeds
  warnings: FrontWarning[]
}

/** The front as it will look: the same bands as on the readers' page, each slot in its place. */
export function Sheet({ work, names, deeds, warnings }: SheetProps) {
  const t = useTranslations('fronts')
  const { containers } = work.arrangement
  const isFull = containers.length >= mostContainers
  // What a rule shows is guessed until the server has answered: what is placed by hand is left out.
  const placed = new Set(containers.flatMap(({ slots }) => slots.map(({ storyId }) => storyId)))
  const fillsOf = ({ id, fill, slots }: Container) =>
    (work.sheet.fills[id] ?? []).filter((storyId) =>
      fill.from === 'mostRead'
        ? slots.every((slot) => slot.storyId !== storyId)
        : !placed.has(storyId),
    )
  return (
    <div className="front-sheet">
      {containers.length === 0 && <p className="quiet">{t('container.none')}</p>}
      {bandsOf(containers, ({ fill }) => fill.from).map((band) => (
        <div
          key={band.containers[0]?.id}
          className={`sheet-band sheet-band-${band.kind} sheet-of-${Math.min(band.containers.length, 4)}`}
        >
          {band.containers.map((container) => (
            <SheetContainer
              key={container.id}
              container={container}
              place={containers.indexOf(container)}
              count={containers.length}
              fills={fillsOf(container)}
              {...{ work, names, deeds, warnings }}
            />
          ))}
        </div>
      ))}
      <fieldset className="sheet-add">
        <legend>{t('container.add')}</legend>
        {layouts.map((layout) => (
          <Button
            key={layout}
            isSmall
            title={t(`layoutHint.${layout}`)}
            aria-label={t('container.addAs', { layout: t(`layout.${layout}`) })}
            reason={isFull ? t('container.full', { most: mostContainers }) : null}
            onClick={() => deeds.addContainer(layout)}
          >
            <Icon name="plus" />
            {t(`layout.${layout}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

interface ContainerProps extends SheetProps {
  container: Container
  place: number
  count: number
  fills: string[]
}

function SheetContainer(props: ContainerProps) {
  const { container, place, count, fills, work, names, deeds, warnings } = props
  const t = useTranslations('fronts')
  const { id, layout, size, slots } = container
  const live = slots.filter(({ storyId }) => work.sheet.stories[storyId]?.publishedAt)
  const filled = fills.slice(0, Math.max(0, size - live.length))
  const empty =
    container.fill.from === 'nothing'
      ? size - slots.length
      : slots.length === 0 && filled.length === 0
        ? 1
        : 0
  const name = names.container(container)
  const rule =
    container.fill.from === 'section' || container.fill.from === 'tag'
      ? 'subject'
      : container.fill.from
  return (
    <section className="sheet-container" data-container={id} aria-labelledby={`sheet-${id}`}>
      <header className="sheet-head">
        <h2 id={`sheet-${id}`}>{name}</h2>
        <p className="quiet">
          {t('container.count', {
            layout: t(`layout.${layout}`),
            shown: size,
            limit: slotLimits[layout],
          })}
          <span aria-hidden="true"> · </span>
          {t(`rule.${rule}`, { name: names.subject(container) })}
        </p>
        <span className="sheet-acts">
          <Button
            look="quiet"
            isSmall
            aria-label={t('container.upOf', { name })}
            reason={place === 0 ? t('slot.atEdge') : null}
            onClick={() => deeds.stepContainer(id, -1)}
          >
            <Icon name="up" />
          </Button>
          <Button
            look="quiet"
            isSmall
            aria-label={t('container.downOf', { name })}
            reason={place === count - 1 ? t('slot.atEdge') : null}
            onClick={() => deeds.stepContainer(id, 1)}
          >
            <Icon name="down" />
          </Button>
          <Button
            look="quiet"
            isSmall
            aria-label={t('container.settingsOf', { name })}
            onClick={() => deeds.setUp(id)}
          >
            <Icon name="gear" />
          </Button>
        </span>
      </header>
      <ol className={`sheet-slots sheet-${layout}`} aria-labelledby={`sheet-${id}`}>
        {slots.map((slot, at) => (
          <PlacedSlot
            key={slot.storyId}
            spot={{ containerId: id, at }}
            {...{ slot, work, names, deeds, warnings }}
          />
        ))}
        {filled.map((storyId, at) => (
          <FilledSlot
            key={storyId}
            spot={{ containerId: id, at: slots.length }}
            position={slots.length + at}
            {...{ storyId, work, deeds }}
          />
        ))}
        {Array.from({ length: empty }, (_, at) => (
          // Empty slots differ in nothing but their number.
          <EmptySlot key={`empty ${at + 1}`} spot={{ containerId: id, at: slots.length + at }} />
        ))}
      </ol>
    </section>
  )
}
