import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { ListedStory } from '@/newsroom/reading'
import { rss } from './rss'
import { fileIndex } from './sitemap-files'
import { xmlHead } from './xml'

/** The text of each element of that name; throws where the document is not well-formed. */
function textsOf(document: string, name: string): string[] {
  const texts: string[] = []
  const path: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', (tag) => {
    path.push(tag.name)
    if (tag.name === name) texts.push('')
  })
  parser.on('closetag', () => void path.pop())
  parser.on('text', (text) => {
    if (path.at(-1) === name) texts.push(`${texts.pop()}${text}`)
  })
  parser.write(document).close()
  return texts
}

function feed(change: Partial<ListedStory> = {}): string {
  const moment = new Date('2026-05-06T01:30:00Z')
  const story: ListedStory = {
    storyId: 'a',
    path: '/2026/05/06/a',
    language: 'zh-Hans',
    headline: '晨雾',
    kicker: '',
    summary: '江面有雾。',
    byline: [{ institution: '晨报社', role: '记者', names: ['林叙'] }],
    picture: null,
    characters: 10,
    firstPublishedAt: moment,
    publishedAt: moment,
    section: { id: 's', slug: 'city', name: '城事' },
    ...change,
  }
  const channel = { title: '晨报', description: '', language: 'zh-Hans', path: '/' }
  return xmlHead + rss({ ...channel, feedPath: '/rss.xml', stories: [story] })
}

test('a story is an item with its address, time, section and author', () => {
  const document = feed()
  expect(textsOf(document, 'title')).toEqual(['晨报', '晨雾'])
  expect(textsOf(document, 'guid')).toEqual([expect.stringMatching(/^http.+\/2026\/05\/06\/a$/)])
  expect(textsOf(document, 'pubDate')).toEqual(['Wed, 06 May 2026 01:30:00 GMT'])
  expect(textsOf(document, 'category')).toEqual(['城事'])
  expect(textsOf(document, 'dc:creator')).toEqual(['林叙'])
})

describe('hostile copy (X06, X10)', () => {
  test.each([
    [']]>', ']]>'],
    ['</title><script>alert(1)</script>', '</title><script>alert(1)</script>'],
    ['A & B &amp; &lt; "\'', 'A & B &amp; &lt; "\''],
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', undefined],
    ['前\u0000\u0008\u000b\u001f后', '前后'],
    ['前\ud800后\udfff', '前后'],
    ['前\ufffe\uffff后', '前后'],
    ['𠮷野家🙂', '𠮷野家🙂'],
  ])('%j in a headline', (headline, shown = headline) => {
    const byline = [{ institution: '', role: '', names: [headline] }]
    const document = feed({ headline, summary: headline, byline })
    expect(textsOf(document, 'title')[1]).toBe(shown)
    expect(textsOf(document, 'description')[1]).toBe(shown)
    expect(textsOf(document, 'dc:creator')).toEqual([shown])
  })

  test('of any kind leaves a feed that a strict reader accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        expect(textsOf(feed({ headline, summary: headline }), 'title')).toHaveLength(2)
      }),
    )
  })
})

test('an index names every file of the map', () => {
  const files = textsOf(xmlHead + fileIndex(3), 'loc')
  expect(files.map((address) => address.replace(/^.*\/sitemap/, ''))).toEqual([
    '/1.xml',
    '/2.xml',
    '/3.xml',
  ])
})
