import { describe, expect, test } from 'vitest'
import type { Actor, Role } from './roles'
import type { Stage } from './stages'
import {
  editObjection,
  type MoveName,
  moveNames,
  movesFor,
  objection,
  type StoryFacts,
  situationsOf,
} from './workflow'

const now = new Date('2026-05-06T08:00:00Z')
const author: Actor = { id: 'author', name: 'A', role: 'reporter' }
const as = (role: Role, id: string = role): Actor => ({ id, name: id, role })

function story(change: Partial<StoryFacts> = {}): StoryFacts {
  return {
    authorId: 'author',
    stage: 'draft',
    workingVersionId: 'v2',
    liveVersionId: null,
    publishAt: null,
    embargoUntil: null,
    sentBackAt: null,
    withdrawnAt: null,
    archivedAt: null,
    contributorIds: ['author'],
    approverIds: [],
    reviews: [{ role: 'editor' }],
    unready: [],
    blocking: [],
    now,
    ...change,
  }
}

const approved = { stage: 'approved', approverIds: ['editor'] } as const

/** Who may make which move on a story of the author's, never yet live, that lacks nothing. */
const grid: Record<MoveName, Record<Stage, string>> = {
  //                 author, other reporter, editor, chief, administrator: y may, - may not
  submit: { draft: 'y-yyy', in_review: '-----', approved: '-----' },
  withdraw: { draft: '-----', in_review: 'y-yyy', approved: '-----' },
  sendBack: { draft: '-----', in_review: '--yyy', approved: '--yyy' },
  approve: { draft: '-----', in_review: '--yyy', approved: '-----' },
  publish: { draft: '-----', in_review: '-----', approved: '--yyy' },
  schedule: { draft: '-----', in_review: '-----', approved: '--yyy' },
  cancelSchedule: { draft: '-----', in_review: '-----', approved: '-----' },
  unpublish: { draft: '-----', in_review: '-----', approved: '-----' },
  archive: { draft: 'y-yyy', in_review: '--yyy', approved: '--yyy' },
  restore: { draft: '-----', in_review: '-----', approved: '-----' },
}

describe('the grid role × move × stage', () => {
  const actors = [author, as('reporter'), as('editor'), as('chief'), as('administrator')]
  for (const move of moveNames) {
    for (const stage of ['draft', 'in_review', 'approved'] as const) {
      test(`${move} from ${stage}`, () => {
        const facts = story(stage === 'approved' ? approved : { stage })
        const answers = actors.map((actor) => (objection(actor, move, facts) ? '-' : 'y'))
        expect(answers.join('')).toBe(grid[move][stage])
      })
    }
  }
})

describe('four eyes', () => {
  test.each(['editor', 'chief', 'administrator'] as const)(
    'a %s who wrote in the story may not approve it',
    (role) => {
      const facts = story({ stage: 'in_review', contributorIds: ['author', role] })
      expect(objection(as(role), 'approve', facts)?.key).toBe('ownWork')
    },
  )

  test('each review takes another person of the asked-for role', () => {
    const reviews = [{ role: 'editor' }, { role: 'editor' }, { role: 'chief' }] as const
    const after = (approverIds: string[]) => story({ stage: 'in_review', reviews, approverIds })
    expect(objection(as('editor', 'e1'), 'approve', after([]))).toBeNull()
    expect(objection(as('editor', 'e1'), 'approve', after(['e1']))?.key).toBe('alreadySigned')
    expect(objection(as('editor', 'e2'), 'approve', after(['e1']))).toBeNull()
    expect(objection(as('editor', 'e3'), 'approve', after(['e1', 'e2']))?.key).toBe(
      'needsRole.chief',
    )
    expect(objection(as('chief', 'c1'), 'approve', after(['e1', 'e2']))).toBeNull()
  })

  test('publishing waits for every review', () => {
    const facts = story({ ...approved, reviews: [{ role: 'editor' }, { role: 'chief' }] })
    expect(objection(as('chief'), 'publish', facts)).toEqual({
      key: 'needsReviews',
      values: { missing: 1 },
    })
  })
})

describe('what stops a move', () => {
  const editor = as('editor')
  test('an embargo stops publishing, not scheduling', () => {
    const facts = story({ ...approved, embargoUntil: new Date('2026-05-06T09:00:00Z') })
    expect(objection(editor, 'publish', facts)?.key).toBe('embargo')
    expect(objection(editor, 'schedule', facts)).toBeNull()
  })

  test('what is missing is told first', () => {
    const facts = story({ unready: [{ key: 'missing.headline' }, { key: 'missing.body' }] })
    expect(objection(author, 'submit', facts)?.key).toBe('missing.headline')
  })

  test('a live story without changes moves nowhere but out', () => {
    const facts = story({ ...approved, liveVersionId: 'v2' })
    const possible = moveNames.filter((move) => !objection(editor, move, facts))
    expect(possible).toEqual(['unpublish'])
  })

  test('an archived story can only be restored', () => {
    const facts = story({ archivedAt: now })
    expect(movesFor(editor, facts)).toEqual([{ move: 'restore', objection: null }])
  })
})

describe('editing', () => {
  test('a reporter waits while the story is in review; an editor does not', () => {
    const facts = story({ stage: 'in_review' })
    expect(editObjection(author, facts)?.key).toBe('inReview')
    expect(editObjection(as('editor'), facts)).toBeNull()
  })

  test('nobody edits what is scheduled or archived', () => {
    const scheduled = story({ ...approved, publishAt: now })
    expect(editObjection(as('chief'), scheduled)?.key).toBe('cancelScheduleFirst')
    expect(editObjection(as('chief'), story({ archivedAt: now }))?.key).toBe('archived')
  })
})

test('a story is named by what readers see and what the desk works on', () => {
  const live = { ...approved, liveVersionId: 'v2' }
  expect(situationsOf(story(live))).toEqual(['live'])
  expect(situationsOf(story({ liveVersionId: 'v1' }))).toEqual(['live', 'changed', 'draft'])
  expect(situationsOf(story({ sentBackAt: now }))).toEqual(['sent_back'])
  expect(situationsOf(story({ ...approved, publishAt: now }))).toEqual(['scheduled'])
  expect(situationsOf(story({ withdrawnAt: now }))).toEqual(['withdrawn', 'draft'])
  expect(situationsOf(story({ archivedAt: now }))).toEqual(['archived'])
})
