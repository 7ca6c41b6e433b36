/**
 * The door in front of Node's HTTP server. A connection whose every question is a plain one for a
 * finished page is answered here, bytes for bytes, at half the cost; at the first question that is
 * anything else, it goes over to the HTTP server for good, with that question unread. So nothing
 * here needs to understand HTTP beyond one form of one request; what it is not sure of, it leaves.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { LRUCache } from 'lru-cache'
import { type Coding, codingFor, keepAliveSeconds, wholeAnswer } from './finished'
import type { PageCache } from './page-cache'

interface Question {
  url: string
  coding: Coding
}

/** Longer ones are left to Node, which knows how long a head may be. */
const longestHead = 4_096

/** What changes nothing about the answer to a plain question. Any other name is left to Node. */
const plainHeaders = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'cookie',
  'dnt',
  'host',
  'pragma',
  'priority',
  'referer',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-user',
  'sec-gpc',
  'upgrade-insecure-requests',
  'user-agent',
  'x-forwarded-for',
])

/**
 * Puts the lane in front of the server; returns the way to end the connections in it. One that asks
 * nothing for `idleMilliseconds` is let go.
 */
export function openQuickLane(
  pages: Pick<PageCache, 'find'>,
  server: Server,
  idleMilliseconds = keepAliveSeconds * 1_000,
): () => void {
  const [toNode] = server.listeners('connection') as ((socket: Socket) => void)[]
  if (!toNode) throw new Error('A server without a listener for connections is none of HTTP.')
  server.off('connection', toNode)
  const inLane = new Set<Socket>()
  // Each asker spells its questions alike; a spelling is read once. Bounded, since anyone may ask.
  const known = new LRUCache<string, Question>({ max: 5_000, maxSize: 4_000_000, sizeCalculation })

  const answerTo = (head: Buffer): Buffer | undefined => {
    if (head.length > longestHead) return undefined
    const text = head.toString('latin1')
    let question = known.get(text)
    if (!question) {
      question = readQuestion(text)
      if (!question || !pages.find(question.url)) return undefined
      known.set(text, question)
    }
    const page = pages.find(question.url)
    return page && wholeAnswer(page, question.coding)
  }

  server.on('connection', (socket: Socket) => {
    const onData = (head: Buffer) => {
      const answer = answerTo(head)
      if (!answer) {
        leave(head)
      } else if (!socket.write(answer)) {
        // Who asks and does not read must not fill our memory.
        socket.pause()
        socket.once('drain', () => socket.resume())
      }
    }
    const onEnd = () => void socket.end()
    const onFailure = () => void socket.destroy()
    const onClose = () => void inLane.delete(socket)
    const leave = (head: Buffer) => {
      socket.off('data', onData).off('end', onEnd).off('close', onClose)
      socket.off('timeout', onFailure).off('error', onFailure)
      inLane.delete(socket)
      socket.setTimeout(0)
      socket.pause()
      socket.unshift(head)
      toNode.call(server, socket)
      process.nextTick(() => socket.resume())
    }
    inLane.add(socket)
    socket.setTimeout(idleMilliseconds)
    socket.on('data', onData).on('end', onEnd).on('close', onClose)
    socket.on('timeout', onFailure).on('error', onFailure)
  })

  return () => {
    for (const socket of inLane) socket.end()
  }
}

/**
 * One whole GET of HTTP/1.1, and nothing after it; undefined for everything else. Strict where the
 * standard is lenient: a head that could be read in two ways is not read here at all.
 */
export function readQuestion(text: string): Question | undefined {
  // An empty line before the last is no header line, so this holds one question and no body.
  if (!text.endsWith('\r\n\r\n')) return undefined
  const [first = '', ...lines] = text.slice(0, -4).split('\r\n')
  const url = /^GET (\/[\x21-\x7e]*) HTTP\/1\.1$/.exec(first)?.[1]
  if (!url) return undefined
  const headers = new Map<string, string>()
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Za-z-]+): ?([\x20-\x7e]*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    const isKeepAlive = key === 'connection' && value.toLowerCase() === 'keep-alive'
    if (headers.has(key) || !(plainHeaders.has(key) || isKeepAlive)) return undefined
    headers.set(key, value)
  }
  if (!headers.has('host')) return undefined
  const accepted = headers.get('accept-encoding')
  return { url, coding: accepted === undefined ? 'identity' : codingFor(accepted) }
}

function sizeCalculation(_question: Question, text: string): number {
  return text.length
}
