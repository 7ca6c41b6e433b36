/**
 * The sample paper's readers: as many as a small city's paper has, more for what leads and for the
 * first days of a story. The same on every loading, since the numbers come from the addresses.
 */
import { listLatest } from '../reading'
import { addViews } from '../views'

const day = 24 * 60 * 60_000
const daysBack = 14
const hosts = ['search.example', 'weibo.example', 'huijiang-review.example', 'yunting-bbs.example']

export async function readTheSamplePaper(now: Date): Promise<void> {
  const stories = await listLatest(100)
  for (let ago = daysBack; ago >= 0; ago--) {
    const at = new Date(now.getTime() - ago * day)
    const read = stories.flatMap(({ path, firstPublishedAt }, rank) => {
      const age = (at.getTime() - firstPublishedAt.getTime()) / day
      if (age < 0) return []
      const views = Math.round((chance(path, 0) * 380 + 1_500 / (rank + 2)) / (1 + age * age))
      const spread = 0.6 + chance(path, ago) * 0.8
      return views > 0 ? [[path, Math.ceil(views * spread)] as const] : []
    })
    const readings = read.map(([path, views]) => {
      const from = hosts.map(
        (host, at) => [host, Math.floor((views * chance(path, at)) / 6)] as const,
      )
      return [path, { views, hosts: new Map(from.filter(([, count]) => count > 0)) }] as const
    })
    const total = read.reduce((sum, [, views]) => sum + views, 0)
    await addViews({ stories: new Map(readings), visitors: Math.round(total * 0.42) }, at)
  }
}

/** Between 0 and 1, by what is asked and nothing else. */
function chance(path: string, turn: number): number {
  let hash = 2_166_136_261 + turn
  for (const letter of path) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619)
  return ((hash >>> 8) % 1_000) / 1_000
}
