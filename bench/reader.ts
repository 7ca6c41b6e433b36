/** What a reader's browser loads for a story, as Chromium counts it. */
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../bin/browser.mjs'

export interface Reading {
  requests: number
  /** Compressed, as they come over the wire, without headers. */
  bytes: Record<'html' | 'css' | 'script' | 'other', number>
  /** Uncompressed. */
  htmlBytes: number
  otherHosts: string[]
  layoutShift: number
  /** Milliseconds until the largest thing is painted. */
  largestPaint: number
}

const kinds = { document: 'html', stylesheet: 'css', script: 'script' } as const

export async function readInChromium(url: string): Promise<Reading> {
  const executablePath = (await findBrowser()) ?? undefined
  const browser = await chromium.launch({ executablePath, args: browserFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const reading: Reading = {
      requests: 0,
      bytes: { html: 0, css: 0, script: 0, other: 0 },
      htmlBytes: 0,
      otherHosts: [],
      layoutShift: 0,
      largestPaint: 0,
    }
    const { host } = new URL(url)
    const sizes: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      reading.requests++
      const asked = new URL(request.url())
      if (asked.host !== host) reading.otherHosts.push(asked.host)
      const kind = kinds[request.resourceType() as keyof typeof kinds] ?? 'other'
      sizes.push(
        request.sizes().then(({ responseBodySize }) => {
          reading.bytes[kind] += responseBodySize
        }),
      )
    })
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    await Promise.all(sizes)
    reading.htmlBytes = (await response?.body())?.length ?? 0
    const { shift, paint } = await page.evaluate<{ shift: number; paint: number }>(
      observedShiftAndPaint,
    )
    return { ...reading, layoutShift: shift, largestPaint: paint }
  } finally {
    await browser.close()
  }
}

/** Runs in the page; as text, because what compiles this file leaves its own marks in functions. */
const observedShiftAndPaint = `(async () => {
  const buffered = (type) =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
      observer.observe({ type, buffered: true })
      setTimeout(() => resolve([]), 300)
    })
  const shifts = await buffered('layout-shift')
  const paints = await buffered('largest-contentful-paint')
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    paint: paints.at(-1)?.startTime ?? 0,
  }
})()`
