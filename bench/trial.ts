/** How fast house rules are tried on the archive, and what a reader who comes meanwhile feels of it. */
import type { House } from './processes'
import { milliseconds, perSecond, type Row } from './results'

const least = 2_000
const slowest = 50

export async function measureTrial(house: House): Promise<Row[]> {
  await (await fetch(house.url)).arrayBuffer()
  let isTrying = true
  const trial = house.ask('tryRules').finally(() => {
    isTrying = false
  })
  const times: number[] = []
  while (isTrying) {
    const begun = performance.now()
    await (await fetch(house.url)).arrayBuffer()
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { read, seconds } = await trial
  const pace = read / seconds
  const within = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  return [
    {
      what: 'house rules tried on the archive, stories, of one core',
      value: perSecond(pace),
      target: { asked: `at least ${perSecond(least)}`, isMet: pace >= least },
    },
    {
      what: 'the front from the cache meanwhile, 95 of 100 within',
      value: milliseconds(within),
      target: { asked: `at most ${slowest} ms`, isMet: within <= slowest },
    },
  ]
}
