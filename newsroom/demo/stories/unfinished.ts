/** What is still in the reporters' hands, or was laid aside. */
import { p } from '../build'
import { type Course, drafted, sentBack } from '../course'
import { type DemoStory, staff } from '../story'

/**
 * Sent back with a note. The rate in its third paragraph is wrong, as the editor saw: 98 of 126 is
 * 77.78%. It is the one story whose figures do not hold.
 */
export const lift: DemoStory = {
  name: 'lift',
  author: 'reporter',
  course: sentBack(
    0.9,
    'reporter',
    '第三段算错了：126个单元签约98个，是77.78%，不是80%；标题里的“八成”跟着改。另请补一位一楼住户的说法，现在只有同意的一方。改好再送。',
  ),
  write: (on) => ({
    headline: '老楼加装电梯 八成单元谈成了',
    kicker: '石矶区连片加装样本',
    summary: '石矶区船厂新村126个单元连片加装电梯，多数已经签约。谈成的单元，是怎样谈成的？',
    section: 'city',
    source: 'house',
    tags: ['加装电梯', '老旧小区'],
    byline: [staff('许知秋')],
    dateline: `本报${on.day()}讯`,
    body: [
      p(
        '六楼的老两口，四年没有一起下过楼：一个扶着栏杆走，另一个得有人背。石矶区船厂新村三期的电梯井封顶那天，老先生拄着拐，在井道口站了一个上午。',
      ),
      p(
        '船厂新村建于三十多年前，共有六层住宅126个单元，住户1512户，60岁以上的占47%。去年起，区里不再一个单元一个单元地批，改成整片勘察、整片报建、各单元自己谈，谈成一个开工一个。',
      ),
      p('截至目前，126个单元中已签约98个，签约率80%；其中完工31个，在建42个，待开工25个。'),
      p(
        '谈成的单元，出钱的办法大同小异：一楼不出，二楼象征性地出，三楼以上按楼层递增，六楼出得最多。三单元的账贴在楼道里：总价58万元，财政补贴24万元，公积金和维修资金出12万元，剩下22万元由10户分摊，六楼每户3.9万元。',
      ),
      p(
        '“最难谈的不是钱，是一句话。”社区调解员茅大姐说，一楼有户人家始终不同意，谈了五次，最后一次才说出来：他家老人走的那年，楼上没有一个人下来问过。第二天，楼上九户一起敲了他家的门。',
      ),
    ],
  }),
  sums: ['31 + 42 + 25 = 98', '24 + 12 + 22 = 58'],
}

export const nightRun: DemoStory = {
  name: 'night-run',
  author: 'reporter',
  course: drafted(0.4, 'reporter'),
  write: () => ({
    headline: '夜里十点 江边跑步的人',
    kicker: '特写',
    section: 'sport',
    tags: ['跑步', '南堤'],
    byline: [staff('许知秋')],
    body: [
      p(
        '南堤绿道全长11.8公里，每隔500米有一盏矮灯。夜里10点，矮灯之间会出现一串一串移动的小亮点，那是夜跑的人臂上的反光带。',
      ),
      p(
        '领头的叫厉行，白天在银行数钱，晚上带着一支32人的队伍。队里有一条规矩：按最慢的人的速度跑。群里的口号只有一句：“别停！！！！”',
      ),
      p('（待补：周五再去一次，问问那位推着轮椅跑的人愿不愿意说名字。）'),
    ],
  }),
  sums: [],
}

export const market: DemoStory = {
  name: 'market',
  author: 'reporter2',
  course: drafted(6.2, 'reporter2'),
  write: (on) => ({
    headline: '菜价为什么周三最便宜',
    section: 'economy',
    source: 'house',
    tags: ['菜价'],
    byline: [staff('郑一苇')],
    body: [
      p(`${on.day(-2)}到${on.day(-1)}，记者在鼓楼、文庙坪、南堤三个菜市场抄了20种蔬菜的价牌。`),
      p(
        '同一把芫荽，周三5元一斤，周六8元。摊主们给的理由不一样：有的说周三批发市场到货多，有的说周末买菜的人不问价。',
      ),
      p(
        '文庙坪市场的价牌旁边，贴着一张发黄的通知：“截止本月底，摊位费一律不涨。”是哪年的本月，没有人说得上来。',
      ),
      p('批发市场的数据还没有要到。'),
    ],
  }),
  sums: [],
}

const course: Course = [
  ...drafted(58, 'reporter2'),
  { hoursAgo: 56.5, by: 'reporter2', does: 'archive' },
]

export const lanterns: DemoStory = {
  name: 'lanterns',
  author: 'reporter2',
  course,
  write: (on) => ({
    headline: '望楼灯会因雨改期 已购票可退',
    kicker: '便民提示',
    summary: '原定周末举行的望楼灯会因连日阴雨改期，已购票市民可全额退款。',
    section: 'culture',
    source: 'house',
    tags: ['灯会'],
    byline: [staff('郑一苇')],
    dateline: `本报${on.day()}讯`,
    body: [
      p(
        '因连日阴雨，原定本周末举行的望楼灯会改期，新的日期另行公布。已购票的市民可在原购票平台申请退款，票款在三个工作日内退回。',
      ),
      p('（主办方已自行发布公告，本稿不再使用。）'),
    ],
  }),
  sums: [],
}
