import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/content/story'
import { Body } from './body'
import { wordsFor } from './words'

const words = wordsFor('zh-CN')

const text = (words: string, ...marks: DocumentNode['marks'] & object): DocumentNode => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })

function html(...content: DocumentNode[]): string {
  const markup = renderToStaticMarkup(
    <Body body={{ type: 'doc', content }} dateline="" words={words} />,
  )
  return markup.replace('<div class="story-body">', '').replace(/<\/div>$/, '')
}

describe('each thing a body may hold has its own element', () => {
  const inside = [paragraph(text('话'))]
  test.each<[DocumentNode, string]>([
    [paragraph(text('话')), '<p>话</p>'],
    [{ type: 'heading', attrs: { level: 2 }, content: [text('题')] }, '<h2>题</h2>'],
    [{ type: 'heading', attrs: { level: 4 }, content: [text('题')] }, '<h4>题</h4>'],
    [{ type: 'heading', attrs: { level: 1 }, content: [text('题')] }, '<h2>题</h2>'],
    [{ type: 'blockquote', content: inside }, '<blockquote><p>话</p></blockquote>'],
    [{ type: 'pullQuote', content: [text('话')] }, '<aside class="pull-quote">话</aside>'],
    [
      { type: 'bulletList', content: [{ type: 'listItem', content: inside }] },
      '<ul><li><p>话</p></li></ul>',
    ],
    [
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: inside }],
      },
      '<ol start="3"><li><p>话</p></li></ol>',
    ],
    [{ type: 'horizontalRule' }, '<hr/>'],
    [{ type: 'codeBlock', content: [text('a < b')] }, '<pre><code>a &lt; b</code></pre>'],
    [paragraph(text('上'), { type: 'hardBreak' }, text('下')), '<p>上<br/>下</p>'],
    [paragraph(text('话', { type: 'bold' })), '<p><strong>话</strong></p>'],
    [paragraph(text('话', { type: 'italic' })), '<p><em>话</em></p>'],
    [paragraph(text('话', { type: 'underline' })), '<p><u>话</u></p>'],
    [paragraph(text('话', { type: 'strike' })), '<p><s>话</s></p>'],
    [paragraph(text('话', { type: 'code' })), '<p><code>话</code></p>'],
  ])('%#', (node, expected) => expect(html(node)).toBe(expected))
})

test('a link leads where it says, or is text', () => {
  const linked = (href: unknown) => html(paragraph(text('话', { type: 'link', attrs: { href } })))
  expect(linked('https://example.org/?a=1&b="2"')).toBe(
    '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">话</a></p>',
  )
  for (const href of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    {},
    null,
  ]) {
    expect(linked(href)).toBe('<p>话</p>')
  }
})

describe('what this version does not know shows its words', () => {
  test.each<[DocumentNode, string]>([
    [{ type: 'callout', content: [paragraph(text('话'))] }, '<div><p>话</p></div>'],
    [{ type: 'constructor', content: [text('话')] }, '<div>话</div>'],
    [{ type: 'toString', text: '话' }, '<div>话</div>'],
    [{ type: 'figure', attrs: { src: 'x', alt: '江面' } }, '<div>江面</div>'],
    [paragraph({ type: 'mention', attrs: { label: '林叙' } }), '<p>林叙</p>'],
    [paragraph(text('话', { type: 'highlight' })), '<p>话</p>'],
    [paragraph(text('话', { type: 'constructor' })), '<p>话</p>'],
    [{ type: 'figure', attrs: { alt: '<img onerror=1>' } }, '<div>&lt;img onerror=1&gt;</div>'],
  ])('%#', (node, expected) => expect(html(node)).toBe(expected))
})

test('the dateline runs in at the head of the first paragraph, and stands alone before others', () => {
  const withDateline = (...content: DocumentNode[]) =>
    renderToStaticMarkup(<Body body={{ type: 'doc', content }} dateline="本报讯" words={words} />)
  expect(withDateline(paragraph(text('一')), paragraph(text('二')))).toContain(
    '<p><b class="dateline">本报讯</b> 一</p><p>二</p>',
  )
  expect(withDateline({ type: 'horizontalRule' })).toContain(
    '<p><b class="dateline">本报讯</b> </p><hr/>',
  )
})

describe('a table', () => {
  const cell = (words: string, more: object = {}): DocumentNode => ({
    type: 'tableCell',
    content: [paragraph(text(words))],
    ...more,
  })
  const head = (words: string): DocumentNode => cell(words, { type: 'tableHeader' })
  const row = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content })
  const markup = html({
    type: 'table',
    content: [
      row(head('线路'), head('客流')),
      row(head('2路'), cell('1,138')),
      row(cell('合计', { attrs: { colspan: 2, rowspan: 1 } })),
    ],
  })

  test('scrolls in a place of its own that has a name and takes the focus', () => {
    expect(markup).toMatch(/^<section class="table" aria-label="表格 1" tabindex="0"><table>/)
  })
  test('says what its headers head, and sets figures flush', () => {
    expect(markup).toContain('<th scope="col">线路</th><th scope="col">客流</th>')
    expect(markup).toContain('<th scope="row">2路</th><td class="number">1,138</td>')
    expect(markup).toContain('<td colSpan="2">合计</td>')
  })
  test('has no header where nothing is said', () => {
    const corner = { type: 'tableHeader', content: [paragraph()] }
    const plain = html({
      type: 'table',
      content: [row(corner, head('客流')), row(head('2路'), cell('一'))],
    })
    expect(plain).toContain('<tr><td></td><th scope="col">客流</th></tr>')
  })
  test('sets a head flush where only numbers are below it', () => {
    const plain = html({
      type: 'table',
      content: [row(head('线路'), head('客流')), row(head('2路'), cell('−1,138'))],
    })
    expect(plain).toContain('<th scope="col">线路</th><th scope="col" class="number">客流</th>')
    expect(markup).not.toContain('<th scope="col" class="number">')
  })
})

describe('notes', () => {
  const note = (words: string, voice = 'author'): DocumentNode => ({
    type: 'note',
    attrs: { text: words, voice },
  })
  const render = (...content: DocumentNode[]) =>
    renderToStaticMarkup(<Body body={{ type: 'doc', content }} dateline="本报讯" words={words} />)

  test('are numbered as they come, and lead there and back', () => {
    const markup = render(
      paragraph(text('甲'), note('见 https://example.org/a?b=1。')),
      paragraph(text('乙'), note('旧称柳渡。', 'editor')),
    )
    expect(markup).toContain(
      'id="noted-1" href="#note-1" role="doc-noteref" aria-label="注 1">1</a>',
    )
    expect(markup).toContain('<li id="note-2"><b>编者注：</b>旧称柳渡。')
    expect(markup).toContain('<a href="#noted-2" role="doc-backlink"')
    expect(markup).toContain('<a href="https://example.org/a?b=1">https://example.org/a?b=1</a>。')
  })
  test('are words, whatever they look like', () => {
    const markup = render(paragraph(note('<img src=x onerror=alert(1)> javascript:alert(1)')))
    expect(markup).not.toMatch(/<img|href="javascript/)
  })
  test('leave no heading where there are none', () => {
    expect(render(paragraph(text('甲')))).not.toContain('注释')
  })
})
