import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ScriptFix } from '@/content/story'
import { mirrorPage } from './mirror'

const site = new URL('https://paper.example')
const alternate =
  '<link rel="alternate" hrefLang="zh-Hant" href="https://paper.example/zh-hant/x"/>'

async function mirrored(
  text: string,
  {
    type = 'text/html; charset=utf-8',
    path = '/x',
    fixes = {} as Record<string, ScriptFix[]>,
  } = {},
): Promise<string> {
  const known = new Map(Object.entries(fixes))
  const page = { type, body: Buffer.from(text) }
  const body = await mirrorPage(page, path, {
    site,
    fixesOf: async () => known,
    isOpen: async () => true,
  })
  return String(body)
}

test.each([
  ['text', '<p>头发</p>', '<p>頭髮</p>'],
  ['a word across inline tags', '<h1>理<b>发</b>店</h1>', '<h1>理<b>髮</b>店</h1>'],
  ['a word at a break that may be', '<h1>理<wbr>发店</h1>', '<h1>理<wbr>髮店</h1>'],
  ['no word across blocks', '<p>理</p><p>发</p>', '<p>理</p><p>發</p>'],
  ['no word of two links side by side', '<a>云</a><a>云汀</a>', '<a>雲</a><a>雲汀</a>'],
  [
    'no word with an ornament',
    '<i aria-hidden="true">云</i>云汀',
    '<i aria-hidden="true">雲</i>雲汀',
  ],
  ['attributes that are read', '<img alt="头发" class="头发">', '<img alt="頭髮" class="头发">'],
  [
    'a picture amid a word',
    '<p>理<img alt="a">发</p>',
    '<p>理<img alt="a">发</p>'.replace('发', '發'),
  ],
  ['labels', '<nav aria-label="栏目" id="栏目">', '<nav aria-label="欄目" id="栏目">'],
  [
    'a description',
    '<meta name="description" content="头发">',
    '<meta name="description" content="頭髮">',
  ],
  ['a title', '<title>头发</title>', '<title>頭髮</title>'],
  ['the language', '<html lang="zh-Hans"><p>发展</p>', '<html lang="zh-Hant"><p>發展</p>'],
  ['the credit of a copy', '<p data-credit="来源">', '<p data-credit="來源">'],
  ['entities', '<p>&amp;发展&lt;后来&gt;&#39;</p>', '<p>&amp;發展&lt;後來&gt;&#39;</p>'],
])('%s: converted', async (_, plain, traditional) => {
  expect(await mirrored(plain)).toBe(traditional)
})

test.each([
  ['English', '<p lang="en">发展 <b>发</b></p>'],
  ['traditional', '<article lang="zh-Hant"><p>皇后</p></article>'],
  ['what is not to be translated', '<p translate="no" title="发">发</p>'],
  ['script', '<script src="/site.js">"发"</script><style>.发{}</style>'],
  ['what was typed', '<textarea>发</textarea><input value="发" name="发">'],
  ['code', '<pre><code>发</code></pre>'],
  ['comments', '<!-- 发 -->'],
  [
    'ids, data and times',
    '<p id="发" class="发" data-x="发"><time datetime="2026-05-06">a</time></p>',
  ],
  [
    'pictures, files, doors and others',
    '<a href="/icon.svg"></a><a href="/desk">a</a><a href="//evil/x">a</a><a href="https://other.example/a">a</a><a href="#main">a</a><a href="mailto:a@b.c">a</a><a href="/api/x">a</a>',
  ],
  ['the mirror itself', '<a href="/zh-hant/x">a</a>'],
])('%s: left alone', async (_, html) => {
  expect(await mirrored(html)).toBe(html)
})

test('within another language, simplified Chinese is converted all the same', async () => {
  expect(await mirrored('<html lang="en"><p>发</p><p lang="zh-Hans">发</p>')).toBe(
    '<html lang="en"><p>发</p><p lang="zh-Hant">發</p>',
  )
})

test('links lead on within the mirror', async () => {
  const links = (prefix: string) =>
    `<a href="${prefix || '/'}">a</a><a href="${prefix}/city?before=1.a">a</a><a href="https://paper.example${prefix}/2026/05/06/a#b">a</a><form action="${prefix}/search"></form><link rel="alternate" type="application/rss+xml" href="https://paper.example${prefix}/rss.xml">`
  expect(await mirrored(links(''))).toBe(links('/zh-hant'))
})

