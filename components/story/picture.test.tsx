import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure } from './figure'
import { Picture } from './picture'

const picture = {
  media: '01kabc',
  width: 3000,
  height: 2000,
  alt: '桥塔 "一"',
  caption: '合龙前夜。<script>',
  credit: '制图：江叶',
  focusX: 30,
  focusY: 40,
}

test('a picture says its size before it comes, and offers sizes in two formats', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="50vw" />)
  expect(html).toContain('width="2000" height="1333"')
  expect(html).toContain('/media/01kabc/480.webp 480w, /media/01kabc/800.webp 800w')
  expect(html).toContain('src="/media/01kabc/1200.jpg"')
  expect(html).toContain('sizes="50vw"')
  expect(html).toContain('loading="lazy"')
  expect(html).not.toContain('fetchPriority')
})

test('the first is fetched first, and a crop lies around the focal point', () => {
  const html = renderToStaticMarkup(
    <Picture picture={picture} shape="3x2" sizes="50vw" isFirst isSilent />,
  )
  expect(html).toContain('fetchPriority="high"')
  expect(html).not.toContain('lazy')
  expect(html).toContain('/media/01kabc/3x2-30-40-240.webp 240w')
  expect(html).toContain('alt=""')
})

test('a figure has its words beneath, as words; on the desk its own address', () => {
  const html = renderToStaticMarkup(<Figure picture={picture} base="/desk/media" />)
  expect(html).toContain('合龙前夜。&lt;script&gt; <span class="credit">制图：江叶</span>')
  expect(html).toContain('alt="桥塔 &quot;一&quot;"')
  expect(html).not.toContain('"/media/')
  const bare = renderToStaticMarkup(<Figure picture={{ ...picture, caption: '', credit: '' }} />)
  expect(bare).not.toContain('figcaption')
})
