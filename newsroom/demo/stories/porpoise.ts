import { p } from '../build'
import type { Calendar } from '../calendar'
import { type Course, live } from '../course'
import { byline, type Copy, type DemoStory, staff } from '../story'

/** Live, with a fuller count waiting in review. */
const course: Course = [
  ...live(40.3, 'reporter'),
  { hoursAgo: 3.6, by: 'reporter', does: 'rewrite' },
  { hoursAgo: 3.2, by: 'reporter', does: 'submit' },
]

const opening = (on: Calendar) => [
  p(
    `${on.day(-1)}，云汀市渔政管理站公布本年度洄江云汀段江豚科学考察结果：在86公里的江段上，共目击江豚14群、47头次，剔除重复后估算为32头，比三年前的考察多9头，增长39.1%。其中幼豚5头，是有记录以来最多的一次。`,
  ),
  p(
    '考察历时9天，两条船由石矶出发，一前一后相隔一公里，全程声呐记录，观察员每30分钟换一次班。带队的云汀学院副教授闻人溪说，前后两条船都看到的，才算数；只有一条船看到的，要拿声呐来对。“宁可少数一头，不能多数一头。”',
  ),
]

const rest = () => [
  p(
    '江豚多起来，先是因为鱼多起来了。洄江云汀段禁捕以来，渔政站每年在固定的6个断面撒网调查，单网渔获由1.9公斤增加到4.6公斤，鱼的种类由31种增加到44种。其次是因为船让了路：两处江豚常在的江湾，每年有四个月船只须减速到每小时8公里以下。',
  ),
  p(
    '最早发现幼豚的不是科考队，是柳渡口的渡轮。水手长马德宽有一天早上看见船尾跟着两个背脊，一大一小，“小的那个学着大的喷气，喷得歪歪扭扭”。他拍下的12秒视频，后来成了考察队划定重点江湾的依据。',
  ),
  p(
    '闻人溪提醒，32头仍是一个很小的数目，一次污染、一次误捕就可能前功尽弃。市民在江边看到江豚，可以拍照并记下时间和地点，不要投喂，不要驾船追逐；发现搁浅或受伤的江豚，立即报告渔政站。',
  ),
]

export const porpoise: DemoStory = {
  name: 'porpoise',
  author: 'reporter',
  course,
  write: (on) => copy(on, [...opening(on), ...rest()]),
  rewrite: (on) =>
    copy(on, [
      ...opening(on),
      p(
        '32头江豚的分布并不均匀：石矶港下游的沙洲一带有17头，柳渡江湾有11头，上游鹤坪江段只有4头。闻人溪说，上游偏少，与那里河道窄、采砂留下的深坑多有关。',
      ),
      ...rest(),
    ]),
  sums: ['9 ÷ (32 − 9) = 39.1%', '17 + 11 + 4 = 32'],
}

function copy(on: Calendar, body: Copy['body']): Copy {
  return {
    headline: '洄江江豚数到32头 今年添了5头幼豚',
    kicker: '年度科学考察结果公布',
    summary:
      '86公里江段，两条船，9天。最新一次考察估算洄江云汀段有江豚32头，比三年前多9头，幼豚5头，为有记录以来最多。',
    section: 'news',
    source: 'house',
    tags: ['江豚', '洄江', '生态'],
    byline: [staff('许知秋'), byline('通讯员', '余正')],
    dateline: `本报${on.day()}讯`,
    body,
  }
}
