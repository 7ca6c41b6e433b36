'use client'

import { useDraggable } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Phrases } from '@/components/story/phrases'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useShortcuts } from '@/components/ui/shortcuts'
import { Time } from '@/components/ui/time'
import type { SheetStory } from '@/newsroom/front-sheet'
import { findPlaceable } from './actions'
import type { Deeds } from './arranger'
import type { Dragged } from './dragging'
import type { Subjects } from './use-names'

interface TrayProps {
  /** The newest, which are there before anything is searched for. */
  tray: SheetStory[]
  placed: ReadonlySet<string>
  hasContainers: boolean
  deeds: Deeds
  sections: Subjects['sections']
  meet: (stories: readonly SheetStory[]) => void
}

/** The live stories, newest first or as searched for: to be dragged, or placed by a menu. */
export function Tray({ tray, sections, meet, ...rest }: TrayProps) {
  const t = useTranslations('fronts.tray')
  const field = useRef<HTMLInputElement>(null)
  const [asked, ask] = useState({ search: '', sectionId: '' })
  const [found, setFound] = useState<SheetStory[] | null>(null)
  const [isSearching, search] = useTransition()
  useShortcuts({ '/': () => field.current?.select() })
  const stories = found ?? tray
  useEffect(() => meet(stories), [meet, stories])

  useEffect(() => {
    if (asked.search === '' && asked.sectionId === '') return setFound(null)
    let isCurrent = true
    const timer = setTimeout(() => {
      search(async () => {
        const outcome = await findPlaceable(asked)
        if (isCurrent && outcome.ok) setFound(outcome.value)
      })
    }, 200)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked])

  return (
    <aside className="tray" aria-labelledby="tray-title">
      <h2 id="tray-title">{t('title')}</h2>
      <search className="tray-search">
        <input
          ref={field}
          className="input"
          type="search"
          aria-label={t('search')}
          aria-keyshortcuts="/"
          placeholder={t('search')}
          maxLength={100}
          value={asked.search}
          onChange={(event) => ask({ ...asked, search: event.target.value })}
        />
        <select
          className="word"
          aria-label={t('section')}
          value={asked.sectionId}
          onChange={(event) => ask({ ...asked, sectionId: event.target.value })}
        >
          <option value="">{t('anySection')}</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </search>
      {stories.length === 0 && <p className="quiet tray-nothing">{t('nothing')}</p>}
      <ul
        className={isSearching ? 'tray-stories fading' : 'tray-stories'}
        aria-busy={isSearching}
        aria-label={t('title')}
      >
        {stories.map((story) => (
          <TrayStory key={story.storyId} story={story} {...rest} />
        ))}
      </ul>
    </aside>
  )
}

/** A press on the button is no beginning of a drag. */
function stop(event: { stopPropagation: () => void }) {
  event.stopPropagation()
}

function TrayStory({
  story,
  placed,
  hasContainers,
  deeds,
}: Pick<TrayProps, 'placed' | 'hasContainers' | 'deeds'> & { story: SheetStory }) {
  const t = useTranslations('fronts.tray')
  const { storyId, headline, language, sectionName, publishedAt } = story
  const data: Dragged = { slot: { storyId } }
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: `tray ${storyId}`, data })
  return (
    <li
      ref={setNodeRef}
      className="tray-story"
      data-dragging={isDragging || undefined}
      {...listeners}
    >
      <p className="tray-headline" lang={language}>
        <Phrases text={headline} />
      </p>
      <p className="tray-line quiet">
        <span>{sectionName}</span>
        {publishedAt && <Time at={publishedAt} />}
        {placed.has(storyId) && (
          <span className="tray-placed">
            <Icon name="pin" />
            {t('placed')}
          </span>
        )}
      </p>
      <span className="tray-place" onMouseDown={stop} onTouchStart={stop}>
        <Button
          look="quiet"
          isSmall
          aria-label={t('placeOf', { headline })}
          reason={hasContainers ? null : t('noContainers')}
          onClick={() => deeds.choosePlace(storyId)}
        >
          {t('place')}
        </Button>
      </span>
    </li>
  )
}
