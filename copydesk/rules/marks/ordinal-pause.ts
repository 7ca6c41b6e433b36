/** P15: after a bracketed ordinal there is no 、. Within a sentence （一）、（二） is a list of items. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const pause =
  /(?<=(?:^|[。！？；\n])\s{0,4}[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])、(?![（(])/gu

export const ordinalPause: ParagraphRule = {
  id: 'P15',
  severity: 'error',
  sources: ['P'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '（一）、加强领导。', right: '（一）加强领导。' },
    { wrong: '加强领导。（2）、明确责任。', right: '加强领导。（2）明确责任。' },
  ],
  silentOn: ['一、加强领导。', '按第（一）、（二）项执行。', '（一）、（二）两项'],
  *check({ text }) {
    for (const { index } of text.matchAll(pause)) yield replaced(index, index + 1, '')
  },
}
