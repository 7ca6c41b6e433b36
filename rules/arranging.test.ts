import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addContainer,
  change,
  changesBetween,
  place,
  remove,
  removeContainer,
  reword,
  type Spot,
  step,
  stepContainer,
} from './arranging'
import { type Arrangement, type Layout, layouts, mostContainers, slotLimits } from './fronts'

/** `a: x y | b: z` is a front of two containers that each show as many as named, or more. */
function front(text: string, size = 4, layout: Layout = 'list'): Arrangement {
  return {
    containers: text.split('|').map((part) => {
      const [id = '', stories = ''] = part.split(':').map((each) => each.trim())
      const slots = stories.split(' ').filter(Boolean)
      return {
        id,
        layout,
        title: '',
        size,
        fill: { from: 'newest' as const },
        slots: slots.map((storyId) => ({ storyId })),
      }
    }),
  }
}

function written({ containers }: Arrangement): string {
  return containers
    .map(({ id, slots }) => `${id}: ${slots.map(({ storyId }) => storyId).join(' ')}`.trim())
    .join(' | ')
}

const at = (containerId: string, index: number): Spot => ({ containerId, at: index })

describe('placing', () => {
  test.each<[string, string, Spot, Spot | undefined, string]>([
    ['a: x y', 'n', at('a', 1), undefined, 'a: x n y'],
    ['a: x y', 'n', at('a', 9), undefined, 'a: x y n'],
    ['a: x y z', 'x', at('a', 2), at('a', 0), 'a: y x z'],
    ['a: x y z', 'z', at('a', 0), at('a', 2), 'a: z x y'],
    ['a: x y | b: z', 'x', at('b', 0), at('a', 0), 'a: y | b: x z'],
    ['a: x y', 'y', at('a', 0), undefined, 'a: y x'],
    ['a: x | b: x z', 'x', at('b', 2), at('a', 0), 'a: | b: z x'],
  ])('%s, %s', (before, storyId, to, from, after) => {
    const placed = place(front(before), { storyId }, to, from)
    expect(placed && written(placed.arrangement)).toBe(after)
    expect(placed?.pushedOut).toBeNull()
    const { containerId, at: index } = placed?.spot ?? at('', 0)
    const container = placed?.arrangement.containers.find(({ id }) => id === containerId)
    expect(container?.slots[index]?.storyId).toBe(storyId)
  })

  test('into a full container pushes the last one out, and says which', () => {
    const placed = place(front('a: x y', 2), { storyId: 'n' }, at('a', 0))
    expect(placed && written(placed.arrangement)).toBe('a: n x')
    expect(placed?.pushedOut).toEqual({ storyId: 'y' })
    const last = place(front('a: x', 1, 'lead'), { storyId: 'n' }, at('a', 1))
    expect(last && written(last.arrangement)).toBe('a: n')
  })

  test('into a container that is gone does nothing', () => {
    expect(place(front('a: x'), { storyId: 'n' }, at('b', 0))).toBeNull()
  })
})

describe('stepping', () => {
  test.each<[Spot, -1 | 1, string | null]>([
    [at('a', 0), 1, 'a: y x | b: z | c:'],
    [at('a', 1), -1, 'a: y x | b: z | c:'],
    [at('a', 1), 1, 'a: x | b: y z | c:'],
    [at('b', 0), -1, 'a: x y z | b: | c:'],
    [at('b', 0), 1, 'a: x y | b: | c: z'],
    [at('a', 0), -1, null],
    [at('c', 0), 1, null],
  ])('%j by %i', (from, by, after) => {
    const stepped = step(front('a: x y | b: z | c:'), from, by)
    expect(stepped && written(stepped.arrangement)).toBe(after)
  })
})

