import {
  type HouseRuleKind,
  type HouseRuleState,
  houseRuleKinds,
  houseRuleStates,
} from '@/rules/house-rules'

/** What the list of house rules shows, as its address says it. */
export interface RuleView {
  kind: HouseRuleKind
  state: HouseRuleState | null
  /** The slug of a section. */
  section: string | null
  search: string
  page: number
}

export const pageLength = 100

type Parameters = Record<string, string | string[] | undefined>

export function readRuleView(parameters: Parameters): RuleView {
  const one = (name: string) => {
    const value = parameters[name]
    return (Array.isArray(value) ? value[0] : value)?.trim() || null
  }
  return {
    kind: houseRuleKinds.find((kind) => kind === one('kind')) ?? 'word',
    state: houseRuleStates.find((state) => state === one('state')) ?? null,
    section: one('section'),
    search: one('q')?.slice(0, 100) ?? '',
    page: Math.min(Math.max(Math.trunc(Number(one('page'))) || 1, 1), 1_000),
  }
}

export function ruleListAddress(view: Partial<RuleView>): string {
  const query = new URLSearchParams()
  if (view.kind && view.kind !== 'word') query.set('kind', view.kind)
  if (view.state) query.set('state', view.state)
  if (view.section) query.set('section', view.section)
  if (view.search) query.set('q', view.search)
  if (view.page && view.page > 1) query.set('page', String(view.page))
  return query.size > 0 ? `/desk/settings/rules?${query}` : '/desk/settings/rules'
}
