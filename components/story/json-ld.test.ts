import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptSafeJson } from './json-ld'

test.each(['</script>', '</SCRIPT ', '<!--', '-->', ']]>', '\u2028', '\u2029', '&lt;/script&gt;'])(
  '%j can stand inside a script element',
  (hostile) => {
    const json = scriptSafeJson({ headline: `前${hostile}后`, [hostile]: [hostile] })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ headline: `前${hostile}后`, [hostile]: [hostile] })
  },
)

test('whatever the data, it is the same when read back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (data) => {
      const json = scriptSafeJson(data)
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
    }),
  )
})
