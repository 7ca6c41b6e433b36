import { getLocale } from 'next-intl/server'
import { findActor } from '@/app/session'
import { isLocale } from '@/messages'
import { exportHouseRules } from '@/newsroom/house-rule-csv'
import { houseRuleKinds } from '@/rules/house-rules'

/** The rules of one kind as a table, for whoever is signed in. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = houseRuleKinds.find((each) => each === asked)
  if (!actor || !kind) return new Response(null, { status: 404 })
  const locale = await getLocale()
  const csv = await exportHouseRules(actor, { kind, locale: isLocale(locale) ? locale : 'en' })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="house-rules-${kind}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
