/** What Lighthouse, in its mobile profile, makes of a front, a section and a story. */
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { browserFlags, findBrowser } from '../bin/browser.mjs'
import { freePort } from './processes'
import type { Part, Row } from './results'

const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof least

interface Look {
  scores: Record<Category, number>
  /** Audits that count and cost something. */
  failed: string[]
}

/** Each page is looked at so many times; the middle score counts. */
export async function measureLighthouse(
  url: string,
  paths: Readonly<Record<string, string>>,
  times: number,
  say: (text: string) => void,
): Promise<Part> {
  const port = await freePort()
  const executablePath = (await findBrowser()) ?? undefined
  const args = [...browserFlags, `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath, args })
  const rows: Row[] = []
  try {
    for (const [name, path] of Object.entries(paths)) {
      const scores: Record<Category, number>[] = []
      const failed = new Set<string>()
      for (let time = 1; time <= times; time++) {
        say(`Lighthouse, ${name}, ${time} of ${times}`)
        const seen = await look(url + path, port)
        scores.push(seen.scores)
        for (const audit of seen.failed) failed.add(audit)
      }
      for (const category of Object.keys(least) as Category[]) {
        const score = middle(scores.map((each) => each[category]))
        const asked = `at least ${least[category]}`
        const isMet = score >= least[category]
        const why = isMet ? '' : ` (${[...failed].join(', ')})`
        rows.push({ what: `${name}: ${category}`, value: score + why, target: { asked, isMet } })
      }
    }
  } finally {
    await browser.close()
  }
  return { title: `Lighthouse, mobile: the middle of ${times}`, rows }
}

/** A busy machine loses a trace now and then; what fails three times fails. */
async function look(url: string, port: number, triesLeft = 2): Promise<Look> {
  const onlyCategories = Object.keys(least)
  const result = await lighthouse(url, { port, onlyCategories, logLevel: 'error' })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError && triesLeft > 0) return look(url, port, triesLeft - 1)
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`)
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    failed: Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  }
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
