/** What 《云汀日报》 says of itself, and who stands on its masthead. */
import type { HousePageContent, HousePageName } from '@/content/house-page'
import { body, heading, list, p } from './build'
import type { CastName } from './cast'

/** On the masthead, in its order. */
export const masthead: { who: CastName; title: string }[] = [
  { who: 'chief', title: '总编辑' },
  { who: 'editor', title: '责任编辑' },
  { who: 'reporter', title: '全媒体记者' },
  { who: 'reporter2', title: '民生记者' },
]

/** The other two keep the words that come with the system, which are true of this paper too. */
export const pages: Partial<Record<HousePageName, HousePageContent>> = {
  about: {
    body: body(
      p(
        '《云汀日报》是云汀市的城市日报，报道洄江两岸的公共事务：望楼的老街，柳渡的新区，石矶的港口，北坞的山村，鹤坪的竹林。',
      ),
      heading('我们怎样工作'),
      p(
        '每篇稿件发布前，由另一位编辑审读并签名；作者不能审签自己的稿件，签过的文字改动后须重新审签。',
      ),
      p(
        '文中的数字写明出处，能到现场的到现场，涉及多方的向各方核实。转载的文字注明来源，不充作本报采写。',
      ),
      heading('这是一份样报'),
      p('云汀不在任何地图上。本站的人名、地名和事件都是为演示电头系统而写的。'),
    ),
  },
  contact: {
    body: body(
      p('线索、意见、更正和转载申请，都欢迎告诉我们。来信请写明文章的标题或地址，留下回复方式。'),
      heading('编辑部'),
      list(
        '地址：云汀市望楼区江声路12号，云汀日报社',
        '来信：editors@yunting.example',
        '更正：corrections@yunting.example',
        '转载：rights@yunting.example',
      ),
      p('编辑部每天8时至22时有人值班。'),
    ),
  },
}
