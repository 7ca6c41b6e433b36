import { p } from '../build'
import { type Course, live } from '../course'
import { type DemoStory, staff } from '../story'

/** Withdrawn: it announced a cut of the water supply for the wrong district. */
const course: Course = [
  ...live(43.1, 'reporter2'),
  {
    hoursAgo: 42.2,
    by: 'chief',
    does: 'unpublish',
    note: '这篇稿件误将石矶区的停水通知写成柳渡区，已撤下。柳渡区供水不受影响。我们向读者致歉，更正后的通知以市供水公司公告为准。',
  },
]

export const water: DemoStory = {
  name: 'water',
  author: 'reporter2',
  course,
  write: (on) => ({
    headline: '明晚柳渡区部分小区停水八小时 请提前储水',
    kicker: '便民提示',
    summary: `因管网改造，${on.day(1)}22时至次日6时，柳渡区部分小区停水。`,
    section: 'city',
    source: 'house',
    tags: ['停水', '便民'],
    byline: [staff('郑一苇')],
    dateline: `本报${on.day()}讯`,
    body: [
      p(
        `记者从市供水公司获悉，因石港路DN600主管改造接驳，${on.day(1)}22时至${on.day(2)}6时，柳渡区石港路以东、船厂路以南的14个小区将停水8小时，涉及居民约9300户。`,
      ),
      p(
        '供水公司提醒，请提前储存生活用水，停水期间关好水龙头。来水之初如水色发黄，放水数分钟即可恢复。医院、学校等单位由6辆供水车保障。',
      ),
      p('施工若遇大雨顺延，届时另行公告。'),
    ],
  }),
  sums: ['24 − 22 + 6 = 8'],
}
