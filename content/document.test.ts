import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from './document'
import type { DocumentNode } from './story'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }
const link = (href: unknown, more: object = {}) => ({ type: 'link', attrs: { href, ...more } })
const parsed = (json: string) => parseDocument(JSON.parse(json))

describe('what a story may hold', () => {
  test.each<[string, unknown]>([
    ['nothing but an empty paragraph', doc({ type: 'paragraph' })],
    ['marks', doc(paragraph(text('步道', { type: 'bold' }, { type: 'italic' }), text('开放')))],
    ['a link', doc(paragraph(text('全文', link('https://example.org/a?b#c'))))],
    ['headings', doc(...[2, 3, 4].map((level) => ({ type: 'heading', attrs: { level } })))],
    ['a quotation', doc({ type: 'blockquote', content: [paragraph(text('说'))] })],
    ['a pull quote', doc({ type: 'pullQuote', content: [text('六公里', { type: 'underline' })] })],
    ['a divider', doc({ type: 'horizontalRule' }, { type: 'paragraph' })],
    ['code', doc({ type: 'codeBlock', attrs: { language: null }, content: [text('a\n\tb')] })],
    ['a hard break', doc(paragraph(text('一'), { type: 'hardBreak' }, text('二')))],
    [
      'lists in lists',
      doc({
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('一')),
              {
                type: 'bulletList',
                content: [{ type: 'listItem', content: [paragraph(text('二'))] }],
              },
            ],
          },
        ],
      }),
    ],
  ])('%s', (_, body) => expect(parseDocument(body)).toEqual({ ok: true, body }))

  test('missing attributes are spelled out', () => {
    const list = { content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }
    expect(parseDocument(doc({ type: 'orderedList', ...list }))).toEqual({
      ok: true,
      body: doc({ type: 'orderedList', attrs: { start: 1, type: null }, ...list }),
    })
  })

  test('what comes back shares nothing with what went in, and is plain', () => {
    const body = doc({ type: 'heading', attrs: { level: 2 }, content: [text('题')] })
    const result = parseDocument(body)
    expect(result.ok && result.body).not.toBe(body)
    expect(result.ok && Object.getPrototypeOf(result.body.content?.[0]?.attrs)).toBe(
      Object.prototype,
    )
  })
})

