import { describe, expect, test } from 'vitest'
import { readQuestion } from './quick-lane'

const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`
const get = 'GET /city HTTP/1.1'

describe('a plain question', () => {
  test.each([
    [head(get, 'Host: x'), 'identity'],
    [head(get, 'Host: x', 'Connection: keep-alive'), 'identity'],
    [head(get, 'host:x', 'Accept-Encoding: gzip, deflate, br', 'Cookie: a=b'), 'br'],
    [head(get, 'Host: x', 'Accept-Encoding: gzip'), 'gzip'],
  ])('%j is read', (text, coding) => {
    expect(readQuestion(text)).toEqual({ url: '/city', coding })
  })
})

describe('whatever could be read in two ways, or asks for more, is left to Node', () => {
  test.each([
    ['another method', head('POST /city HTTP/1.1', 'Host: x')],
    ['HEAD', head('HEAD /city HTTP/1.1', 'Host: x')],
    ['HTTP/1.0', head('GET /city HTTP/1.0', 'Host: x')],
    ['a whole address', head('GET http://evil.test/ HTTP/1.1', 'Host: x')],
    ['white space in the address', head('GET /ci ty HTTP/1.1', 'Host: x')],
    ['no host', head(get, 'Accept: */*')],
    ['two hosts', head(get, 'Host: x', 'Host: y')],
    ['two spellings of one name', head(get, 'Host: x', 'Cookie: a', 'cookie: b')],
    ['a body', head(get, 'Host: x', 'Content-Length: 5')],
    ['a body in pieces', head(get, 'Host: x', 'Transfer-Encoding: chunked')],
    ['a smuggled body', head(get, 'Host: x', 'Transfer-Encoding : chunked')],
    ['a folded line', head(get, 'Host: x', ' Content-Length: 5')],
    ['a bare line feed', `${get}\r\nHost: x\nContent-Length: 5\r\n\r\n`],
    ['a bare return', `${get}\r\nHost: x\rContent-Length: 5\r\n\r\n`],
    ['a NUL', head(get, 'Host: x\0')],
    ['bytes beyond ASCII', head(get, 'Host: x', 'User-Agent: é')],
    ['a condition', head(get, 'Host: x', 'If-None-Match: "a"')],
    ['a range', head(get, 'Host: x', 'Range: bytes=0-1')],
    ['closing', head(get, 'Host: x', 'Connection: close')],
    ['an upgrade', head(get, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket')],
    ['an expectation', head(get, 'Host: x', 'Expect: 100-continue')],
    ['a name nobody listed', head(get, 'Host: x', 'X-Other: 1')],
    ['half a head', `${get}\r\nHost: x\r\n`],
    ['two questions', head(get, 'Host: x') + head(get, 'Host: x')],
    ['the beginning of another', `${head(get, 'Host: x')}GET`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readQuestion(text)).toBeUndefined()
  })
})
