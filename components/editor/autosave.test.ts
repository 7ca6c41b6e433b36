import { describe, expect, test } from 'vitest'
import { emptyContent } from '@/content/story'
import {
  isAtRisk,
  isUnsaved,
  nextSaving,
  type Saving,
  type SavingEvent,
  startSaving,
} from './autosave'

const at = new Date('2026-06-03T08:00:00Z')
const theirs = { revision: 9, content: emptyContent() }
const edited: SavingEvent = { type: 'edited' }
const sending = (edit: number): SavingEvent => ({ type: 'sending', edit })
const acknowledged = (revision: number): SavingEvent => ({ type: 'acknowledged', revision, at })
const unreachable: SavingEvent = { type: 'unreachable' }
const refused: SavingEvent = { type: 'refused', reason: { key: 'inReview' } }
const stale: SavingEvent = { type: 'stale', theirs }

function after(...events: SavingEvent[]): Saving {
  return events.reduce(nextSaving, startSaving(1, null))
}

describe('where the text stands', () => {
  test.each<[string, SavingEvent[], Saving['phase']]>([
    ['untouched', [], 'saved'],
    ['typed', [edited], 'dirty'],
    ['on its way', [edited, sending(1)], 'saving'],
    ['arrived', [edited, sending(1), acknowledged(2)], 'saved'],
    ['typed on while it was on its way', [edited, sending(1), edited, acknowledged(2)], 'dirty'],
    ['no network', [edited, sending(1), unreachable], 'offline'],
    ['no network, typed on', [edited, sending(1), unreachable, edited], 'offline'],
    ['back', [edited, sending(1), unreachable, sending(1), acknowledged(2)], 'saved'],
    ['someone else came first', [edited, sending(1), stale], 'conflict'],
    ['typed on in a conflict', [edited, sending(1), stale, edited], 'conflict'],
    ['kept mine', [edited, sending(1), stale, { type: 'rebased', revision: 9 }], 'dirty'],
    ['took theirs', [edited, sending(1), stale, { type: 'replaced', revision: 9, at }], 'saved'],
    ['refused', [edited, sending(1), refused], 'refused'],
    ['typed on after a refusal', [edited, sending(1), refused, edited], 'dirty'],
    ['moved', [{ type: 'moved', revision: 4 }], 'saved'],
  ])('%s', (_, events, phase) => expect(after(...events).phase).toBe(phase))
})

test('an acknowledgement counts for what was sent, never for what was typed since', () => {
  const state = after(edited, sending(1), edited, acknowledged(2))
  expect(state).toMatchObject({ revision: 2, savedEdit: 1, edit: 2, sentEdit: null })
  expect(isUnsaved(state)).toBe(true)
})

test('only what neither server nor journal holds is at risk', () => {
  expect(isAtRisk(after())).toBe(false)
  expect(isAtRisk(after(edited))).toBe(true)
  expect(isAtRisk(after(edited, { type: 'kept', edit: 1 }))).toBe(false)
  expect(isAtRisk(after(edited, { type: 'kept', edit: 1 }, edited))).toBe(true)
  expect(isAtRisk(after(edited, sending(1), acknowledged(2)))).toBe(false)
})

test('failures are counted until one succeeds', () => {
  const twice = after(edited, sending(1), unreachable, sending(1), unreachable)
  expect(twice.attempts).toBe(2)
  expect(nextSaving(twice, acknowledged(2)).attempts).toBe(0)
})

test('a refusal is told until the next attempt', () => {
  const state = after(edited, sending(1), refused)
  expect(state.reason).toEqual({ key: 'inReview' })
  expect(nextSaving(state, sending(1)).reason).toBeNull()
})
