/** P05: the Chinese ellipsis is six dots, ……; twelve where a whole paragraph is left out. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const poor =
  /。{3,}|(?<![…⋯])(?:…|⋯{1,2}|…{3})(?![…⋯])|・{3,}|(?<=[\p{Script=Han}，。？！”’》）])\.{3,}|\.{3,}(?=[\p{Script=Han}“‘《])/gu

export const ellipsis: ParagraphRule = {
  id: 'P05',
  severity: 'error',
  sources: ['P', 'C'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '苹果、梨。。。都丰收了。', right: '苹果、梨……都丰收了。' },
    { wrong: '他说...再等等', right: '他说……再等等' },
    { wrong: '雨一直下…', right: '雨一直下……' },
  ],
  silentOn: ['雨一直下……', '…………', 'a...b'],
  *check({ text }) {
    for (const { 0: dots, index } of text.matchAll(poor)) {
      yield replaced(index, index + dots.length, '……')
    }
  },
}
