/**
 * R04: a name is written as at its first mention, and as the list of people has it. Two names are
 * held to be one person where the post before them is the same, the surname too, and one character
 * differs; a post is held against the list where it stands right before the name.
 */
import { type Copy, type KnownPerson, type StoryHit, type StoryRule, simplified } from '../rule'

const posts =
  '省委书记|市委书记|区委书记|县委书记|副省长|省长|副市长|市长|副区长|区长|副县长|县长|副局长|局长|副主任|主任|副校长|校长|副院长|院长|董事长|总经理|副所长|所长|副会长|会长|副馆长|馆长|教练|队长|船长|站长|厂长|工程师|教授|医生|检察官|法官'
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文安岑阮季柳'
const cues = '说|表示|介绍|告诉|认为|指出|强调|在|和|与|，|、|。|率|主持|出席|带|于|向|是|的'

/** Names on the list are known whatever their length; others by a surname and two characters. */
function mentionOf(people: readonly KnownPerson[]): RegExp {
  const listed = people
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .map((name) => `${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}|`)
  return new RegExp(
    `(?<post>${posts})(?<name>${listed.join('')}[${surnames}][\\p{Script=Han}]{2})(?=${cues})`,
    'gu',
  )
}

export const names: StoryRule = {
  id: 'R04',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: simplified,
  examples: [
    {
      wrong: { paragraphs: ['局长李明华说，桥通了。', '“路近了。”局长李明花说。'] },
      right: { paragraphs: ['局长李明华说，桥通了。', '“路近了。”局长李明华说。'] },
    },
    {
      wrong: {
        paragraphs: ['市长许知秋出席。'],
        facts: { people: [{ name: '许知秋', posts: ['副市长'] }] },
      },
      right: {
        paragraphs: ['副市长许知秋出席。'],
        facts: { people: [{ name: '许知秋', posts: ['副市长'] }] },
      },
    },
    {
      wrong: {
        paragraphs: ['急诊科副主任阮白说，人少了。'],
        facts: { people: [{ name: '阮白', posts: ['急诊科主任'] }] },
      },
      right: {
        paragraphs: ['急诊科主任阮白说，人少了。'],
        facts: { people: [{ name: '阮白', posts: ['急诊科主任'] }] },
      },
    },
  ],
  silentOn: [
    {
      paragraphs: ['会长列夫·托尔斯泰在场。'],
      facts: { people: [{ name: '列夫·托尔斯泰(子)[', posts: ['会长'] }] },
    },
    {
      paragraphs: ['急诊科主任阮白说，人少了。', '市急诊科主任阮白表示同意。'],
      facts: { people: [{ name: '阮白', posts: ['急诊科主任'] }] },
    },
    { paragraphs: ['局长李明华说，桥通了。', '局长李大山说，路近了。'] },
    { paragraphs: ['副局长李明华说。', '李明华局长说。'] },
  ],
  *checkStory(copy): Iterable<StoryHit> {
    const people = new Map((copy.facts?.people ?? []).map((person) => [person.name, person]))
    const first = new Map<string, string[]>()
    for (const { block, post, name, start, before } of mentionsIn(copy)) {
      const at = start + post.length
      const known = people.get(name)
      if (known) {
        yield* againstList({ block, post, start, before }, known)
        continue
      }
      const key = post + name[0]
      const earlier = first.get(key) ?? []
      first.set(key, [...new Set([...earlier, name])].slice(0, 20))
      const listed = [...people.values()].filter((each) => each.posts.includes(post))
      const right = [...listed.map((each) => each.name), ...earlier].find((other) =>
        differsByOne(name, other),
      )
      if (!right || earlier.includes(name)) continue
      const end = at + name.length
      const fixes = [{ start: at, end, replacement: right }]
      yield { block, start: at, end, values: { right }, fixes }
    }
  },
}

interface Mention {
  block: number
  post: string
  name: string
  start: number
  /** What stands before the post. */
  before: string
}

function* mentionsIn({ blocks, facts }: Copy): Iterable<Mention> {
  const mention = mentionOf(facts?.people ?? [])
  for (const [block, { text }] of blocks.entries()) {
    for (const { index: start, groups } of text.matchAll(mention)) {
      const before = text.slice(Math.max(0, start - 40), start)
      yield { block, post: groups?.post ?? '', name: groups?.name ?? '', start, before }
    }
  }
}

function* againstList(
  { block, post, start, before }: Omit<Mention, 'name'>,
  { posts: held }: KnownPerson,
): Iterable<StoryHit> {
  const [right] = held
  if (!right || held.some((each) => each.endsWith(post) && !isDeputy(each, post))) return
  const end = start + post.length
  const replacement = right.slice(sharedLength(before, right))
  yield { block, start, end, values: { right }, fixes: [{ start, end, replacement }] }
}

/** How much of the post stands there already: the office before the rank. */
function sharedLength(before: string, right: string): number {
  for (let length = right.length - 1; length > 0; length--) {
    if (before.endsWith(right.slice(0, length))) return length
  }
  return 0
}

/** 副市长 ends in 市长 and is another post. */
function isDeputy(held: string, post: string): boolean {
  return held.endsWith(`副${post}`) && !post.startsWith('副')
}

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a[0] !== b[0]) return false
  return Array.from(a).filter((character, at) => character !== b[at]).length === 1
}
