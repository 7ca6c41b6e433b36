/** R06: a note to oneself that is still in the copy. It must not be read by anyone else. */
import { everyLanguage, type Hit, type ParagraphRule } from '../rule'

const note =
  /[（(【[［〔](?:待[补核定查填]|核实|存疑|未核|此处|补[图充]|配图|图待|数据待|需核|请核|check|tk\b|todo|fixme|confirm|pic\b|cq\?)[^）)】\]］〕\n]{0,60}[）)】\]］〕]|(?<![A-Za-z])(?:TK(?:TK)*|TKCOME|TODO|FIXME|TBC|TBD)(?![A-Za-z])|(?<![A-Za-z])[Xx]{2,8}(?=[年月日元人名个家万亿%％])|(?<![A-Za-z])XXX+(?![A-Za-z])|(?<![？?])[？?]{2,4}(?=[年月日元万亿%％])/gi

export const unresolved: ParagraphRule = {
  id: 'R06',
  severity: 'block',
  sources: ['N'],
  fix: 'none',
  languages: everyLanguage,
  examples: [
    { wrong: '共有（待补人数）人参加。', right: '共有300人参加。' },
    { wrong: '工程投资【核实】3亿元。', right: '工程投资3亿元。' },
    { wrong: 'The bridge cost TK million.', right: 'The bridge cost 30 million.' },
    { wrong: '补贴XX元', right: '补贴300元' },
  ],
  silentOn: ['王某（化名）', 'XXL码', '待补办的证件', 'the ATK team'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, index } of text.matchAll(note)) {
      yield { start: index, end: index + found.length }
    }
  },
}
