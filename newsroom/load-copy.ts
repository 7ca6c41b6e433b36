/**
 * Copy by the yard, for measuring a full archive: plain city news put together from our own words,
 * the same for the same number each time. Varied in length, section, tags, names and figures as an
 * archive is; not meant to be read twice.
 */
import type { BylineEntry, DocumentNode } from '@/content/story'
import { slugOf } from './addresses'

export interface LoadedCopy {
  headline: string
  slug: string
  kicker: string
  summary: string
  /** Which of the paper's sections, as a number to be taken modulo their count. */
  section: number
  tags: string[]
  byline: BylineEntry[]
  body: DocumentNode
}

/** The copy of the story with this number, from 0. */
export function copyNumber(number: number): LoadedCopy {
  const pick = picker(number)
  const topic = pick(topics)
  const place = pick(places)
  const [matter, slugOfMatter] = pick(topic.matters)
  const [outcome, slugOfOutcome] = pick(outcomes)
  const name = pick(names)
  const second = pick(names)
  const sentences = { place, matter, outcome, name, number: pick.number }
  const length = 4 + pick.number(5)
  const paragraphs = Array.from({ length }, (_, at) =>
    [pick(at === 0 ? openings : middles), pick(middles), pick(endings)]
      .map((sentence) => sentence(sentences))
      .join(''),
  )
  return {
    headline: `${place}${matter}${outcome}`,
    slug: `${slugOfPlace.get(place)}-${slugOfMatter}-${slugOfOutcome}-${number.toString(36)}`,
    kicker: pick.number(3) === 0 ? topic.kicker : '',
    summary: openings[0](sentences),
    section: pick.number(1_000),
    tags: [topic.kicker, place].slice(0, 1 + pick.number(2)),
    byline: [
      {
        institution: '云汀日报社',
        role: '全媒体记者',
        names: name === second ? [name] : [name, second].slice(0, 1 + pick.number(2)),
      },
    ],
    body: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  }
}

interface Facts {
  place: string
  matter: string
  outcome: string
  name: string
  number(below: number): number
}
type Sentence = (facts: Facts) => string

/** Chooses by chance that depends on the seed alone (mulberry32). */
function picker(seed: number) {
  let state = (seed + 1) * 0x9e3779b1
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(chance() * below)
  const pick = <Item>(items: readonly Item[]): Item => items[number(items.length)] as Item
  return Object.assign(pick, { number })
}

const places = words(
  '望楼区 柳渡区 石矶区 北坞区 鹤坪县 竹埠镇 盐仓街 桐油街 文庙坪 鼓楼口 南堤 柳渡口 石港路 船厂新村 白石溪 云汀港',
)
const slugOfPlace = new Map(places.map((place) => [place, slugOf(place)]))

const topics = [
  { kicker: '民生', matters: '社区食堂 夜间门诊 老旧电梯 便民菜场 托育园 公共厕所 路灯 供水管网' },
  {
    kicker: '交通',
    matters: '夜班公交 轮渡航线 人行天桥 非机动车道 停车泊位 候车亭 伸缩缝 限速标志',
  },
  { kicker: '经济', matters: '竹制品 铁水联运 工业园 夜市 农机站 船厂订单 冷链仓库 茶叶合作社' },
  { kicker: '教育', matters: '课后服务 校园菜地 焊工班 图书角 午间托管 校车 乒乓球队 科学课' },
  { kicker: '文化', matters: '汀腔新戏 旧书市 古戏台 油纸伞 社区书屋 方言档案 碑刻拓片 露天电影' },
  {
    kicker: '生态',
    matters: '江豚考察 古树名录 湿地步道 雨水花园 禁捕巡查 垃圾分类 桥下绿地 水质监测',
  },
  {
    kicker: '法治',
    matters: '预付卡纠纷 高空抛物案 巡回法庭 欠薪调解 物业公示 反诈宣传 噪声投诉 社区调解',
  },
  {
    kicker: '体育',
    matters: '女篮联赛 职工乒乓球赛 江边夜跑 龙舟训练 社区球场 少年棋院 骑行道 冬泳队',
  },
].map(({ kicker, matters }) => ({ kicker, matters: addressed(matters) }))

const outcomes = addressed(
  '投入使用 试行满月 征求意见 完成改造 延长开放 有了新办法 下月启动 通过验收 迎来首批市民 公布半年账目 增加班次 换了新面孔',
)

const names = words(
  '艾一禾 白渡舟 岑望舒 戴青岩 丁小楫 范行舟 葛南枝 顾听潮 韩拓野 何见山 纪云深 江既白 柯守拙 蓝亭午 黎半夏 林浅溪 卢观澜 骆星野 马知行 孟怀石 莫问津 倪春渚 潘石缘 齐望江 钱松涧 裘一帆 任远岫 沈溪亭 史照临 宋晚照 谭稼轩 唐竹里 汪清圆 魏长汀 温如许 吴篁深 夏木荣 萧白露 徐半山 严守真',
)

const openings = [
  ({ place, matter, outcome, number }: Facts) =>
    `记者从${place}获悉，当地${matter}${outcome}，惠及周边居民${3 + number(90)}00余户。`,
  ({ place, matter, number }: Facts) =>
    `清晨${6 + number(3)}时许，${place}的${matter}旁已经有人等候，排在最前面的是从江对岸赶来的市民。`,
  ({ place, matter, number }: Facts) =>
    `一封市民来信，让${place}的${matter}提前${2 + number(9)}个月列入了计划。`,
] as const satisfies Sentence[]

const middles: readonly Sentence[] = [
  ({ matter, number }) =>
    `据介绍，${matter}前期走访了${12 + number(60)}个社区，收回意见${180 + number(900)}条，采纳${20 + number(80)}条。`,
  ({ name }) => `“先把难处摆到桌面上，再一件一件商量。”负责人${name}说。`,
  ({ number }) =>
    `项目总投资${120 + number(800)}万元，分${2 + number(3)}期实施，工期${4 + number(14)}个月。`,
  ({ number }) => `目前已完成工程量的${31 + number(60)}%，比计划提前${3 + number(20)}天。`,
  ({ place }) => `${place}的做法是白天不封路、夜里不扰民，材料集中堆放，当天清运。`,
  ({ number }) => `前来办事的市民，等候时间由${25 + number(30)}分钟缩短到${4 + number(15)}分钟。`,
  ({ matter }) => `对${matter}今后谁来管、钱从哪里出，方案里也写明了责任单位和公示办法。`,
]

const endings: readonly Sentence[] = [
  ({ number }) => `下一步，相关部门将用${2 + number(10)}周时间逐项回访。`,
  ({ name }) => `居民${name}说，往后出门不用再绕远路了。`,
  () => '市民如有意见，可向所在社区反映。',
  ({ number }) => `热线统计，同类来电比上月少了${5 + number(40)}件。`,
  ({ place }) => `${place}表示，账目每季度公布一次。`,
]

function words(list: string): string[] {
  return list.split(' ')
}

/** Each word with its slug, worked out once: reading headlines one by one would take minutes. */
function addressed(list: string): [word: string, slug: string][] {
  return words(list).map((word) => [word, slugOf(word)])
}
