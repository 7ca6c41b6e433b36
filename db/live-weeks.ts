/** The weeks of the site map, found without walking through the stories. */
import { sql } from 'drizzle-orm'
import { rowsOf } from './index'

export interface LiveWeek {
  /** Its Monday, as `2026-05-04`. */
  week: string
  /** The last change to any of its stories. */
  changedAt: Date
}

/**
 * The weeks in which something of what is live first came out, the oldest first. Each is found from
 * the one before: as many steps into the index as there are weeks, however many stories.
 */
export async function listLiveWeeks(): Promise<LiveWeek[]> {
  const found = await rowsOf<{ week: string; changedAt: number | string | Date }>(sql`
    with recursive weeks (week) as (
      select min(week) from live_stories
      union all
      select (select min(l.week) from live_stories l where l.week > weeks.week)
      from weeks where weeks.week is not null
    )
    select week, (
      select max(l.changed_at) from live_stories l where l.week = weeks.week
    ) as "changedAt"
    from weeks where week is not null order by week`)
  return found.map(({ week, changedAt }) => ({ week, changedAt: new Date(changedAt) }))
}
