import { expect, test } from 'vitest'
import { testDatabase } from '@/db/testing'
import { renderPicture } from './pictures'

testDatabase()

test('what is no address of a picture, or of none that is shown, is nowhere and kept by nobody', async () => {
  for (const path of ['/media', '/media/', '/media/x', '/media/01abc/480.webp', '/media/../a']) {
    const page = await renderPicture(path, { 'X-Content-Type-Options': 'nosniff' })
    const { headers, body } = page.variants.identity
    expect(page.status, path).toBe(404)
    expect(headers).toEqual(expect.arrayContaining(['Cache-Control', 'no-store']))
    expect(headers).toEqual(expect.arrayContaining(['X-Content-Type-Options', 'nosniff']))
    expect(body.toString()).not.toContain(path)
  }
  expect([...(await renderPicture('/media/01abc/480.webp', {})).tags]).toEqual(['media:01abc'])
})
