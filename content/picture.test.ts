import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from './document'
import { storySchema } from './extensions'
import { figuresOf, isPicture, type Picture, picturesOf } from './picture'
import { readRendition, regionOf, type Shape, sizesOf } from './picture-address'
import { type DocumentNode, emptyContent } from './story'
import { parseStoryContent } from './story-schema'
import { plainText } from './text'

const picture: Picture = {
  media: '01kabc',
  width: 3000,
  height: 2000,
  alt: '桥塔与江面',
  caption: '合龙前的最后一节钢箱梁。',
  credit: '制图：江叶',
  focusX: 50,
  focusY: 40,
}
const figure = (change: object = {}): DocumentNode => ({
  type: 'figure',
  attrs: { ...picture, ...change },
})
const body = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })

test('a figure is stored as it is, found, and no part of the words', () => {
  const parsed = parseDocument(body(figure(), { type: 'paragraph' }))
  expect(parsed).toMatchObject({ ok: true, body: { content: [figure(), {}] } })
  if (!parsed.ok) return
  expect(figuresOf(parsed.body)).toEqual([picture])
  expect(plainText(parsed.body)).toBe('')
  expect(parseDocument(parsed.body)).toEqual(parsed)
})

const wrong: [string, object][] = [
  ['no file', { media: '' }],
  ['a file outside', { media: '../../etc/passwd' }],
  ['an address for a file', { media: 'https://example.org/a.jpg' }],
  ['a list for a file', { media: ['01kabc'] }],
  ['no width', { width: undefined }],
  ['a width of nothing', { width: 0 }],
  ['a width in words', { width: '3000' }],
  ['a part of a pixel', { height: 1.5 }],
  ['a focus beside the picture', { focusX: 101 }],
  ['no number for a focus', { focusY: Number.NaN }],
  ['a caption of a megabyte', { caption: 'a'.repeat(1_000_000) }],
  ['a caption of two lines', { caption: 'a\nb' }],
  ['an object for a credit', { credit: { toString: 'x' } }],
  ['a NUL in the alternative text', { alt: 'a\0' }],
  ['a handler', { onerror: 'alert(1)' }],
  ['an address', { src: 'javascript:alert(1)' }],
  ['a prototype', JSON.parse('{"__proto__":{"x":1}}')],
]

describe('refused, in the body and as lead picture', () => {
  test.each(wrong)('%s', (_, change) => {
    const attrs = Object.assign(JSON.parse(JSON.stringify(picture)), change)
    for (const [key, value] of Object.entries(change)) {
      Object.defineProperty(attrs, key, { value, enumerable: true })
    }
    expect(parseDocument(body({ type: 'figure', attrs })).ok).toBe(false)
    expect(isPicture(attrs)).toBe(false)
    expect(parseStoryContent({ ...emptyContent(), lead: attrs }).ok).toBe(false)
  })
  test('text inside, marks, and a figure in a line', () => {
    const inside = { ...figure(), content: [{ type: 'text', text: 'a' }] }
    expect(parseDocument(body(inside)).ok).toBe(false)
    expect(parseDocument(body({ type: 'paragraph', content: [figure()] })).ok).toBe(false)
  })
})

test('a story has a lead picture or lacks the field, so that older hashes stay true', () => {
  const withLead = { ...emptyContent(), lead: picture }
  expect(parseStoryContent(withLead)).toEqual({ ok: true, content: withLead })
  const without = parseStoryContent(emptyContent())
  expect(without.ok && JSON.stringify(without.content)).toBe(JSON.stringify(emptyContent()))
  expect(picturesOf({ ...withLead, body: body(figure({ media: 'b' })) })).toMatchObject([
    { media: '01kabc' },
    { media: 'b' },
  ])
})

test('a figure can go to the clipboard and come back', () => {
  const node = storySchema.nodeFromJSON(figure())
  const rendered = JSON.stringify(node.type.spec.toDOM?.(node))
  expect(rendered).toContain('/desk/media/01kabc/480.webp')
  expect(rendered).toContain('"data-focus-x":"50"')
})

describe('sizes', () => {
  test('are none larger than the picture, and say how large they come', () => {
    expect(sizesOf({ ...picture, width: 1000, height: 500 }, 'whole', 'webp')).toEqual([
      { address: '/media/01kabc/480.webp', width: 480, height: 240 },
      { address: '/media/01kabc/800.webp', width: 800, height: 400 },
      { address: '/media/01kabc/1200.webp', width: 1000, height: 500 },
    ])
    expect(sizesOf({ ...picture, width: 100, height: 3000 }, '16x9', 'jpg')).toEqual([
      { address: '/media/01kabc/16x9-50-40-480.jpg', width: 100, height: 56 },
    ])
  })

  test('cut out what lies around the focal point, never beyond the edge', () => {
    const wide = { width: 3000, height: 1000 }
    expect(regionOf({ ...wide, focusX: 100, focusY: 0 }, '1x1')).toEqual({
      left: 2000,
      top: 0,
      width: 1000,
      height: 1000,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<Shape>('whole', '3x2', '1x1', '4x3', '16x9'),
        (width, height, focusX, focusY, shape) => {
          const cut = regionOf({ width, height, focusX, focusY }, shape)
          expect(cut.left).toBeGreaterThanOrEqual(0)
          expect(cut.top).toBeGreaterThanOrEqual(0)
          expect(cut.width).toBeGreaterThan(0)
          expect(cut.height).toBeGreaterThan(0)
          expect(cut.left + cut.width).toBeLessThanOrEqual(width)
          expect(cut.top + cut.height).toBeLessThanOrEqual(height)
        },
      ),
    )
  })

  test('every address that is written is read, and no other', () => {
    for (const shape of ['whole', '3x2', '1x1', '4x3', '16x9'] as const) {
      for (const { address } of sizesOf(picture, shape, 'webp')) {
        expect(readRendition(address.slice('/media'.length))).toMatchObject({
          media: '01kabc',
          shape,
          format: 'webp',
        })
      }
    }
    for (const rest of [
      '',
      '/01kabc',
      '/01kabc/481.webp',
      '/01kabc/480.svg',
      '/01kabc/480.jpeg',
      '/01kabc/0480.webp',
      '/01kabc/whole-50-50-480.webp',
      '/01kabc/9x9-50-50-480.webp',
      '/01kabc/3x2-050-40-480.webp',
      '/01kabc/3x2-101-40-480.webp',
      '/01kabc/1x1-50-50-480.jpg',
      '/01KABC/480.webp',
      '/../480.webp',
      '/01kabc/480.webp/',
    ]) {
      expect(readRendition(rest), rest).toBeNull()
    }
  })
})