test('whatever is done, no container has more slots than its layout allows', () => {
  const anywhere = fc.record({
    containerId: fc.constantFrom('a', 'b', 'c'),
    at: fc.integer({ min: -1, max: 12 }),
  })
  const deed = fc.oneof(
    fc.tuple(fc.constant('place'), anywhere, fc.constantFrom('n', 'x', 'z', 'p', 'q')),
    fc.tuple(fc.constantFrom('up', 'down', 'remove'), anywhere, fc.constant('')),
    fc.tuple(fc.constant('layout'), anywhere, fc.constantFrom(...layouts)),
    fc.tuple(fc.constant('size'), anywhere, fc.constantFrom('0', '3', '99')),
  )
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let now = front('a: x y | b: z | c:')
      for (const [what, spot, detail] of deeds) {
        if (what === 'place') now = place(now, { storyId: detail }, spot)?.arrangement ?? now
        if (what === 'up') now = step(now, spot, -1)?.arrangement ?? now
        if (what === 'down') now = step(now, spot, 1)?.arrangement ?? now
        if (what === 'remove' && spot.at >= 0) now = remove(now, spot)
        if (what === 'layout') now = change(now, spot.containerId, { layout: detail as Layout })
        if (what === 'size') now = change(now, spot.containerId, { size: Number(detail) })
        for (const { layout, size, slots } of now.containers) {
          expect(size).toBeGreaterThan(0)
          expect(size).toBeLessThanOrEqual(slotLimits[layout])
          expect(slots.length).toBeLessThanOrEqual(size)
          expect(new Set(slots.map(({ storyId }) => storyId)).size).toBe(slots.length)
        }
      }
    }),
  )
})

test('other words are kept without the space around them, and empty ones are none', () => {
  const words = { headline: ' 新题 ', kicker: ' ' }
  const slots = reword(front('a: x'), at('a', 0), words).containers[0]?.slots
  expect(slots).toEqual([{ storyId: 'x', headline: '新题' }])
})

test('containers are added after another, moved and removed; a full front takes no more', () => {
  const two = front('a: x | b:')
  const three = addContainer(two, 'lead', 'n', 'a')
  expect(three && written(three)).toBe('a: x | n: | b:')
  expect(three?.containers[1]?.size).toBe(1)
  expect(written(stepContainer(two, 'a', 1))).toBe('b: | a: x')
  expect(written(stepContainer(two, 'a', -1))).toBe('a: x | b:')
  expect(written(removeContainer(two, 'a'))).toBe('b:')
  const full = { containers: Array.from({ length: mostContainers }, () => two.containers).flat() }
  expect(addContainer(full, 'list', 'n')).toBeNull()
})

describe('what is another', () => {
  const before = front('a: x y | b: z')
  test('nothing', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
  })
  test.each<[string, Arrangement, object[]]>([
    ['placed', front('a: x n y | b: z'), [{ kind: 'placed', containerId: 'a', storyId: 'n' }]],
    ['taken', front('a: x | b: z'), [{ kind: 'taken', containerId: 'a', storyId: 'y' }]],
    ['shifted', front('a: y x | b: z'), [{ kind: 'shifted', containerId: 'a', storyId: 'x' }]],
    ['moved', front('b: z | a: x y'), [{ kind: 'moved', containerId: 'a' }]],
    ['removed', front('a: x y'), [{ kind: 'removed', containerId: 'b' }]],
    ['added', front('a: x y | b: z | c:'), [{ kind: 'added', containerId: 'c' }]],
    [
      'reworded',
      reword(before, at('b', 0), { headline: '新', kicker: '' }),
      [{ kind: 'reworded', containerId: 'b', storyId: 'z' }],
    ],
    [
      'pictured',
      reword(before, at('b', 0), { headline: '', kicker: '', picture: 'none' }),
      [{ kind: 'pictured', containerId: 'b', storyId: 'z' }],
    ],
    ['title', change(before, 'a', { title: '今日' }), [{ kind: 'title', containerId: 'a' }]],
    [
      'fill',
      change(before, 'a', { fill: { from: 'tag', tagId: 't' } }),
      [{ kind: 'fill', containerId: 'a' }],
    ],
    [
      'layout, and so size',
      change(before, 'b', { layout: 'lead' }),
      [
        { kind: 'layout', containerId: 'b' },
        { kind: 'size', containerId: 'b', before: 4, after: 1 },
      ],
    ],
  ])('%s', (_, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes)
  })
})
