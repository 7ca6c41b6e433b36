/** Which drawings go with which stories of the sample paper, and the words beneath them. */
import type { Picture } from '@/content/picture'
import * as scenes from './scenes'

export interface Drawing {
  draw: () => string
  words: Pick<Picture, 'alt' | 'caption' | 'credit'> & Partial<Pick<Picture, 'focusX' | 'focusY'>>
  /** As a figure after this many blocks of the body; without it above the text. */
  after?: number
}

const credit = '制图：云汀日报 江叶'
const drawing = (
  draw: Drawing['draw'],
  alt: string,
  caption: string,
  more: Partial<Drawing['words']> & Pick<Drawing, 'after'> = {},
): Drawing => {
  const { after, ...words } = more
  return { draw, words: { alt, caption, credit, ...words }, ...(after !== undefined && { after }) }
}

export const drawings: Readonly<Record<string, readonly Drawing[]>> = {
  bridge: [
    drawing(
      scenes.bridge,
      '双塔斜拉桥横跨江面，桥下有一条渡轮。',
      '柳渡大桥合龙后的样子：主跨460米，桥下轮渡照常开行。',
      { focusX: 45, focusY: 55 },
    ),
    drawing(
      scenes.crossings,
      '示意图：江上三座桥的位置，最右边的一座用红色标出。',
      '洄江三条过江通道示意：红色为柳渡大桥。',
      { after: 10 },
    ),
  ],
  'english-bridge': [
    drawing(
      scenes.bridge,
      'A cable-stayed bridge with two towers across a wide river, a ferry beneath it.',
      'The Liudu bridge, closed at last, with a ferry that will go on sailing.',
      { credit: 'Drawing: Jiang Ye, Yunting Daily', focusX: 45, focusY: 55 },
    ),
  ],
  fog: [
    drawing(
      scenes.fog,
      '浓雾中的江面，两条渡轮只见轮廓，码头亮着一盏灯。',
      '江面起雾，渡轮在码头外等候。',
      {
        focusX: 55,
        focusY: 68,
      },
    ),
  ],
  port: [
    drawing(scenes.port, '码头上三台岸桥，集装箱堆成三四层。', '岸桥下的集装箱堆场。', {
      focusY: 60,
    }),
  ],
  bamboo: [drawing(scenes.bamboo, '疏密相间的竹林，后面是一轮红日。', '江心洲上的竹林。')],
  gauge: [
    drawing(
      scenes.gauge,
      '石砌江岸边立着一根黑白红三色水尺，水面远处有船。',
      '江岸上的老水尺，红线是今年汛期的最高水位。',
      {
        focusX: 42,
      },
    ),
  ],
  ferry: [
    drawing(scenes.fog, '晨雾里的渡口，两条渡轮一近一远。', '清晨的渡口。', {
      focusX: 60,
      focusY: 68,
    }),
  ],
  porpoise: [
    drawing(scenes.porpoise, '一头江豚跃出水面，远处是山和太阳。', '江豚出水。', {
      focusX: 52,
      focusY: 66,
    }),
  ],
  library: [drawing(scenes.library, '四层书架摆满了书，中间垂着一盏灯。', '灯下的书架。')],
  theatre: [
    drawing(scenes.stage, '红色大幕拉开，一排灯笼下一个人张开双臂。', '灯笼下的戏台。', {
      focusY: 70,
    }),
  ],
  buses: [
    drawing(scenes.rain, '雨中一辆红白相间的公交车，旁边有人撑着伞等车。', '雨里的末班车。', {
      focusX: 55,
      focusY: 62,
    }),
  ],
  'english-umbrella': [
    drawing(
      scenes.rain,
      'A red and white bus in the rain, and someone waiting under an umbrella.',
      'Rain at the last stop.',
      { credit: 'Drawing: Jiang Ye, Yunting Daily', focusX: 80, focusY: 70 },
    ),
  ],
  basketball: [
    drawing(scenes.court, '俯瞰篮球场，红黑两队各五人，球在中圈。', '开场跳球后的站位示意。'),
  ],
  school: [
    drawing(scenes.lane, '梧桐树下的一排瓦房，一队孩子走过。', '放学路上。', { focusY: 72 }),
  ],
}
