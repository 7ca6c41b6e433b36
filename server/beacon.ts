/**
 * The small message that a story's page sends once it is read. The answer is always the same and
 * says nothing; what is no reading by a reader (bots, the desk, those who ask not to be counted,
 * other sites, nonsense) is dropped. No page waits for any of this.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import crawlers from 'crawler-user-agents'
import { mostReadTag } from '@/newsroom/fronts'
import { purge } from '@/newsroom/pages'
import { addViews, paperDay } from '@/newsroom/views'
import type { Environment } from './environment'
import { clientAddress, isFromElsewhere } from './incoming'
import { gatherReadings, type Reading } from './readings'

/** An address and a host; anything longer is none. */
const longestMessage = 600

/** Pages that list what is read most are made anew no oftener than this. */
const mostReadMilliseconds = 5 * 60_000

/** A story's address, in either script. */
const message = /^(?:\/zh-hant)?(\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]{1,80}) ([\w.:-]{0,255})$/
const hostName = /^(?=.{1,100}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

export interface Beacon {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Writes what was counted since the last time. A chore, and once more at the end. */
  write(now?: Date): Promise<void>
}

export function openBeacon(
  environment: Environment,
  keep: { addViews: typeof addViews; paperDay: typeof paperDay } = { addViews, paperDay },
): Beacon {
  const gathering = gatherReadings()
  let day = ''
  let refreshedAt = 0
  return {
    async answer(request, response) {
      const isPosted = request.method === 'POST'
      const reading = isPosted && readingOf(await readMessage(request), request, environment)
      if (reading) gathering.count(reading, new Date())
      response.writeHead(isPosted ? 204 : 405, {
        'Cache-Control': 'no-store',
        ...(!isPosted && { Allow: 'POST' }),
      })
      response.end()
    },

    async write(now = new Date()) {
      const today = await keep.paperDay(now)
      const taken = gathering.take()
      if (day && day !== today) gathering.beginDay()
      day = today
      if (taken.stories.size === 0) return
      try {
        await keep.addViews(taken, now)
        if (now.getTime() - refreshedAt >= mostReadMilliseconds) {
          refreshedAt = now.getTime()
          purge([mostReadTag])
        }
      } catch (problem) {
        gathering.putBack(taken)
        throw problem
      }
    },
  }
}

/** What the message says, of a reader who may be counted; null for everything else. */
function readingOf(
  text: string,
  request: IncomingMessage,
  environment: Environment,
): Reading | null {
  const { headers } = request
  const userAgent = headers['user-agent'] ?? ''
  if (isFromElsewhere(request, environment) || isUnwilling(headers)) return null
  if (userAgent === '' || isProgram(userAgent) || isFromTheDesk(headers.cookie)) return null
  const [, path, from] = message.exec(text) ?? []
  if (!path) return null
  const address = clientAddress(request, environment.trustedProxies)
  return { path, host: knownHost(from ?? '', environment), address, userAgent }
}

const programs = new RegExp(
  [...crawlers.map(({ pattern }) => pattern), 'bot\\b', 'crawl', 'spider', 'headless'].join('|'),
  'i',
)

/** What says of itself that it is none of the browsers people read with. */
function isProgram(userAgent: string): boolean {
  return programs.test(userAgent)
}

/** Do-Not-Track and Global Privacy Control: the script asks too, but this is the one that counts. */
function isUnwilling(headers: IncomingMessage['headers']): boolean {
  return headers.dnt === '1' || headers['sec-gpc'] === '1'
}

/** Whoever is signed in works here; whose session it is nobody asks. */
function isFromTheDesk(cookie = ''): boolean {
  return /(?:^|;\s*)(?:__Host-)?dateline-session=/.test(cookie)
}

function knownHost(from: string, { siteUrl }: Environment): string {
  const host = from
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
  const isOwn = host === siteUrl.hostname.replace(/^www\./, '')
  return !isOwn && hostName.test(host) ? host : ''
}

/** The body where it is as short as ours; what is too long is read past and thrown away. */
async function readMessage(request: IncomingMessage): Promise<string> {
  let bytes = Buffer.alloc(0)
  for await (const chunk of request) {
    if (bytes.length <= longestMessage) bytes = Buffer.concat([bytes, chunk])
  }
  return bytes.length <= longestMessage ? bytes.toString('utf8') : ''
}