test('a page that names its counterpart becomes it, and says what it was made from', async () => {
  const head = (prefix: string) =>
    `${alternate}<link rel="canonical" href="https://paper.example${prefix}/x"/><meta property="og:url" content="https://paper.example${prefix}/x"/>`
  const page = await mirrored(`${head('')}<main><p>a</p></main>`)
  expect(page).toContain(head('/zh-hant'))
  expect(page).toContain('<a href="/x" hreflang="zh-Hans">簡體原文</a>')
  expect(await mirrored('<main><p>a</p></main>')).toBe('<main><p>a</p></main>')
})

test('without a counterpart of its own a page keeps its canonical address', async () => {
  const html = '<link rel="canonical" href="https://paper.example/x"/>'
  expect(await mirrored(html)).toBe(html)
})

test('the switch turns round', async () => {
  const [here, there] = ['aria-current="true"', '']
  const plain = `<a href="/x" hrefLang="zh-Hans" ${here}>简</a><a href="/zh-hant/x" hrefLang="zh-Hant">繁</a>`
  expect(await mirrored(plain)).toBe(
    `<a href="/x" hrefLang="zh-Hans"${there}>简</a><a href="/zh-hant/x" hrefLang="zh-Hant" ${here}>繁</a>`,
  )
})

const fixes = { '/2026/a': [{ from: '表', to: '錶' }], '/x': [{ from: '干', to: '乾' }] }

test('the fixes of a story hold on its page, and in what announces it, and nowhere else', async () => {
  const teaser = (path: string, word: string) =>
    `<article><p>${word}</p><h2><a href="${path}">${word}</a></h2></article>`
  const page = `<h1>干</h1>${teaser('/2026/a', '表')}${teaser('/2026/b', '表')}<p>表</p>`
  const became = await mirrored(page, { fixes })
  expect(became.replaceAll('/zh-hant', '')).toBe(
    `<h1>乾</h1>${teaser('/2026/a', '錶')}${teaser('/2026/b', '表')}<p>表</p>`,
  )
})

test('a story on its own page is that story, though it leads home first', async () => {
  const page = await mirrored('<article><a href="/">首页</a><h1>干</h1></article>', { fixes })
  expect(page).toContain('<h1>乾</h1>')
})

