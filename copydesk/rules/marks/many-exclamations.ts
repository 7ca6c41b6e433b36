/** P04: at most three question or exclamation marks stand together. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const many = /[？！?!]{4,}/g

export const manyExclamations: ParagraphRule = {
  id: 'P04',
  severity: 'warning',
  sources: ['P'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '他真的来了？？？？', right: '他真的来了？？？' },
    { wrong: '冲啊！！！！！', right: '冲啊！！！' },
  ],
  silentOn: ['冲啊！！！', '真的？！'],
  *check({ text }) {
    for (const { 0: marks, index } of text.matchAll(many)) {
      yield replaced(index, index + marks.length, marks.slice(0, 3))
    }
  },
}
