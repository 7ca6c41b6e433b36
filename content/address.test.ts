import { describe, expect, test } from 'vitest'
import { isSafeAddress } from './address'

describe('an address a link may have', () => {
  test.each([
    'https://example.org/a?b=c#d',
    'http://例子.中国/新闻',
    'mailto:desk@example.org',
    'tel:+8610',
    '/2026/05/06/bridge',
    '#notes',
  ])('%s', (href) => expect(isSafeAddress(href)).toBe(true))

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u200b:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/\\example.org',
    'https:\\\\example.org',
    'example.org',
    'https://',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
    ['javascript:alert(1)'],
    { toString: () => 'https://example.org' },
    null,
    undefined,
  ])('not %j', (href) => expect(isSafeAddress(href)).toBe(false))
})
