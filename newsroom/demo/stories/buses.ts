import { list, p, strong } from '../build'
import type { Calendar } from '../calendar'
import { type Course, corrected, live } from '../course'
import { type Copy, type DemoStory, staff } from '../story'

/** Live; the reporter has since changed a stop in the working copy, which readers don't see yet. */
const course: Course = [
  ...live(31.5, 'reporter2'),
  { hoursAgo: 2.4, by: 'reporter2', does: 'rewrite' },
  corrected(
    2.1,
    'correction',
    '据公交集团的更正通知，14路的换乘站应为文庙坪站，本文误作盐仓街站。特此更正，并向读者致歉。',
    'chief',
  ),
]

export const buses: DemoStory = {
  name: 'buses',
  author: 'reporter2',
  course,
  write: (on) => copy(on, '盐仓街站'),
  rewrite: (on) => copy(on, '文庙坪站', '（14路的换乘站已按公交集团的更正通知改正。）'),
  sums: ['5 + 3 + 1 = 9', '186 + 24 − 17 = 193', '12 − 8 = 4'],
}

function copy(on: Calendar, interchange: string, addition = ''): Copy {
  return {
    headline: '三条夜班公交延到零点 九条线路将调整',
    kicker: '出行提示',
    summary: `市公交集团自${on.day(3)}起调整9条线路，其中5条改走向，3条延长末班，1条并线，全市线路里程不减，夜班末班车延到零点。`,
    section: 'city',
    source: 'house',
    tags: ['公交', '交通'],
    byline: [staff('郑一苇')],
    dateline: `本报${on.day()}讯`,
    body: [
      p(
        `记者从市公交集团获悉，自${on.day(3)}（${on.weekday(3)}）首班车起，市区9条公交线路作出调整：5条优化走向，3条延长运营时间，1条与其他线路合并。调整后，市区公交车由186辆在线增加到193辆，其中新投放24辆，退役17辆。`,
      ),
      p('延长运营时间的三条线路分别是：'),
      list(
        [strong('3路'), '（鼓楼—石矶港区），末班由22时改为零点，服务港区夜班工人；'],
        [strong('18路'), '（市一医院—柳渡南堤），末班由22时30分改为零点；'],
        [strong('27路'), '（火车站—北坞师范学院），末班由22时40分改为零点。'],
      ),
      p(
        `走向优化的5条线路中，变化最大的是14路。这条线过去在老城绕行桐油街，高峰时一趟要走72分钟，调整后直行文庙路，预计一趟58分钟；需要去桐油街的乘客，可在${interchange}同站换乘9路，一小时内换乘免费。`,
      ),
      p(
        '并线的是42路。这条线与8路有12站重合，其中8站两线前后脚到，剩下4站由8路的区间车覆盖。公交集团客运部经理范行舟说，42路日均客流不到300人，停开以后省出来的6辆车全部补到18路和27路，早高峰的间隔可以由8分钟缩短到6分钟。',
      ),
      p(
        `“改线最怕老人不知道。”范行舟说，从${on.day()}起，相关站点贴大字告示，车上滚动播报，并在12个换乘站安排志愿者引导两周。市民也可以拨打客服热线，说出起点和终点，由话务员代查换乘。${addition}`,
      ),
    ],
  }
}
