/** From the answer to "publish" to the new page in a reader's hands: is the very next request fresh? */
import type { House } from './processes'

export interface Freshness {
  /** Of so many publications, how many were shown by the very next request. */
  published: number
  freshAtOnce: number
  /** Milliseconds from the answer to the new page's last byte; the median and the worst. */
  median: number
  worst: number
}

export async function measureFreshness(house: House, times: number): Promise<Freshness> {
  let storyId: string | undefined
  let freshAtOnce = 0
  const waits: number[] = []
  for (let time = 0; time < times; time++) {
    const headline = `石堤大桥第${time + 1}次更新`
    const story = await house.ask('publish', {
      headline,
      characters: 1_300,
      ...(storyId && { storyId }),
    })
    storyId = story.storyId
    const answered = performance.now()
    const page = await fetch(house.url + story.path).then((reply) => reply.text())
    waits.push(performance.now() - answered)
    if (page.includes(headline)) freshAtOnce++
  }
  waits.sort((a, b) => a - b)
  return {
    published: times,
    freshAtOnce,
    median: waits[Math.floor(waits.length / 2)] ?? Number.NaN,
    worst: waits.at(-1) ?? Number.NaN,
  }
}
