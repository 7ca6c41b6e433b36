import { expect, test } from 'vitest'
import { emptyContent } from '@/content/story'
import { planRecovery, type Recovery } from './recovery'

const text = (headline: string) => ({ ...emptyContent(), headline })
const left = { revision: 3, content: text('一二'), sent: null }
const server = { revision: 3, content: text('一'), isOpen: true }

test.each<[string, Parameters<typeof planRecovery>, Recovery]>([
  ['typed on the newest text', [left, server], 'resume'],
  ['arrived after all', [left, { ...server, revision: 4, content: text('一二') }], 'forget'],
  [
    'an answer was lost',
    [
      { ...left, sent: text('一') },
      { ...server, revision: 4 },
    ],
    'resume',
  ],
  ['someone wrote since', [left, { ...server, revision: 4 }], 'compare'],
  [
    'someone wrote after what was sent',
    [
      { ...left, sent: text('一') },
      { ...server, revision: 5, content: text('三') },
    ],
    'compare',
  ],
  ['it may not be written on any more', [left, { ...server, isOpen: false }], 'compare'],
])('%s', (_, [entry, now], plan) => expect(planRecovery(entry, now)).toBe(plan))
