import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/found'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { getDeskFront } from '@/newsroom/front-desk'
import { listPlaceable, listTopics, sheetOf } from '@/newsroom/front-sheet'
import { listSections } from '@/newsroom/sections'
import { home } from '@/rules/fronts'
import { hasRole } from '@/rules/roles'
import { Arranger } from './arranger'
import '../fronts.css'
import './arranger.css'
import './dialogs.css'
import './sheet.css'

interface FrontPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: FrontPageProps): Promise<Metadata> {
  const t = await getTranslations('fronts')
  return { title: t('front', { name: (await nameOf((await params).id)) ?? t('home') }) }
}

/** A front being arranged: what may be placed at the left, the front as it will look at the right. */
export default async function FrontDeskPage({ params }: FrontPageProps) {
  const { id } = await params
  const actor = await requireActor('reporter', `/desk/fronts/${encodeURIComponent(id)}`)
  if (!hasRole(actor, 'editor')) return <NoRights takes="editor" />
  const front = await orNotFound(getDeskFront(actor, id))
  const [t, { fronts, reasons, ui }, sections, sheet, tray, topics] = await Promise.all([
    getTranslations('fronts'),
    getMessages(),
    listSections(),
    sheetOf(actor, front.draft),
    listPlaceable(actor, {}),
    listTopics(actor, front.draft),
  ])
  const section = sections.find((each) => each.id === id)
  return (
    <NextIntlClientProvider messages={{ fronts, reasons, ui }}>
      <Arranger
        key={id}
        initial={{ front, sheet }}
        name={section?.name ?? t('home')}
        path={id === home ? '/' : `/${section?.slug}`}
        sections={sections.map(({ id, name }) => ({ id, name }))}
        topics={topics}
        tray={tray}
      />
    </NextIntlClientProvider>
  )
}

async function nameOf(id: string): Promise<string | undefined> {
  return (await listSections()).find((section) => section.id === id)?.name
}
