'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useTransition } from 'react'
import { Icon } from '@/components/ui/icon'
import { useShortcuts } from '@/components/ui/shortcuts'
import { houseRuleStates } from '@/rules/house-rules'
import { type RuleView, readRuleView, ruleListAddress } from './rule-view'

/** The filters as words in a sentence, as over the stories; a plain form where there is no script. */
export function RuleFilters({
  view,
  sections,
  children,
}: {
  view: RuleView
  sections: { slug: string; name: string }[]
  children: ReactNode
}) {
  const t = useTranslations('houseRules')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [isLoading, load] = useTransition()
  useShortcuts({ '/': () => search.current?.select() })
  const go = () => {
    const entries = new FormData(form.current ?? undefined).entries()
    const chosen = readRuleView(Object.fromEntries([...entries].map(([k, v]) => [k, String(v)])))
    load(() => router.push(ruleListAddress(chosen)))
  }
  return (
    <>
      <search aria-label={t('list.filter')}>
        <form
          key={ruleListAddress({ ...view, page: 1 })}
          ref={form}
          className="filters"
          method="get"
          action="/desk/settings/rules"
          onSubmit={(event) => {
            event.preventDefault()
            go()
          }}
        >
          <input type="hidden" name="kind" value={view.kind} />
          <span className="filters-sentence">
            {t.rich('list.sentence', {
              state: () => (
                <select
                  className={view.state ? 'word word-chosen' : 'word'}
                  name="state"
                  aria-label={t('list.state')}
                  defaultValue={view.state ?? ''}
                  onChange={go}
                >
                  <option value="">{t('list.anyState')}</option>
                  {houseRuleStates.map((each) => (
                    <option key={each} value={each}>
                      {t(`state.${each}`)}
                    </option>
                  ))}
                </select>
              ),
              section: () => (
                <select
                  className={view.section ? 'word word-chosen' : 'word'}
                  name="section"
                  aria-label={t('list.section')}
                  defaultValue={view.section ?? ''}
                  onChange={go}
                >
                  <option value="">{t('list.anySection')}</option>
                  {sections.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </select>
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
              placeholder={t('list.searchHint')}
              aria-label={t('list.search')}
              aria-keyshortcuts="/"
            />
            <button className="button button-quiet" type="submit" aria-label={t('list.find')}>
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
