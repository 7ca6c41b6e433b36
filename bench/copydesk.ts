/**
 * How long the copy desk takes for a story: all rules, on healthy copy with figures and quotes in it,
 * and repair, on copy of ours with every kind of damage.
 */
import { readFileSync } from 'node:fs'
import { EditorState } from '@tiptap/pm/state'
import { foundIn } from '@/components/findings/findings'
import { draw, underlines } from '@/components/findings/underlines'
import { storySchema } from '@/content/extensions'
import { emptyContent } from '@/content/story'
import { type Memory, proofread } from '@/copydesk/proof'
import { repair } from '@/copydesk/repair/repair'
import { damage } from '@/copydesk/repair/testing'
import { copyOf } from '@/copydesk/rules/rule'
import { copyOfStory } from '@/copydesk/story-copy'
import { milliseconds, type Part } from './results'

const paragraphs = [
  '本报6月3日讯 全市640家小店登记了夜市摊位512家，占总数的80%。市商务局局长江望说：“企业等的不是口号，是‘一站办结’的窗口。”',
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
  const press = pressesIn(10_000)
  const presses = timesOf(rounds, press.onThePage)
  const rereadings = timesOf(rounds, press.inTheWorker)
  const proofs = timesOf(rounds, () => proofread(story))
  const mix = { script: true, pinyin: true, doubled: true, marks: true }
  let turn = 0
  const chance = () => (turn++ % 17) / 17
  const damaged = damage(readFileSync('copydesk/corpus/news.txt', 'utf8'), mix, chance)
  const thousands = damaged.length / 1_000
  const repairs = timesOf(rounds, () => repair(damaged))
  const perThousand = repairs.median / thousands
  return {
    title: 'The copy desk',
    rows: [
      {
        what: 'a story of 1,500 characters, all rules',
        value: milliseconds(proofs.median),
        target: { asked: 'at most 15 ms', isMet: proofs.median <= 15 },
      },
      { what: 'of twenty the slowest', value: milliseconds(proofs.slow) },
      {
        what: 'a key press in 10,000 characters, checking on the main thread',
        value: milliseconds(presses.median),
        target: { asked: 'at most 4 ms', isMet: presses.median <= 4 },
      },
      { what: 'of twenty the slowest', value: milliseconds(presses.slow) },
      { what: 'the same, in the worker beside it', value: milliseconds(rereadings.median) },
      {
        what: 'repair of damaged copy, each 1,000 characters',
        value: milliseconds(perThousand),
        target: { asked: 'at most 2 ms', isMet: perThousand <= 2 },
      },
      { what: 'of twenty the slowest', value: milliseconds(repairs.slow / thousands) },
    ],
  }
}

/**
 * What a key press costs where the page is drawn: the lines move with it, and after the pause the
 * text is gathered, handed over as a message, and drawn under what comes back. The worker reads the
 * paragraph that changed, and the story as a whole.
 */
function pressesIn(characters: number) {
  const { blocks } = storyOf(characters)
  const content = blocks.slice(1).map(({ text }) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: text.replace('，', ',') }],
  }))
  const doc = storySchema.nodeFromJSON({ type: 'doc', content })
  let state = EditorState.create({ doc, plugins: [underlines()] })
  const memory: Memory = { found: new Map() }
  const asked = () => copyOfStory({ ...emptyContent(), body: state.doc.toJSON() })
  const copy = asked()
  const answer = foundIn(proofread(copy, {}, memory).findings, copy, {})
  const press = () => {
    state = state.apply(state.tr.insertText('一', state.doc.content.size >> 1))
  }
  return {
    onThePage() {
      press()
      structuredClone(asked().blocks)
      const drawn = draw(state, structuredClone(answer))
      if (drawn) state = state.apply(drawn)
    },
    inTheWorker() {
      press()
      proofread(asked(), {}, memory)
    },
  }
}

/** Milliseconds, once the engine knows the code. */
function timesOf(rounds: number, run: () => unknown): { median: number; slow: number } {
  for (let warm = 0; warm < 50; warm++) run()
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  }).sort((a, b) => a - b)
  return {
    median: times[times.length >> 1] ?? 0,
    slow: times[Math.floor(times.length * 0.95)] ?? 0,
  }
}
