import type { Metadata } from 'next'
import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { SettingsNav } from '@/components/desk/settings-nav'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { builtInRules } from '@/newsroom/built-in-rules'
import { listHouseRules } from '@/newsroom/house-rules'
import { listSections } from '@/newsroom/sections'
import { houseDraftObjection, houseRuleKinds } from '@/rules/house-rules'
import { hasRole } from '@/rules/roles'
import { BuiltInList } from './built-in-list'
import { RuleFilters } from './rule-filters'
import { RuleKeys } from './rule-keys'
import { RuleList } from './rule-list'
import { pageLength, type RuleView, readRuleView, ruleListAddress } from './rule-view'
import './rules.css'
import './trial.css'

interface RulesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('houseRules'))('title') }
}

/** What the house has ruled: words, names, and what it does without. */
export default async function RulesPage({ searchParams }: RulesPageProps) {
  const view = readRuleView(await searchParams)
  const actor = await requireActor('reporter', ruleListAddress(view))
  const [t, { houseRules, findings, reasons, ui, desk }, sections] = await Promise.all([
    getTranslations('houseRules'),
    getMessages(),
    listSections(),
  ])
  const { kind, state } = view
  const section = sections.find(({ slug }) => slug === view.section)
  const rules = await listHouseRules(actor, {
    kind,
    state: state ?? undefined,
    sectionId: section?.id,
    search: kind === 'off' ? '' : view.search,
  })
  const mayDraft = houseDraftObjection(actor) === null
  const from = (view.page - 1) * pageLength
  const shown = rules.slice(from, from + pageLength)
  return (
    <div className="page house-rules">
      <h1>{t('title')}</h1>
      {hasRole(actor, 'chief') && <SettingsNav here="rules" />}
      <p className="quiet rule-lead">{t('lead')}</p>
      <NextIntlClientProvider messages={{ houseRules, findings, reasons, ui, desk }}>
        <div className="rule-head">
          <nav className="rule-kinds" aria-label={t('kind.label')}>
            {houseRuleKinds.map((each) => (
              <Link
                key={each}
                href={ruleListAddress({ kind: each })}
                aria-current={each === kind ? 'page' : undefined}
              >
                {t(`kind.${each}`)}
              </Link>
            ))}
          </nav>
          <span className="rule-ways">
            {mayDraft && (
              <ButtonLink look="quiet" isSmall href={`/desk/settings/rules/import?kind=${kind}`}>
                {t('list.import')}
              </ButtonLink>
            )}
            <a
              className="button button-quiet button-small"
              href={`/desk/settings/rules/export?kind=${kind}`}
              download
            >
              {t('list.export')}
            </a>
            {mayDraft && kind !== 'off' && (
              <ButtonLink look="primary" isSmall href={`/desk/settings/rules/new?kind=${kind}`}>
                {t(`list.add.${kind}`)}
              </ButtonLink>
            )}
          </span>
        </div>
        <RuleFilters view={view} sections={sections}>
          {kind === 'off' ? (
            <BuiltInList builtIn={builtInRules} rules={rules} sections={sections} view={view} />
          ) : shown.length > 0 ? (
            <RuleList
              key={ruleListAddress(view)}
              rules={shown}
              total={rules.length}
              sections={sections}
            />
          ) : (
            <NothingHere view={view} />
          )}
          {kind !== 'off' && rules.length > pageLength && (
            <nav className="paging" aria-label={t('list.paging')}>
              {view.page > 1 && (
                <Link href={ruleListAddress({ ...view, page: view.page - 1 })} rel="prev">
                  {t('list.newer')}
                </Link>
              )}
              {from + pageLength < rules.length && (
                <Link href={ruleListAddress({ ...view, page: view.page + 1 })} rel="next">
                  {t('list.older')}
                </Link>
              )}
            </nav>
          )}
        </RuleFilters>
        <RuleKeys />
      </NextIntlClientProvider>
    </div>
  )
}

async function NothingHere({ view }: { view: RuleView }) {
  const t = await getTranslations('houseRules.list')
  if (!view.state && !view.section && !view.search) {
    return <Empty title={t('emptyTitle')} text={t('emptyText')} />
  }
  return (
    <Empty title={t('filteredTitle')} text={t('filteredText')}>
      <ButtonLink href={ruleListAddress({ kind: view.kind })}>{t('showAll')}</ButtonLink>
    </Empty>
  )
}
