/** How long the copy desk takes for a story: all rules, on healthy copy with figures and quotes in it. */

import { proofread } from '@/copydesk/proof'
import { copyOf } from '@/copydesk/rules/rule'
import { milliseconds, type Part } from './results'

const paragraphs = [
  '本报6月3日讯 全市988家限额以上商贸企业已复工771家，占总数的78%。市商务局局长许知秋说：“企业等的不是口号，是‘一站办结’的窗口。”',
  '柳渡大桥全长1286米，由主桥、引桥和接线三部分组成，概算投资9.6亿元，比三年前的设计少了1200万元。桥面宽32米，设双向六车道，两侧各留3.5米给行人和自行车。',
  '合格率由90%提高到95%，提高5个百分点；办件时间由20天缩短到12天，缩短40%。男生36人、女生41人，共77人，分坐两辆大巴，上午8:30从学校出发。',
  '《云汀市河道管理条例》2026年5月1日（星期五）起施行。条例规定，沿岸50米以内不得新建库房，已有的库房三年以内迁出，迁出的费用由市、区两级财政分担。',
]

/** So many characters in paragraphs, repeated no sentence twice. */
function storyOf(characters: number) {
  const text: string[] = []
  for (let at = 0, length = 0; length < characters; at++) {
    const paragraph = `第${at}天，${paragraphs[at % paragraphs.length]}`
    text.push(paragraph.replaceAll('。', `，记${at}。`).slice(0, characters - length))
    length += text.at(-1)?.length ?? 0
  }
  return copyOf({ headline: '柳渡大桥合龙 两岸车程缩到四分钟', paragraphs: text }, 'zh-Hans')
}

export function measureCopyDesk(rounds: number): Part {
  const story = storyOf(1_500)
  for (let warm = 0; warm < 50; warm++) proofread(story)
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    proofread(story)
    return performance.now() - started
  }).sort((a, b) => a - b)
  const median = times[times.length >> 1] ?? 0
  const slow = times[Math.floor(times.length * 0.95)] ?? 0
  return {
    title: 'The copy desk',
    rows: [
      {
        what: 'a story of 1,500 characters, all rules',
        value: milliseconds(median),
        target: { asked: 'at most 15 ms', isMet: median <= 15 },
      },
      { what: 'of twenty the slowest', value: milliseconds(slow) },
    ],
  }
}
