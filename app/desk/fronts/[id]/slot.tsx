import { useDraggable, useDroppable } from '@dnd-kit/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Phrases } from '@/components/story/phrases'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { Spot } from '@/rules/arranging'
import type { FrontWarning, Slot } from '@/rules/fronts'
import type { Deeds } from './arranger'
import type { Dragged } from './dragging'
import type { Work } from './use-front'
import type { Names } from './use-names'

interface PlacedSlotProps {
  slot: Slot
  spot: Spot
  work: Work
  names: Names
  deeds: Deeds
  warnings: FrontWarning[]
}

/** A story placed by hand: it can be dragged, moved by keys, reworded and taken off. */
export function PlacedSlot({ slot, spot, work, names, deeds, warnings }: PlacedSlotProps) {
  const t = useTranslations('fronts.slot')
  const keysId = useId()
  const headline = names.story(slot)
  const story = work.sheet.stories[slot.storyId]
  const kicker = slot.kicker || story?.kicker || story?.sectionName
  const others = work.arrangement.containers.filter(({ id }) => id !== spot.containerId)

  function press(event: KeyboardEvent) {
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!isMove && event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    if (isMove) deeds.step(spot, event.key === 'ArrowUp' ? -1 : 1)
    else deeds.remove(spot)
  }

  return (
    <SlotBox
      id={`slot ${spot.containerId} ${slot.storyId}`}
      spot={spot}
      dragged={{ slot, from: spot }}
    >
      <p className="slot-kicker">{kicker}</p>
      <h3 lang={story?.language}>
        <button
          type="button"
          className="slot-name"
          data-story={slot.storyId}
          aria-describedby={keysId}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onKeyDown={press}
          onClick={() => deeds.reword(spot)}
        >
          <Phrases text={headline} />
        </button>
      </h3>
      {story?.summary && (
        <p className="slot-summary" lang={story.language}>
          {story.summary}
        </p>
      )}
      <p className="slot-line">
        <span className="slot-hand">
          <Icon name="pin" />
          {t('byHand')}
        </span>
        {warnings.map(
          (warning) =>
            'storyId' in warning &&
            warning.storyId === slot.storyId && (
              <span key={warning.kind} className="slot-warning">
                {warning.kind === 'old' ? t('old', { hours: warning.hours }) : t(warning.kind)}
              </span>
            ),
        )}
      </p>
      <span className="unseen" id={keysId}>
        {t('keys')}
      </span>
      <span className="slot-menu" onMouseDown={stop} onTouchStart={stop}>
        <Menu label={<Icon name="more" />} name={t('actions', { headline })} isSmall align="end">
          <MenuItem onClick={() => deeds.step(spot, -1)}>{t('up')}</MenuItem>
          <MenuItem onClick={() => deeds.step(spot, 1)}>{t('down')}</MenuItem>
          {others.map((container) => (
            <MenuItem
              key={container.id}
              onClick={() =>
                deeds.place(slot, { containerId: container.id, at: container.slots.length }, spot)
              }
            >
              {t('to', { name: names.container(container) })}
            </MenuItem>
          ))}
          <hr className="menu-rule" />
          <MenuItem onClick={() => deeds.reword(spot)}>{t('words')}</MenuItem>
          <Link className="menu-item" href={`/desk/stories/${slot.storyId}`}>
            {t('open')}
          </Link>
          <MenuItem onClick={() => deeds.remove(spot)}>{t('remove')}</MenuItem>
        </Menu>
      </span>
    </SlotBox>
  )
}

interface FilledSlotProps {
  storyId: string
  /** Where it goes when it is kept: after those placed by hand. */
  spot: Spot
  position: number
  work: Work
  deeds: Deeds
}

/** A story the rule has put there; pressed or dragged, it is placed by hand. */
export function FilledSlot({ storyId, spot, position, work, deeds }: FilledSlotProps) {
  const t = useTranslations('fronts.slot')
  const keysId = useId()
  const story = work.sheet.stories[storyId]
  return (
    <SlotBox
      id={`filled ${spot.containerId} ${position}`}
      spot={spot}
      dragged={{ slot: { storyId } }}
      isFilled
    >
      <p className="slot-kicker">{story?.kicker || story?.sectionName}</p>
      <h3 lang={story?.language}>
        <button
          type="button"
          className="slot-name"
          aria-describedby={keysId}
          onClick={() => deeds.place({ storyId }, spot)}
        >
          <Phrases text={story?.headline ?? ''} />
        </button>
      </h3>
      {story?.summary && (
        <p className="slot-summary" lang={story.language}>
          {story.summary}
        </p>
      )}
      <p className="slot-line">{t('byRule')}</p>
      <span className="unseen" id={keysId}>
        {t('keysByRule')}
      </span>
    </SlotBox>
  )
}

export function EmptySlot({ spot }: { spot: Spot }) {
  const t = useTranslations('fronts.container')
  const { setNodeRef, isOver } = useDroppable({
    id: `empty ${spot.containerId} ${spot.at}`,
    data: spot,
  })
  return (
    <li ref={setNodeRef} className="slot slot-empty" data-over={isOver || undefined}>
      <p>{t('empty')}</p>
      <p className="quiet">{t('dropHere')}</p>
    </li>
  )
}

function SlotBox({
  id,
  spot,
  dragged,
  isFilled = false,
  children,
}: {
  id: string
  spot: Spot
  dragged: Dragged
  isFilled?: boolean
  children: ReactNode
}) {
  const drop = useDroppable({ id, data: spot })
  const drag = useDraggable({ id, data: dragged })
  return (
    <li
      ref={(element) => {
        drop.setNodeRef(element)
        drag.setNodeRef(element)
      }}
      className={isFilled ? 'slot slot-filled' : 'slot'}
      data-over={(drop.isOver && !drag.isDragging) || undefined}
      data-dragging={drag.isDragging || undefined}
      {...drag.listeners}
    >
      {children}
    </li>
  )
}

/** A press on the menu is no beginning of a drag. */
function stop(event: { stopPropagation: () => void }) {
  event.stopPropagation()
}
