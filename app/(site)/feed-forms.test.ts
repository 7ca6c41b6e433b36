import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '@/e2e/strict-xml'
import { absoluteAddress } from '@/newsroom/addresses'
import type { Feed } from './feed'
import { atom } from './feed-atom'
import { absoluteLinks } from './feed-body'
import { jsonFeed } from './feed-json'
import { rss } from './feed-rss'

test('any text leaves a feed that strict readers accept', () => {
  const moment = new Date('2026-05-06T01:30:00Z')
  const around: Omit<Feed, 'entries'> = {
    title: '晨报',
    description: '晨报',
    language: 'zh-Hans',
    page: 'https://paper.example/',
    self: 'https://paper.example/feed',
    hub: null,
    paper: { name: '晨报', url: 'https://paper.example/' },
    updatedAt: moment,
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const feed: Feed = {
        ...around,
        entries: [
          {
            id: 'urn:uuid:c1405570-16c4-8b97-9ea2-61ac412d51b7',
            url: 'https://paper.example/a',
            title: any,
            summary: any,
            html: any,
            language: 'zh-Hans',
            publishedAt: moment,
            updatedAt: moment,
            authors: [{ name: any }],
            categories: [any],
            rights: any,
          },
        ],
      }
      expect(readXml(rss(feed)).name).toBe('rss')
      expect(readXml(atom(feed)).name).toBe('feed')
      expect(JSON.parse(jsonFeed(feed)).items).toHaveLength(1)
    }),
  )
})

test('every address in markup becomes whole', () => {
  const url = 'https://paper.example/a'
  const home = absoluteAddress('')
  expect(
    absoluteLinks(
      '<a href="/x">“href="/y"”</a><a href="#n">n</a><img src="/i.jpg" srcSet="/i.jpg 1x, /j.jpg 2x"><a href="mailto:a@b.example">',
      url,
    ),
  ).toBe(
    `<a href="${home}/x">“href="/y"”</a><a href="${url}#n">n</a><img src="${home}/i.jpg" srcset="${home}/i.jpg 1x, ${home}/j.jpg 2x"><a href="mailto:a@b.example">`,
  )
})
