import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Locale, locales, messagesFor, preferredLocale } from '.'

/** Every key with the names of the values its sentence takes. */
function sentences(locale: Locale): string[] {
  const found: string[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      const names = [...value.matchAll(/(?<!\b(?:one|other) )\{(\w+)[,}]/g)].map(([, name]) => name)
      found.push(`${path} {${[...new Set(names)].sort().join(' ')}}`)
    } else {
      for (const [key, member] of Object.entries(value as object)) walk(member, `${path}.${key}`)
    }
  }
  walk(messagesFor(locale), '')
  return found.sort()
}

test('both languages say the same things with the same values', () => {
  const [first, ...others] = locales.map(sentences)
  expect(first?.length).toBeGreaterThan(50)
  for (const other of others) expect(other).toEqual(first)
})

/** What the code gives as a reason: `key: 'name'`, `reason('name')`, or a pattern with `${…}`. */
const reasonsInCode = globSync('{rules,newsroom,app,content,server}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(/(?:\bkey: |\breason\()(['`])([\w.${}]+)\1/g)
    return [...found].map(([, , key]) => ({ file, key: key ?? '' }))
  })

test('every reason the code gives has its sentence', () => {
  const known = sentences('en').flatMap((each) => /^\.reasons\.([\w.]+)/.exec(each)?.[1] ?? [])
  expect(reasonsInCode.length).toBeGreaterThan(30)
  for (const { file, key } of reasonsInCode) {
    const pattern = new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '\\w+')}$`)
    expect(
      known.some((each) => pattern.test(each)),
      `${key} in ${file}`,
    ).toBe(true)
  }
})

describe('the language asked for', () => {
  test.each([
    [null, 'zh-CN'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr,en;q=0.3,zh;q=0.5', 'zh-CN'],
    ['en;q=0,zh;q=0.1', 'zh-CN'],
    ['fr', 'zh-CN'],
    [';;q=,,', 'zh-CN'],
  ])('%s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})
