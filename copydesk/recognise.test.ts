import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from './recognise'

const paragraph = '柳渡大桥主桥昨天上午合龙，两岸市民在南堤上看完了最后一节钢梁落位的全过程。'

test('a page with everything on it', () => {
  const text = [
    '柳渡大桥合龙　望楼到柳渡六分钟过江',
    '2026-11-23 08:15  来源：云汀日报  浏览：1024',
    `本报11月23日讯　${paragraph}`,
    paragraph,
    '云汀日报社全媒体记者 许知秋 特约记者 邱石桥 郑　渡',
    '责任编辑：方问渠',
    '版权声明：',
    '凡文章来源为“云汀日报”的稿件，未经许可不得转载。',
  ].join('\n')
  const page = recognise(text)
  expect(page.headline?.value).toBe('柳渡大桥合龙　望楼到柳渡六分钟过江')
  expect(page.dateline?.value).toBe('本报11月23日讯')
  expect(page.byline?.value).toEqual([
    { institution: '云汀日报社', role: '全媒体记者', names: ['许知秋'] },
    { institution: '', role: '特约记者', names: ['邱石桥', '郑渡'] },
  ])
  expect(page.source?.value).toBe('云汀日报')
  expect(page.responsibleEditor?.value).toBe('方问渠')
  expect(page.notice?.value).toMatch(/^版权声明：\n凡文章/)
  expect(page.body.map(({ value }) => value)).toEqual([paragraph, paragraph])
  for (const { start, end, value } of page.body) expect(text.slice(start, end)).toBe(value)
})

describe('who wrote it', () => {
  test.each([
    ['记者 许知秋', [{ institution: '', role: '记者', names: ['许知秋'] }]],
    [
      '（记者 许知秋 通讯员 石渡口）',
      [
        { institution: '', role: '记者', names: ['许知秋'] },
        { institution: '', role: '通讯员', names: ['石渡口'] },
      ],
    ],
    [
      '本报记者 许知秋、郑一苇',
      [{ institution: '本报', role: '记者', names: ['许知秋', '郑一苇'] }],
    ],
    ['作者：许知秋', [{ institution: '', role: '', names: ['许知秋'] }]],
    [
      '云汀新闻网见习记者 阿依·古丽',
      [{ institution: '云汀新闻网', role: '见习记者', names: ['阿依·古丽'] }],
    ],
  ])('%s', (line, byline) => {
    const page = recognise(`一座大桥合龙了\n${paragraph}\n${line}`)
    expect(page.byline?.value).toEqual(byline)
    expect(page.body).toHaveLength(1)
  })

  test('in brackets behind the dateline', () => {
    const page = recognise(`一座大桥合龙了\n本报讯（记者 许知秋 郑一苇）${paragraph}`)
    expect(page.dateline?.value).toBe('本报讯')
    expect(page.byline?.value).toEqual([
      { institution: '', role: '记者', names: ['许知秋', '郑一苇'] },
    ])
    expect(page.body[0]?.value).toBe(paragraph)
  })
})

test.each([
  ['新华社南京11月23日电', `新华社南京11月23日电　${paragraph}`],
  ['云汀日报讯', `云汀日报讯 ${paragraph}`],
  ['本网消息', `本网消息 ${paragraph}`],
])('the dateline %s', (dateline, first) => {
  expect(recognise(`标题在这里\n${first}`).dateline?.value).toBe(dateline)
})

test('lines of the page around the story are no body', () => {
  const frame = [
    '原标题：桥合龙了',
    '上一篇：渡轮停航',
    '扫码关注云汀日报',
    '【打印本页】',
    '阅读原文',
  ]
  const page = recognise(['大桥合龙', paragraph, ...frame].join('\n'))
  expect(page.originalHeadline?.value).toBe('桥合龙了')
  expect(page.rest.map(({ value }) => value)).toEqual(frame.slice(1))
  expect(page.body.map(({ value }) => value)).toEqual([paragraph])
})

describe('what only looks like it stays body', () => {
  test.each([
    '记者在现场看到，桥面已经清理干净。',
    '编辑这本书的人，叫许知秋。',
    '来源不明的传言说桥要停工，指挥部否认。',
    '“版权声明”四个字印在扉页上。',
    '记者 从指挥部获悉桥面铺装完成',
  ])('%s', (line) => {
    const page = recognise(`大桥合龙\n${paragraph}\n${line}`)
    expect(page.body.at(-1)?.value).toBe(line)
    expect(page.byline).toBeNull()
    expect(page.source).toBeNull()
    expect(page.notice).toBeNull()
  })
})

test('a text without a page around it is all body', () => {
  expect(recognise(paragraph)).toMatchObject({ headline: null, body: [{ value: paragraph }] })
  expect(recognise('')).toMatchObject({ headline: null, body: [] })
})

test('whatever comes, what is found lies in the text and nothing of the body is lost', () => {
  const lines = fc.constantFrom(
    '大桥合龙',
    paragraph,
    '记者 许知秋',
    '来源：',
    '来源：云汀日报',
    '版权声明：',
    '（',
    '本报讯',
    '本报讯（记者 甲）好',
    ' ',
    '\ud800',
    '责编：a 来源：b',
  )
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 8 }), (all) => {
      const text = all.join('\n')
      const page = recognise(text)
      const { rest, body, ...fields } = page
      const places = [...rest, ...body, ...Object.values(fields).filter((each) => each !== null)]
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThanOrEqual(end)
      }
      for (const { start, end, value } of body) expect(text.slice(start, end)).toBe(value)
    }),
    { numRuns: 1_000 },
  )
})
