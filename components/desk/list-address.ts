import { type Situation, situations } from '@/rules/stages'

/** What the list of stories shows, as its address says it: every view can be kept and sent. */
export interface ListView {
  situation: Situation | null
  /** The slug of a section. */
  section: string | null
  whose: 'mine' | 'needs-me' | null
  search: string
  /** The cursor the page goes on from. */
  before: string | null
}

export type Parameters = Record<string, string | string[] | undefined>

/** Reads a view from an address; what is unknown or empty there filters nothing. */
export function readListView(parameters: Parameters): ListView {
  const one = (name: string) => {
    const value = parameters[name]
    return (Array.isArray(value) ? value[0] : value)?.trim() || null
  }
  const whose = one('whose')
  return {
    situation: situations.find((situation) => situation === one('situation')) ?? null,
    section: one('section'),
    whose: whose === 'mine' || whose === 'needs-me' ? whose : null,
    search: one('q')?.slice(0, 100) ?? '',
    before: one('before'),
  }
}

/** The address of a view, without what it leaves open. */
export function listAddress(view: Partial<ListView>): string {
  const query = new URLSearchParams()
  if (view.situation) query.set('situation', view.situation)
  if (view.section) query.set('section', view.section)
  if (view.whose) query.set('whose', view.whose)
  if (view.search) query.set('q', view.search)
  if (view.before) query.set('before', view.before)
  return query.size > 0 ? `/desk/stories?${query}` : '/desk/stories'
}

export function isFiltered(view: ListView): boolean {
  return Boolean(view.situation || view.section || view.whose || view.search)
}