describe('what is refused whole', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', '<p>步道</p>'],
    ['a list', [doc()]],
    ['an empty body', doc()],
    ['a body that is a paragraph', paragraph(text('步道'))],
    ['an unknown node', doc({ type: 'iframe' })],
    ['an inherited name as a node', doc({ type: 'constructor' })],
    ['a node called __proto__', doc({ type: '__proto__' })],
    ['an unknown mark', doc(paragraph(text('步道', { type: 'blink' })))],
    ['an inherited name as a mark', doc(paragraph(text('步道', { type: 'toString' })))],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    ['a style', doc({ type: 'heading', attrs: { level: 2, style: 'color:red' } })],
    ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a heading of no level', doc({ type: 'heading' })],
    ['a level as text', doc({ type: 'heading', attrs: { level: '2' } })],
    ['a level as a list', doc({ type: 'heading', attrs: { level: [2] } })],
    ['attributes as a list', doc({ type: 'heading', attrs: [2] })],
    ['a start beyond reason', doc({ type: 'orderedList', attrs: { start: 1e9 } })],
    ['a language with markup', doc({ type: 'codeBlock', attrs: { language: '"><script>' } })],
    [
      'a link with more than its address',
      doc(paragraph(text('a', link('/a', { target: '_top' })))),
    ],
    ['a link without address', doc(paragraph(text('a', { type: 'link' })))],
    ['an address as a list', doc(paragraph(text('a', link(['javascript:alert(1)']))))],
    ['an address as an object', doc(paragraph(text('a', link({ toString: () => '/a' }))))],
    ['an address of a megabyte', doc(paragraph(text('a', link(`/${'a'.repeat(1e6)}`))))],
    ['the same mark twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' })))],
    ['marks that are no list', doc(paragraph({ ...text('a'), marks: { type: 'bold' } }))],
    ['a thousand marks', doc(paragraph(text('a', ...Array(1_000).fill({ type: 'bold' }))))],
    ['a mark on a paragraph', doc({ type: 'paragraph', marks: [{ type: 'bold' }] })],
    ['text in the body', doc(text('步道'))],
    ['text that is a number', doc(paragraph({ type: 'text', text: 1 }))],
    ['text with children', doc(paragraph({ type: 'text', text: 'a', content: [] }))],
    ['empty text', doc(paragraph(text('')))],
    ['a paragraph with text of its own', doc({ type: 'paragraph', text: 'a' })],
    ['a NUL', doc(paragraph(text('a\0b')))],
    ['an escape', doc(paragraph(text('\u001b[31m')))],
    ['a lone surrogate', doc(paragraph(text('\ud83d')))],
    ['content that is no list', { type: 'doc', content: { 0: paragraph() } }],
    ['a child that is null', doc(null)],
    ['a paragraph in a paragraph', doc(paragraph(paragraph()))],
    ['a list item on its own', doc({ type: 'listItem', content: [paragraph()] })],
    ['an empty list', doc({ type: 'bulletList' })],
    ['bold code', doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] })],
    ['more than two megabytes', doc(paragraph(text('好'.repeat(2_000_001))))],
    ['a hundred thousand empty paragraphs', doc(...Array(100_001).fill({ type: 'paragraph' }))],
    ['a list as long as memory', { type: 'doc', content: new Array(4e9) }],
    ['an instance of a class', doc(new Date())],
  ])('%s', (_, body) => {
    expect(parseDocument(body)).toMatchObject({ ok: false, problems: [expect.any(String)] })
  })

  test.each([
    '{"type":"doc","content":[{"type":"paragraph"}],"__proto__":{"ok":true}}',
    '{"type":"doc","content":[{"type":"paragraph","__proto__":{}}]}',
    '{"type":"doc","content":[{"type":"paragraph","constructor":{"prototype":{}}}]}',
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"__proto__":{}}}]}',
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"constructor":1}}]}',
    '{"type":"doc","content":[{"type":"heading","attrs":{"__proto__":{"level":2}}}]}',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"bold","__proto__":{}}]}]}]}',
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"/a","prototype":{}}}]}]}]}',
  ])('keys that reach for the prototype: %s', (json) => {
    expect(parsed(json)).toMatchObject({ ok: false })
    expect(({} as { ok?: boolean }).ok).toBeUndefined()
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\0script:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u00ad:alert(1)',
    'ｊavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'DATA:text/html,<script>',
    'feed:javascript:alert(1)',
    'view-source:javascript:alert(1)',
    'jar:javascript:alert(1)',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'filesystem:http://example.org/x',
    'about:blank',
    'ws://example.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
  ])('the address %j', (href) => {
    expect(parseDocument(doc(paragraph(text('a', link(href)))))).toMatchObject({ ok: false })
  })

  test('a document deeper than any story, however deep, at once', () => {
    for (const depth of [70, 10_000, 200_000]) {
      let node: unknown = paragraph(text('底'))
      for (let at = 0; at < depth; at++) node = { type: 'blockquote', content: [node] }
      const started = performance.now()
      expect(parseDocument(doc(node))).toMatchObject({ ok: false })
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })

  test('the same node named a billion times', () => {
    let node: unknown = paragraph(text('哈'))
    for (let at = 0; at < 30; at++) node = { type: 'blockquote', content: Array(10).fill(node) }
    const started = performance.now()
    expect(parseDocument(doc(node))).toEqual({ ok: false, problems: ['body: too large'] })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('a body that holds itself', () => {
    const quotation: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
    quotation.content.push(quotation)
    expect(parseDocument(doc(quotation))).toMatchObject({ ok: false })
  })

  test('not more problems than one would read', () => {
    const result = parseDocument(doc(...Array(5_000).fill({ type: 'iframe' })))
    expect(result.ok ? [] : result.problems).toHaveLength(10)
  })
})

/** Bodies as an editor makes them. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value))
const textNode = fc.record(
  {
    type: fc.constant('text'),
    text: words,
    marks: fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }]),
  },
  { requiredKeys: ['type', 'text'] },
)
const inline = fc.array(fc.oneof(textNode, fc.constant({ type: 'hardBreak' })), { maxLength: 4 })
const leafBlock = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), content: inline }),
  fc.record({ type: fc.constant('pullQuote'), content: inline }),
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
    content: inline,
  }),
  fc.constant({ type: 'horizontalRule' }),
)
const block: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    leafBlock,
    fc.record({
      type: fc.constant('blockquote'),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).block
const anyBody = fc.array(block, { minLength: 1, maxLength: 8 }).map((content) => doc(...content))

describe('for any body', () => {
  test('parse, serialize and parse again gives the same', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const once = parseDocument(body)
        if (!once.ok) throw new Error(once.problems.join())
        expect(parseDocument(JSON.parse(JSON.stringify(once.body)))).toEqual(once)
      }),
    )
  })

  test('anything else is refused or stable, and never throws', () => {
    const key = fc.constantFrom('type', 'content', 'attrs', 'marks', 'text', '__proto__', 'href')
    const value = fc.oneof(
      fc.constantFrom(
        'doc',
        'paragraph',
        'text',
        'heading',
        'link',
        'bold',
        null,
        2,
        'javascript:',
      ),
      fc.string(),
    )
    const hostile = fc.object({ key, values: [value], maxDepth: 6 })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.anything()), (body) => {
        const once = parseDocument(body)
        if (once.ok) expect(parseDocument(once.body)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })

  test('a stranger anywhere in it spoils the whole', () => {
    const strangers: unknown[] = [
      { type: 'script' },
      { type: 'paragraph', attrs: { class: 'x' } },
      paragraph(text('a', link('javascript:alert(1)'))),
      JSON.parse('{"type":"paragraph","__proto__":{}}'),
    ]
    fc.assert(
      fc.property(anyBody, fc.nat(), fc.constantFrom(...strangers), (body, at, stranger) => {
        const content = [...(body.content as DocumentNode[])]
        content.splice(at % (content.length + 1), 0, stranger as DocumentNode)
        expect(parseDocument(doc(...content)).ok).toBe(false)
      }),
    )
  })
})
