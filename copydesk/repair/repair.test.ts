import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gbkCharacter, gbkCode } from './gbk'
import { repair, withChanges } from './repair'

const repaired = (text: string) => repair(text).text
const kindsIn = (text: string) => repair(text).changes.map(({ kind }) => kind)

describe('what each step puts back', () => {
  test.each([
    ['a reading after a character', '市監(jiān)察局開工了', '市监察局开工了'],
    ['a reading of another tone of the character', '当(dàng)铺重新开张', '当铺重新开张'],
    ['a reading without its tone', '监(jian)督检查', '监督检查'],
    ['a comma before a comma', '大桥合龙,,市民走上引桥', '大桥合龙，市民走上引桥'],
    ['a comma before a full stop', '大桥合龙了,。', '大桥合龙了。'],
    ['a comma before a pause', '白菜,、萝卜,、土豆', '白菜、萝卜、土豆'],
    ['a wide comma before a mark', '大桥合龙了，。', '大桥合龙了。'],
    ['a comma after a percentage', '完成率92.5%,。', '完成率92.5%。'],
    [
      'half-width marks',
      '谁来管?怎么管!一句话:有人管;人人管.',
      '谁来管？怎么管！一句话：有人管；人人管。',
    ],
    ['half-width brackets', '老王(化名)说', '老王（化名）说'],
    ['straight quotes', '他说"明天开工"', '他说“明天开工”'],
    ['a radical that stands for a character', '⼤桥合⻰', '大桥合龙'],
    ['a byte lost across two characters', '他們?yōu)槠髽I(yè)解決難題', '他们为企业解决难题'],
    ['marks after a converted text', '隨著車輛增加,橋面變窄,。', '随着车辆增加，桥面变窄。'],
  ])('%s', (_, damaged, healthy) => {
    expect(repaired(damaged)).toBe(healthy)
  })
})

describe('what is none of the damage', () => {
  test.each([
    ['letters in brackets', '变量(a)与单位(km)，面积(m)'],
    ['a reading that is none of the character', '大桥(jiān)'],
    ['a rare character with its reading', '村名叫㵲（wǔ）水，河岸种满楝（liàn）树。'],
    ['numbers, times and ratios', '比分3:2，时间15:30，共1,234人，3.5公里'],
    ['addresses', '见 https://paper.example/a?b=1,2&c=(3)，或写信到 desk@paper.example。'],
    ['a Latin phrase', '他用 Node.js, TypeScript (and more) 写成。'],
    ['a list of points', '1.加强巡查\n2.公开进度'],
    ['a foreign name', '列夫.托尔斯泰'],
    ['ellipses and dashes', '再等等……他说——快了。'],
    ['a phrase-spaced headline', '江面大雾锁航　四条轮渡停了两小时'],
    [
      'a quotation in traditional characters',
      '匾上写着“雲汀書院”四个字，是清代的东西，笔画完好，市民可以免费参观拍照留念。',
    ],
    ['English', 'He said: "The bridge (finally) opens, at 3:30 p.m.; come early!"'],
    ['nothing', ''],
    ['broken characters', 'a\ud800b\udc00'],
  ])('%s', (_, text) => {
    expect(repair(text)).toMatchObject({ text, changes: [] })
  })
})

test('what is traditional stays so in a traditional paper', () => {
  const text = '隨著車輛增加,,橋面變窄。'
  expect(repair(text, { script: 'zh-Hant' }).text).toBe('隨著車輛增加，橋面變窄。')
})

test('protected names keep their characters', () => {
  const options = { protectedNames: ['葉聖陶'] }
  expect(repair('葉聖陶的書，學生們讀過嗎？', options).text).toBe('葉聖陶的书，学生们读过吗？')
})

test('what can’t be put back is pointed at', () => {
  const text = '存在困щ难，锟斤拷锟斤拷，说\ufffd\ufffd了，们?xyz)什么'
  expect(repair(text).unreadable.map((place) => place.text)).toEqual([
    'щ',
    '锟斤拷锟斤拷',
    '\ufffd\ufffd',
    '?xyz)',
  ])
  expect(repair('他們?yōu)槠髽I(yè)解決難題').unreadable).toEqual([])
  expect(repair('俄语字母“щ”和希腊字母α').unreadable).toEqual([])
})

describe('each change', () => {
  const text = '市監(jiān)察局說,,企業(yè)開工了,。'
  const { changes } = repair(text)

  test('says where it was, in the text as received, and of what kind it is', () => {
    for (const { start, end, before } of changes) expect(text.slice(start, end)).toBe(before)
    expect(changes.map(({ before, after, kind }) => [before, after, kind])).toEqual([
      ['監', '监', 'script'],
      ['(jiān)', '', 'pinyin'],
      ['說', '说', 'script'],
      [',', '', 'doubled'],
      [',', '，', 'marks'],
      ['業', '业', 'script'],
      ['(yè)', '', 'pinyin'],
      ['開', '开', 'script'],
      [',', '', 'doubled'],
    ])
  })

  test('can be refused alone', () => {
    expect(withChanges(text, changes)).toBe('市监察局说，企业开工了。')
    const without = changes.filter(({ before }) => before !== '說')
    expect(withChanges(text, without)).toBe('市监察局說，企业开工了。')
    expect(withChanges(text, changes.toReversed())).toBe(withChanges(text, changes))
    expect(withChanges(text, [])).toBe(text)
  })
})

test('a run of lost bytes is one change, script and reading included', () => {
  expect(kindsIn('他們?yōu)槠髽I(yè)解決難題')).toEqual(['script', 'bytes', 'pinyin', 'script'])
})

test('GBK goes both ways', () => {
  for (const character of '優數為業槠髽，。ā') {
    const code = gbkCode(character) ?? 0
    expect(gbkCharacter(code >> 8, code & 0xff)).toBe(character)
  }
  expect(gbkCode('😀')).toBeUndefined()
})

describe('whatever comes', () => {
  const pieces = fc.constantFrom(
    ...[
      '監',
      '(jiān)',
      '?yōu)',
      '槠髽I',
      ',',
      ',,',
      '。',
      '業',
      '大桥',
      '3.5',
      '"',
      '(',
      ')',
      'a',
      '\n',
      ' ',
      '\ufffd',
      '\ud800',
      '😀',
      '⼤',
      '著',
      'щ',
    ],
  )
  const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))

  test('a second repair finds nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: once } = repair(text)
        expect(repair(once).changes).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('the changes make the repaired text, and lie apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = repair(text)
        expect(withChanges(text, result.changes)).toBe(result.text)
        result.changes.forEach(({ start, end, before }, at) => {
          expect(text.slice(start, end)).toBe(before)
          expect(start).toBeGreaterThanOrEqual(result.changes[at - 1]?.end ?? 0)
        })
      }),
      { numRuns: 2_000 },
    )
  })
})
