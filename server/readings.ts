/**
 * What is being read, gathered in memory until it is written. A reader is a hash of their address
 * and browser with a salt that lives in this process and dies with the day, so nobody can be known
 * again tomorrow, by us either. Everything here is bounded: a stranger can neither fill the memory
 * nor make a story look read.
 */
import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { household } from '@/newsroom/guesses'
import type { Readings } from '@/newsroom/views'

export interface Reading {
  /** Of the story, as it stands in the address bar. */
  path: string
  /** The host of the page before, empty where there was none. */
  host: string
  address: string
  userAgent: string
}

/** The same reader opening the same story again so soon is reading on, not again. */
const againAfter = 30 * 60_000
const window = 60 * 60_000
/** From one household in an hour: a family, or an office behind one address, but no machine. */
const mostOfAll = 300
const mostOfOne = 30
/** In one go; what comes on top until it is written is not counted. */
const mostStories = 2_000
const mostHosts = 30

export interface Gathering {
  count(reading: Reading, now: Date): void
  /** What was counted since the last time. */
  take(): Readings
  /** Puts back what could not be written. */
  putBack(readings: Readings): void
  /** Forgets who was here: with the old salt goes the way from a reader to what they read. */
  beginDay(): void
}

export function gatherReadings(): Gathering {
  let salt = randomBytes(32)
  let stories = new Map<string, { views: number; hosts: Map<string, number> }>()
  let visitors = 0
  const seen = new LRUCache<string, true>({ max: 50_000 })
  const lately = new LRUCache<string, number>({ max: 100_000 })
  const limits = new LRUCache<string, { since: number; count: number }>({ max: 50_000 })

  const hash = (...parts: string[]) =>
    createHash('sha256').update(salt).update(parts.join('\n')).digest('base64url').slice(0, 16)

  const isWithin = (key: string, most: number, now: number) => {
    const known = limits.get(key)
    const current = known && now - known.since < window ? known : { since: now, count: 0 }
    current.count++
    limits.set(key, current)
    return current.count <= most
  }

  const add = (path: string, views: number, hosts: Iterable<[string, number]>) => {
    const story = stories.get(path) ?? { views: 0, hosts: new Map() }
    if (!stories.has(path) && stories.size >= mostStories) return false
    story.views += views
    for (const [host, count] of hosts) {
      if (!story.hosts.has(host) && story.hosts.size >= mostHosts) continue
      story.hosts.set(host, (story.hosts.get(host) ?? 0) + count)
    }
    stories.set(path, story)
    return true
  }

  return {
    count({ path, host, address, userAgent }, at) {
      const now = at.getTime()
      const reader = hash(address, userAgent)
      const home = hash(household(address))
      const before = lately.get(reader + path)
      if (before !== undefined && now - before < againAfter) return
      if (!isWithin(home, mostOfAll, now) || !isWithin(home + path, mostOfOne, now)) return
      lately.set(reader + path, now)
      if (!add(path, 1, host ? [[host, 1]] : []) || seen.has(reader)) return
      seen.set(reader, true)
      visitors++
    },

    take() {
      const taken = { stories, visitors }
      stories = new Map()
      visitors = 0
      return taken
    },

    putBack(readings) {
      for (const [path, { views, hosts }] of readings.stories) add(path, views, hosts)
      visitors += readings.visitors
    },

    beginDay() {
      salt = randomBytes(32)
      seen.clear()
      lately.clear()
      limits.clear()
    },
  }
}
