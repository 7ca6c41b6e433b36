import { expect, test } from 'vitest'
import { browserOf } from './browser'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/130 Safari/537.36`,
    'Chrome',
    'Windows',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/130 Safari/537.36 Edg/130`, 'Edge', 'Windows'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) ${webkit} Version/17 Safari/605`,
    'Safari',
    'macOS',
  ],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) ${webkit} MicroMessenger/8.0 Safari`, 'WeChat', 'iOS'],
  [`Mozilla/5.0 (Linux; Android 15; HarmonyOS) ${webkit} Chrome/114 Mobile`, 'Chrome', 'HarmonyOS'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
])('%s', (userAgent, browser, system) => {
  expect(browserOf(userAgent)).toEqual({ browser, system })
})

test.each(['', 'curl/8.0', '<script>alert(1)</script>'])(
  '%j is no browser we know',
  (userAgent) => {
    expect(browserOf(userAgent)).toBeNull()
  },
)
