'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useTransition } from 'react'
import { Icon } from '@/components/ui/icon'
import { useShortcuts } from '@/components/ui/shortcuts'
import { situations } from '@/rules/stages'
import { type ListView, listAddress, readListView } from './list-address'

/**
 * The filters as words in a sentence, over the list they filter. A plain form that asks for an
 * address; with script a choice is enough, and the address stays short.
 */
export function StoryFilters({
  view,
  sections,
  seesAll,
  children,
}: {
  view: ListView
  sections: { slug: string; name: string }[]
  /** Whether the list holds others' stories at all. */
  seesAll: boolean
  children: ReactNode
}) {
  const t = useTranslations('desk.filter')
  const situation = useTranslations('ui.situation')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [isLoading, load] = useTransition()
  useShortcuts({ '/': () => search.current?.select() })

  const go = () => {
    const entries = new FormData(form.current ?? undefined).entries()
    const chosen = readListView(Object.fromEntries([...entries].map(([k, v]) => [k, String(v)])))
    load(() => router.push(listAddress(chosen)))
  }

  return (
    <>
      <search aria-label={t('label')}>
        <form
          // What is chosen follows the address, back and forward too.
          key={listAddress({ ...view, before: null })}
          ref={form}
          className="filters"
          method="get"
          action="/desk/stories"
          onSubmit={(event) => {
            event.preventDefault()
            go()
          }}
        >
          <span className="filters-sentence">
            {t.rich('sentence', {
              situation: () => (
                <Word name="situation" label={t('situation')} value={view.situation} onChoose={go}>
                  <option value="">{t('anySituation')}</option>
                  {situations.map((each) => (
                    <option key={each} value={each}>
                      {situation(each)}
                    </option>
                  ))}
                </Word>
              ),
              section: () => (
                <Word name="section" label={t('section')} value={view.section} onChoose={go}>
                  <option value="">{t('anySection')}</option>
                  {sections.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </Word>
              ),
              whose: () => (
                <Word name="whose" label={t('whose')} value={view.whose} onChoose={go}>
                  <option value="">{t(seesAll ? 'anybodys' : 'allMine')}</option>
                  {seesAll && <option value="mine">{t('mine')}</option>}
                  <option value="needs-me">{t('needsMe')}</option>
                </Word>
              ),
            })}
          </span>
          <span className="filters-search">
            <input
              ref={search}
              className="input"
              type="search"
              name="q"
              defaultValue={view.search}
              maxLength={100}
              placeholder={t('searchHint')}
              aria-label={t('search')}
              aria-keyshortcuts="/"
            />
            <button className="button button-quiet" type="submit" aria-label={t('find')}>
              <Icon name="search" />
            </button>
          </span>
        </form>
      </search>
      <div className={isLoading ? 'fading' : undefined} aria-busy={isLoading}>
        {children}
      </div>
    </>
  )
}

function Word({
  name,
  label,
  value,
  onChoose,
  children,
}: {
  name: string
  label: string
  value: string | null
  onChoose: () => void
  children: ReactNode
}) {
  return (
    <select
      className={value ? 'word word-chosen' : 'word'}
      name={name}
      aria-label={label}
      defaultValue={value ?? ''}
      onChange={onChoose}
    >
      {children}
    </select>
  )
}
