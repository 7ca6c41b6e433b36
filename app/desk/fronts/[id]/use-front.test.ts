import { describe, expect, test } from 'vitest'
import type { Arrangement } from '@/rules/fronts'
import { type FrontState, nextWork, standingOf, type Work } from './use-front'

const titled = (title: string): Arrangement => ({
  containers: [{ id: 'a', layout: 'list', title, size: 3, fill: { from: 'newest' }, slots: [] }],
})
const state = (title: string, revision: number): FrontState => ({
  front: {
    id: 'home',
    draft: titled(title),
    revision,
    draftedBy: '某',
    draftedAt: new Date(0),
    launched: null,
  },
  sheet: { fills: { a: [title] }, stories: {} },
})
const begun = (): Work => {
  const { front, sheet } = state('始', 1)
  const now = { arrangement: front.draft, past: [], known: front, sheet }
  return { ...now, phase: 'saved', reason: null, theirs: null }
}
const edited = (work: Work, title: string) =>
  nextWork(work, { type: 'edited', arrangement: titled(title) })

describe('a draft in hand', () => {
  test('is dirty, then saving, then saved at the revision of the answer', () => {
    const dirty = edited(begun(), '改')
    expect(dirty.phase).toBe('dirty')
    const saving = nextWork(dirty, { type: 'sending' })
    const sent = saving.arrangement
    const saved = nextWork(saving, { type: 'answered', sent, state: state('改', 2) })
    expect(saved).toMatchObject({ phase: 'saved', known: { revision: 2 }, past: [titled('始')] })
  })

  test('that changed while it was on its way is dirty again, and keeps the later hand', () => {
    const saving = nextWork(edited(begun(), '改'), { type: 'sending' })
    const later = edited(saving, '再改')
    expect(later.phase).toBe('saving')
    const answer = { type: 'answered', sent: saving.arrangement, state: state('改', 2) } as const
    const after = nextWork(later, answer)
    expect(after.phase).toBe('dirty')
    expect(after.arrangement).toEqual(titled('再改'))
  })

  test('goes back step by step, and no further than it began', () => {
    const two = edited(edited(begun(), '一'), '二')
    const one = nextWork(two, { type: 'undone' })
    expect(one.arrangement).toEqual(titled('一'))
    const none = nextWork(nextWork(one, { type: 'undone' }), { type: 'undone' })
    expect(none.arrangement).toEqual(titled('始'))
  })

  test('stays in hand when another came between; taken over, mine is one step back', () => {
    const saving = nextWork(edited(begun(), '我的'), { type: 'sending' })
    const conflict = nextWork(saving, { type: 'stale', theirs: state('对方的', 2) })
    expect(conflict).toMatchObject({ phase: 'conflict', arrangement: titled('我的') })
    expect(edited(conflict, '我的，又改').phase).toBe('conflict')
    const taken = nextWork(conflict, { type: 'replaced', state: state('对方的', 2) })
    expect(taken).toMatchObject({ phase: 'saved', theirs: null, arrangement: titled('对方的') })
    expect(nextWork(taken, { type: 'undone' })).toMatchObject({
      phase: 'dirty',
      arrangement: titled('我的'),
    })
  })

  test('keeps at most a hundred steps', () => {
    let work = begun()
    for (let count = 0; count < 150; count++) work = edited(work, `第${count}步`)
    expect(work.past).toHaveLength(100)
    expect(work.past.at(-1)).toEqual(titled('第148步'))
  })
})

test('where it stands: by itself, as launched, or not launched', () => {
  const work = begun()
  const at = (revision: number, launched: string | null) =>
    standingOf({
      ...work,
      known: {
        ...work.known,
        revision,
        launched: launched
          ? { arrangement: titled(launched), by: '', at: new Date(0), number: 1 }
          : null,
      },
    })
  expect([at(0, null), at(1, null), at(2, '始'), at(2, '旧')]).toEqual([
    'itself',
    'saved',
    'asLaunched',
    'saved',
  ])
})