test('facts for machines: own address and texts, never ids of others', async () => {
  const data = (language: string, address: string, text: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","url":"${address}","inLanguage":"${language}","headline":"${text}","author":{"@type":"Person","url":"https://paper.example/author/a"},"x":"\\u003c"}</script>`
  const plain = data('zh-Hans', 'https://paper.example/x', '头发')
  expect(await mirrored(plain)).toBe(data('zh-Hant', 'https://paper.example/zh-hant/x', '頭髮'))
  const english = data('en', 'https://paper.example/x', '头发')
  expect(await mirrored(english)).toBe(english)
  const broken = '<script type="application/ld+json">{头发</script>'
  expect(await mirrored(broken)).toBe(broken)
})

test('facts for machines: pages of the paper are those of the mirror', async () => {
  const facts = (p: string, card: string) => ({
    inLanguage: p ? 'zh-Hant' : 'zh-Hans',
    breadcrumb: { itemListElement: [{ item: `https://paper.example${p || '/'}` }] },
    image: [`https://paper.example/media/card/a1/b2${card}.jpg`, 'https://paper.example/icon.png'],
    publisher: {
      '@type': 'NewsMediaOrganization',
      url: 'https://paper.example/',
      masthead: `https://paper.example${p}/masthead`,
    },
    isBasedOn: { url: 'https://other.example/x' },
    target: { urlTemplate: `https://paper.example${p}/search?q={words}` },
  })
  const page = (value: object) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`
  expect(await mirrored(page(facts('', '')))).toBe(page(facts('/zh-hant', '-hant')))
})

test('where the page is shared, it is shown in its script', async () => {
  const head = (locale: string, card: string) =>
    `${alternate}<meta property="og:locale" content="${locale}"/><meta property="og:image" content="https://paper.example/media/card/a1/b2${card}.jpg"/><meta property="og:image" content="https://paper.example/media/a1/16x9-50-50-1200.jpg"/>`
  expect(await mirrored(head('zh_CN', ''))).toBe(head('zh_TW', '-hant'))
  const alone = head('zh_CN', '').replace(alternate, '')
  expect(await mirrored(alone)).toBe(alone)
})

test('feeds: texts, own addresses, languages and links in their text', async () => {
  const type = 'application/rss+xml; charset=utf-8'
  const feed = (lang: string, p: string, title: string, text: string) =>
    `<?xml version="1.0"?>\n<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${title}</title><link>https://paper.example${p || '/'}</link><language>${lang}</language><atom:link href="https://paper.example${p}/rss.xml" rel="self"/><item><title>${text}</title><link>https://paper.example${p}/2026/a</link><description>&lt;a href=&quot;https://paper.example${p}/city&quot;&gt;${title}&lt;/a&gt;</description><content:encoded><![CDATA[<p>${title}<a href="${p}/city">a</a></p>]]></content:encoded><guid isPermaLink="false">id-发</guid></item></channel></rss>`
  const plain = feed('zh-Hans', '', '发展', '表')
  const became = await mirrored(plain, { type, fixes })
  expect(became).toBe(feed('zh-Hant', '/zh-hant', '發展', '錶'))
})

test('entries in another language keep it', async () => {
  const type = 'application/atom+xml'
  const atom =
    '<feed xml:lang="zh-Hans"><entry xml:lang="en"><title>发</title></entry><entry><title>发</title></entry></feed>'
  expect(await mirrored(atom, { type })).toBe(
    '<feed xml:lang="zh-Hant"><entry xml:lang="en"><title>发</title></entry><entry><title>發</title></entry></feed>',
  )
})

test('maps name pages of the mirror, and the alternates they name stay', async () => {
  const map = (p: string, lang: string) =>
    `<urlset><url><loc>https://paper.example${p}/2026/a</loc><xhtml:link rel="alternate" hreflang="zh-Hans" href="https://paper.example/2026/a"/><news:language>${lang}</news:language></url></urlset>`
  expect(await mirrored(map('', 'zh-cn'), { type: 'application/xml' })).toBe(
    map('/zh-hant', 'zh-tw'),
  )
})

test('JSON feeds and answers', async () => {
  const feed = {
    title: '发展',
    home_page_url: 'https://paper.example/',
    language: 'zh-Hans',
    items: [
      {
        id: 'a-1',
        url: 'https://paper.example/2026/a',
        title: '表',
        content_html: '<p>表<a href="/city">里面</a></p>',
      },
      { id: 'b', url: 'https://paper.example/2026/b', title: '表', language: 'en' },
      {
        title: '发',
        url: '/tag/a',
        image: 'https://paper.example/a.jpg',
        date: '2026-05-06T00:00:00Z',
      },
    ],
  }
  const became = JSON.parse(
    await mirrored(JSON.stringify(feed), { type: 'application/feed+json', fixes }),
  )
  expect(became).toEqual({
    title: '發展',
    home_page_url: 'https://paper.example/zh-hant',
    language: 'zh-Hant',
    items: [
      {
        id: 'a-1',
        url: 'https://paper.example/zh-hant/2026/a',
        title: '錶',
        content_html: '<p>錶<a href="/zh-hant/city">裡面</a></p>',
      },
      feed.items[1],
      {
        title: '發',
        url: '/zh-hant/tag/a',
        image: 'https://paper.example/a.jpg',
        date: '2026-05-06T00:00:00Z',
      },
    ],
  })
})

test('what is neither page nor feed has no counterpart', async () => {
  const page = { type: 'image/png', body: Buffer.from('发') }
  const options = { site, fixesOf: async () => new Map(), isOpen: async () => true }
  expect(await mirrorPage(page, '/a.png', options)).toBeNull()
})

test('only Han changes, whatever the markup', async () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b a=',
    '"',
    "'",
    '>',
    '<',
    '&',
    '发',
    'x',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    ' lang="en"',
    '<article>',
    '\ud800',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const html = Buffer.from(pieces.join('')).toString()
      expect((await mirrored(html)).replaceAll('發', '发')).toBe(html)
    }),
  )
})
