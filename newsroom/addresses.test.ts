import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeStoryPath, slugOf, slugOfName, slugOfTag, storyPath } from './addresses'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

describe('the slug of a headline', () => {
  test.each([
    ['重庆银行行长在旅馆里', 'chongqing-yinhang-hangzhang-zai-lvguan-li'],
    ['一张卡过江 公交免费换乘', 'yizhang-ka-guo-jiang-gong-jiao-mianfei-huan-cheng'],
    ['１２３号公交线', '123-hao-gong-jiao-xian'],
    ['Café naïve: don’t panic', 'cafe-naive-dont-panic'],
    ['AI 走进 2026 年', 'ai-zoujin-2026-nian'],
    ['🙂！！', 'story'],
    ['Супер', 'story'],
    ['', 'story'],
  ])('%s → %s', (headline, slug) => expect(slugOf(headline)).toBe(slug))

  test('is cut between words, and inside one only if it is the first', () => {
    const slug = slugOf('中华人民共和国'.repeat(20))
    expect(slug.length).toBeLessThanOrEqual(60)
    expect(slug).toMatch(/-(zhonghua|renmin|gongheguo)$/)
    expect(slugOf('a'.repeat(100))).toBe('a'.repeat(60))
  })

  test('is plain ASCII words whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (headline) => {
        const slug = slugOf(headline)
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(60)
        expect(encodeURIComponent(slug)).toBe(slug)
      }),
    )
  })
})

test.each([
  ['单小满', 'shanxiaoman'],
  ['曾庆', 'zengqing'],
  ['Anna Li', 'anna-li'],
  ['《》', 'author'],
])('the slug of the name %s is %s', (name, slug) => expect(slugOfName(name, 'author')).toBe(slug))

test.each([
  ['轮渡', 'lundu'],
  ['民生实事', 'minsheng-shishi'],
  ['5G 应用', '5g-yingyong'],
  ['Old trades', 'old-trades'],
  ['、', 'tag'],
])('the slug of the tag %s is %s', (name, slug) => expect(slugOfTag(name)).toBe(slug))

test('the date of an address is the paper’s own', () => {
  const lateInLondon = new Date('2026-05-06T17:00:00Z')
  expect(storyPath(lateInLondon, 'x', 'Asia/Shanghai')).toBe('/2026/05/07/x')
  expect(storyPath(lateInLondon, 'x', 'Europe/London')).toBe('/2026/05/06/x')
})

test('a second story of the same headline and day gets an address of its own', async () => {
  const publish = async () => {
    const id = await writtenStory(cast.reporter, { headline: '晨雾' })
    await moveNow(cast.reporter, id, 'submit')
    await moveNow(cast.editor, id, 'approve')
    return moveNow(cast.editor, id, 'publish')
  }
  const { path: first } = await publish()
  const { path: second } = await publish()
  expect(second).toBe(`${first}-2`)
  const story = { headline: '晨雾', date: new Date(), timeZone: 'Asia/Shanghai' }
  expect(await freeStoryPath({ ...story, storyId: 'third' })).toBe(`${first}-3`)
})
