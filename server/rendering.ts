/**
 * Asks Next for one readers' page, as a reader nobody knows: the request is made up here, so no
 * cookie, query or header of a visitor can reach the page that others will be shown. The answer is
 * collected whole before anyone gets a byte of it.
 */
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Answer {
  status: number
  type: string
  location: string | undefined
  body: Buffer
}

/** `address` is a path with its query; `host` is what the page may believe it is called. */
export async function render(handler: RequestHandler, address: string, site: URL): Promise<Answer> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address
  request.headers = {
    host: site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    // With a name in it, Next puts the page's metadata into its head instead of streaming it after.
    'user-agent': 'Dateline',
  }
  request.push(null)
  const response = new CollectedResponse(request)
  await handler(request, response)
  const body = await response.collected
  return {
    status: response.statusCode,
    type: String(response.getHeader('content-type') ?? ''),
    location: response.getHeader('location')?.toString(),
    body,
  }
}

/** A response that goes nowhere: what is written to it is kept. */
class CollectedResponse extends ServerResponse {
  readonly collected: Promise<Buffer>
  readonly #chunks: Buffer[] = []
  #finish: (body: Buffer) => void = () => {}
  #fail: (problem: Error) => void = () => {}

  constructor(request: IncomingMessage) {
    super(request)
    this.collected = new Promise((resolve, reject) => {
      this.#finish = resolve
      this.#fail = reject
    })
    // Whoever rendered hears of a failure by awaiting; nobody may await when Next itself threw.
    this.collected.catch(() => {})
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string)
    }
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#chunks.push(bytesOf(chunk, rest[0]))
    const callback = rest.at(-1)
    if (typeof callback === 'function') queueMicrotask(() => callback())
    return true
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (this.finished) return this
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      this.#chunks.push(bytesOf(chunk, rest[0]))
    }
    this.finished = true
    this.#finish(Buffer.concat(this.#chunks))
    this.emit('finish')
    this.emit('close')
    return this
  }

  override destroy(problem?: Error): this {
    this.#fail(problem ?? new Error('The rendering broke off.'))
    this.emit('close')
    return this
  }
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  }
  return Buffer.from(chunk as Uint8Array)
}
