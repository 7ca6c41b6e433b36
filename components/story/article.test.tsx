import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Article, type ArticleProps } from './article'
import { Byline } from './byline'
import { Phrases } from './phrases'
import { wordsFor } from './words'

const story: ArticleProps['story'] = {
  language: 'zh-Hans',
  headline: '一张卡过江 公交轮渡轻轨 今起免费换乘',
  kicker: '换乘首日',
  subhead: '',
  summary: '首批三十八条线路接入。',
  dateline: '本报讯',
  edition: null,
  byline: [
    { institution: '晨报社', role: '记者', names: ['林叙', '赵小满'] },
    { institution: '晨报社', role: '特约记者', names: ['江言'] },
  ],
  authors: [{ slug: 'linxu', name: '林叙' }],
  tags: [{ slug: 'lundu', name: '轮渡' }],
  section: { slug: 'city', name: '城事' },
  source: { name: '晨报' },
  responsibleEditor: '周岚',
  lead: null,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '话' }] }] },
  characters: 1138,
  firstPublishedAt: new Date('2026-05-06T01:30:00Z'),
  publishedAt: new Date('2026-05-06T01:30:00Z'),
}

function markup(change: Partial<ArticleProps['story']> = {}, props: Partial<ArticleProps> = {}) {
  return renderToStaticMarkup(
    <Article
      story={{ ...story, ...change }}
      corrections={[]}
      beside={{ previous: null, next: null, related: [] }}
      readingMinutes={3}
      notice={{ kind: 'house', source: '晨报', text: '' }}
      address="https://paper.example/a"
      timeZone="Asia/Shanghai"
      {...props}
    />,
  )
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describe('the page of a story', () => {
  test('says who, from where, when, how long, and by whose leave', () => {
    const words = plain(markup())
    for (const part of [
      '晨报社 记者 林叙 赵小满特约记者 江言',
      '来源：晨报',
      '发布 2026年5月6日 09:30',
      '1138 字',
      '约 3 分钟',
      '责任编辑：周岚',
      '版权归晨报所有',
    ]) {
      expect(words).toContain(part)
    }
    expect(words).not.toContain('更新')
    expect(markup()).toContain('<a href="/author/linxu" rel="author">林叙</a>')
  })

  test('shows the time of the last change once there is one', () => {
    const words = plain(markup({ publishedAt: new Date('2026-05-06T16:05:00Z') }))
    expect(words).toContain('更新 2026年5月7日 00:05')
  })

  test('of an English story is labelled in English', () => {
    const html = markup({
      language: 'en',
      headline: 'One ticket for the river',
      dateline: 'YUNTING',
    })
    const words = plain(html)
    expect(html).toMatch(/^<article class="story" lang="en"/)
    expect(words).toContain('Published 6 May 2026 at 09:30')
    expect(words).toContain('1,138 words')
    expect(words).toContain('YUNTING — 话')
    expect(words).toContain('By 林叙 and 赵小满, 记者, 晨报社; 江言, 特约记者, 晨报社')
  })

  test('of a reprint names whose text it is', () => {
    const original = { author: '温蓝', headline: '水尺边上的人', licence: '', hasAddress: true }
    const url = 'https://example.org/'
    const notice = { kind: 'reprint', source: '河岸周刊', url, original } as const
    const html = markup({ source: { name: '河岸周刊' } }, { notice })
    expect(plain(html)).toContain('转载自“河岸周刊”')
    expect(html).toContain('<a href="https://example.org/" rel="noopener">')
    expect(plain(html)).not.toContain('保留电头')
    expect(plain(html)).toContain('阅读原文')
    expect(plain(html)).toContain('原题：水尺边上的人')
    expect(plain(html)).toContain('原作者：温蓝')
    expect(plain(html)).not.toContain('转载依据')
  })

  test('lets nothing that was written run (X06)', () => {
    const hostile = '"><img src=x onerror=alert(1)></title><script>'
    const html = markup({
      headline: hostile,
      kicker: hostile,
      subhead: hostile,
      summary: hostile,
      dateline: hostile,
      responsibleEditor: hostile,
      source: { name: hostile },
      tags: [{ slug: 'x', name: hostile }],
      byline: [{ institution: hostile, role: hostile, names: [hostile] }],
    })
    expect(html).not.toMatch(/<(?:img|script|\/title)/)
  })
})

test('an institution alone is a byline, and nobody is none', () => {
  const render = (names: string[], institution: string) =>
    renderToStaticMarkup(
      <Byline
        byline={[{ institution, role: '', names }]}
        authors={[]}
        locale="zh-CN"
        words={wordsFor('zh-CN')}
      />,
    )
  expect(plain(render([], '市气象台'))).toBe('市气象台 ')
  expect(render([], '')).toBe('')
})

describe('a headline breaks', () => {
  const html = (text: string) => renderToStaticMarkup(<Phrases text={text} />)
  test.each([
    ['at its spaces', '晨雾 渡口', '晨雾</span> <span>渡口'],
    ['at ideographic spaces', '晨雾　渡口', '晨雾</span> <span>渡口'],
    ['between words of a long phrase', '高新区新增通勤班车线路', '新增<wbr/>通勤'],
    ['before a number, not after it', '四条轮渡停了两小时四十分', '停了<wbr/>两小时<wbr/>四十'],
    ['before a number, not after it, again', '望楼到柳渡六分钟过江', '六分钟'],
  ])('%s', (_, text, expected) => expect(html(text)).toContain(expected))

  test('never beside a mark or a figure', () => {
    const long = html('市图书馆古籍修复室首次开放预约，每周六上午限额20人，供水45万吨')
    expect(long).not.toMatch(/<wbr\/>[，\d]|[，\d]<wbr\/>/)
    expect(long.replace(/<[^>]+>/g, '')).toBe(
      '市图书馆古籍修复室首次开放预约，每周六上午限额20人，供水45万吨',
    )
  })

  test('as browsers do it, where it is short or not Chinese', () => {
    expect(html('晨雾')).toBe('晨雾')
    expect(html('Ferry riders get one ticket')).toBe('Ferry riders get one ticket')
  })
})
