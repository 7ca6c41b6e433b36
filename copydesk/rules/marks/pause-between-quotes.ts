/** P13: between quoted or titled items that stand side by side there is no 、. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const pause = /(?<=[”’])、(?=[“‘])|(?<=》)、(?=《)/g

export const pauseBetweenQuotes: ParagraphRule = {
  id: 'P13',
  severity: 'warning',
  sources: ['P'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '推行“一窗通办”、“一网通办”。', right: '推行“一窗通办”“一网通办”。' },
    { wrong: '《诗经》、《楚辞》', right: '《诗经》《楚辞》' },
  ],
  silentOn: ['“一窗通办”（试点）、“一网通办”', '《诗经》和《楚辞》', '“一、二”“三、四”'],
  *check({ text }) {
    for (const { index } of text.matchAll(pause)) yield replaced(index, index + 1, '')
  },
}
