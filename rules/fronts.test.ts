import { describe, expect, test } from 'vitest'
import {
  arrangeObjection,
  bandsOf,
  type Container,
  defaultArrangement,
  type Fill,
  frontWarnings,
  home,
  type Layout,
  slotLimits,
} from './fronts'
import { roles } from './roles'

const container = (id: string, layout: Layout, ...storyIds: string[]): Container => ({
  id,
  layout,
  title: '',
  size: slotLimits[layout],
  fill: { from: 'newest' },
  slots: storyIds.map((storyId) => ({ storyId })),
})

test.each(roles)('a front is arranged by editors and up: %s', (role) => {
  const objection = arrangeObjection({ id: 'x', name: 'x', role })
  expect(objection).toEqual(role === 'reporter' ? { key: 'needsEditor' } : null)
})

describe('what an editor is warned of', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const warn = (containers: Container[], hours: Record<string, number>, launched: number | null) =>
    frontWarnings(
      { containers },
      {
        publishedAt: new Map(Object.entries(hours).map(([id, age]) => [id, ago(age)])),
        launchedAt: launched === null ? null : ago(launched),
        now,
      },
    )

  test('nothing, where all is well', () => {
    expect(warn([container('a', 'list', 'x', 'y')], { x: 1, y: 47.9 }, 23.9)).toEqual([])
    expect(warn([container('a', 'list')], {}, null)).toEqual([])
  })
  test('a story in two places, once', () => {
    const both = [container('a', 'lead', 'x'), container('b', 'list', 'y', 'x')]
    expect(warn(both, { x: 1, y: 1 }, null)).toEqual([{ kind: 'twice', storyId: 'x' }])
  })
  test('a story that readers no longer see, and one long published', () => {
    expect(warn([container('a', 'list', 'x', 'y')], { y: 48 }, null)).toEqual([
      { kind: 'gone', storyId: 'x' },
      { kind: 'old', storyId: 'y', hours: 48 },
    ])
  })
  test('a front that nobody has launched for a day', () => {
    expect(warn([], {}, 24)).toEqual([{ kind: 'notLaunched', hours: 24 }])
  })
})

test('a list stands beside the lead it follows, and lists stand side by side', () => {
  const bands = bandsOf(
    [
      container('a', 'leadThree'),
      container('b', 'list'),
      container('c', 'list'),
      container('d', 'list'),
      container('e', 'columns'),
      container('f', 'list'),
      container('g', 'lead'),
      container('h', 'strip'),
    ].map((each) => ({ ...each, fill: { from: 'newest' as const } })),
    ({ fill }) => fill.from,
  )
  expect(bands.map((band) => [band.kind, ...band.containers.map(({ id }) => id)])).toEqual([
    ['top', 'a', 'b'],
    ['lists', 'c', 'd'],
    ['alone', 'e'],
    ['lists', 'f'],
    ['top', 'g'],
    ['alone', 'h'],
  ])
})

test('what is read most stands under the list beside a lead and three', () => {
  const ranked = (layout: Layout, from: Fill['from'] = 'newest') => ({ layout, from })
  const shapes = (...containers: ReturnType<typeof ranked>[]) =>
    bandsOf(containers, ({ from }) => from).map((band) => band.containers.length)
  const [list, read] = [ranked('list'), ranked('list', 'mostRead')]
  expect(shapes(ranked('leadThree'), list, read, list)).toEqual([3, 1])
  expect(shapes(ranked('leadThree'), list, read, read)).toEqual([3, 1])
  expect(shapes(ranked('leadThree'), list, list)).toEqual([2, 1])
  expect(shapes(ranked('lead'), list, read)).toEqual([2, 1])
})

test('by default the home page shows the newest and each section, within every limit', () => {
  const sections = Array.from({ length: 40 }, (_, at) => ({ id: `s${at}` }))
  const { containers } = defaultArrangement(home, sections)
  expect(containers).toHaveLength(24)
  for (const { size, layout } of containers) expect(size).toBeLessThanOrEqual(slotLimits[layout])
  expect(defaultArrangement('s1', sections).containers).toEqual([])
})
