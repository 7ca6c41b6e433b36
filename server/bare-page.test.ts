import { expect, test } from 'vitest'
import { barePage } from './bare-page'

test.each([
  ['Next’s files', '<p>a</p><script src="/_next/static/x.js" async=""></script>', '<p>a</p>'],
  ['inlined data', '<p>a</p><script>self.__next_f.push([1,"</p>"])</script>', '<p>a</p>'],
  ['the bootstrap', '<script id="_R_">self.x=1</script><p>a</p>', '<p>a</p>'],
  [
    'the order of style sheets among themselves',
    '<link rel="stylesheet" href="/x.css" data-precedence="next"/>',
    '<link rel="stylesheet" href="/x.css"/>',
  ],
  [
    'preloads of scripts',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/><link rel="modulepreload" href="/x.js"/><p>a</p>',
    '<p>a</p>',
  ],
  [
    'markers',
    '<p>a<!-- -->b<!--$-->c<!--/$--></p><div hidden=""><!--$--><!--/$--></div>',
    '<p>abc</p>',
  ],
])('%s go', (_, html, bare) => {
  expect(barePage(html)).toBe(bare)
})

test.each([
  ['data', '<script type="application/ld+json">{"name":"<!--$-->"}</script>'],
  ['files of the site', '<script src="/site.js" defer=""></script>'],
  ['style sheets', '<link rel="stylesheet" href="/_next/static/x.css"/>'],
  ['preloads of pictures', '<link rel="preload" as="image" href="/a.jpg"/>'],
  ['what people wrote', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</p>'],
])('%s stay', (_, html) => {
  expect(barePage(html)).toBe(html)
})

test('inline script of any other kind goes', () => {
  expect(barePage('<script>alert(1)</script><script type="module">x</script>')).toBe('')
})

test('a page with a hole is refused: readers would never see what fills it', () => {
  expect(() => barePage('<p><template id="B:0"></template></p>')).toThrow(/Suspense/)
  expect(() => barePage('<div hidden id="S:0">late</div>')).toThrow(/Suspense/)
})
