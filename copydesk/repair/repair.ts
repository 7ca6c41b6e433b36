/**
 * Repair of damaged copy: what mirrors, converters and wrong encodings do to Chinese text, undone
 * change by change. Nothing is guessed: each step has one reading or leaves the text alone, healthy
 * text comes back as it is, and a repaired text needs no second repair.
 *
 * The order matters: lost bytes are read off the text as it is, readings belong to the characters
 * that then stand there, and marks and script come last, when every character is in its place.
 */
import { type Change, type Edit, type Kind, Layers } from './layers'
import { lostByteEdits } from './lost-bytes'
import { doubledMarkEdits, wideMarkEdits } from './marks'
import { pinyinEdits } from './pinyin-left'
import { rubbleIn, type Unreadable } from './rubble'
import { scriptEdits } from './script-back'

export { type Change, type Kind, withChanges } from './layers'
export type { Unreadable } from './rubble'

/** More than any text needs that was not made for it. */
const mostRounds = 8

export interface Repair {
  text: string
  /** In order and apart; each can be left out (`withChanges`). */
  changes: Change[]
  /** What is damaged and can't be put back, in UTF-16 units of the received text. */
  unreadable: Unreadable[]
}

export interface RepairOptions {
  /** What the text is to be written in; traditional text stays so in a traditional paper. */
  script?: 'zh-Hans' | 'zh-Hant'
  /** Names that keep their characters. */
  protectedNames?: readonly string[]
}

/** Linear in the length of the text. */
export function repair(received: string, options: RepairOptions = {}): Repair {
  const layers = new Layers(received)
  const protectedNames = options.protectedNames ?? []
  const steps: [Kind, (text: string) => Edit[]][] = [
    ['compatibility', compatibilityEdits],
    ['bytes', lostByteEdits],
    ['pinyin', pinyinEdits],
    ['doubled', doubledMarkEdits],
    ['marks', wideMarkEdits],
  ]
  if (options.script !== 'zh-Hant') {
    const isDamaged = () => layers.changes().some(({ kind }) => /^(?:bytes|pinyin)$/.test(kind))
    steps.push(['script', (text) => scriptEdits(text, { isDamaged, protectedNames })])
  }
  // Again until nothing is left: a mark that became wide makes its neighbour one in Chinese text.
  for (let round = 1; round <= mostRounds; round++) {
    const isChanged = steps.map(([kind, read]) => layers.step(kind, read)).includes(true)
    if (!isChanged) break
  }
  const changes = layers.changes()
  return { text: layers.text(), changes, unreadable: rubbleIn(received, changes) }
}

/** Radicals of simplified characters, which Unicode ties to none. */
const radicals: Record<string, string> = Object.fromEntries(
  Array.from(
    '⻅见⻆角⻉贝⻋车⻓长⻔门⻙韦⻚页⻛风⻜飞⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻁虎⻄西⻘青⻝食⻣骨⺠民'.matchAll(
      /(.)(.)/gu,
    ),
    ([, from = '', to = '']) => [from, to],
  ),
)

/**
 * Characters that stand for others, as programs that read PDF leave them: radicals and doubles of
 * Unicode's compatibility blocks. Marks and wide figures are no damage and stay (NFKC would not
 * leave them).
 */
function compatibilityEdits(text: string): Edit[] {
  const doubles = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
  return [...text.matchAll(doubles)].flatMap(({ 0: character, index }) => {
    const after = radicals[character] ?? character.normalize('NFKC')
    return after === character ? [] : [{ from: index, to: index + character.length, after }]
  })
}
