/** Over 300 lines: every way a draft can go between the page, the browser and the server. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyContent, type StoryContent } from '@/content/story'
import { isAtRisk } from './autosave'
import { createDraft, journalPause, longestPause, pause, type SaveAnswer } from './draft'
import type { JournalEntry } from './journal'

const written = (headline: string): StoryContent => ({ ...emptyContent(), headline })

/** The server's side, as the newsroom does it: its own text again is no conflict. */
function server() {
  const house = {
    revision: 1,
    headline: '',
    isOpen: true,
    saves: [] as string[],
    /** How the next answers go; then they arrive. */
    answers: [] as ('lost' | 'before' | SaveAnswer)[],
    slow: 0,
    async save({ revision, content }: { revision: number; content: StoryContent }) {
      house.saves.push(content.headline)
      if (house.slow) await new Promise((resolve) => setTimeout(resolve, house.slow))
      const how = house.answers.shift()
      if (how === 'before') throw new TypeError('Failed to fetch')
      if (typeof how === 'object') return how
      if (content.headline !== house.headline) {
        if (revision !== house.revision) return { kind: 'stale' as const }
        house.headline = content.headline
        house.revision++
      }
      if (how === 'lost') throw new TypeError('Failed to fetch')
      return { kind: 'saved' as const, revision: house.revision }
    },
  }
  return house
}

function page(house = server()) {
  const desk = { text: '', shelf: null as Omit<JournalEntry, 'key'> | null, isFull: false }
  const journal = {
    async write(entry: Omit<JournalEntry, 'key'>) {
      if (desk.isFull) throw new DOMException('Full.', 'QuotaExceededError')
      desk.shelf = entry
    },
    async clear() {
      desk.shelf = null
    },
    listOrphans: async () => [],
    remove: async () => {},
    close: vi.fn(),
  }
  const draft = createDraft(
    {
      storyId: 'bridge',
      personId: 'reporter',
      journal,
      read: () => written(desk.text),
      save: house.save,
      fetchCurrent: async () => ({
        revision: house.revision,
        content: written(house.headline),
        isOpen: house.isOpen,
      }),
    },
    { revision: 1, savedAt: null, content: written('') },
  )
  const type = (text: string) => {
    desk.text = text
    draft.edited()
  }
  return { house, desk, draft, journal, type, phase: () => draft.getState().phase }
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving', () => {
  test('a moment after one pauses, all at once', async () => {
    const { house, type, phase, desk } = page()
    for (const text of ['江', '江滩', '江滩步']) {
      type(text)
      await wait(pause / 2)
    }
    expect(phase()).toBe('dirty')
    expect(house.saves).toEqual([])
    await wait(pause)
    expect(house.saves).toEqual(['江滩步'])
    expect(phase()).toBe('saved')
    await wait(journalPause)
    expect(desk.shelf).toBeNull()
  })

  test('also while one never pauses', async () => {
    const { house, type } = page()
    for (let at = 0; at < 30; at++) {
      type(`字${at}`)
      await wait(longestPause / 20)
    }
    expect(house.saves.length).toBeGreaterThanOrEqual(1)
  })

  test('one at a time, and what was typed meanwhile follows', async () => {
    const { house, type, phase } = page()
    house.slow = 3_000
    type('一')
    await wait(pause + 500)
    type('一二')
    await wait(2_000)
    expect(house.saves).toEqual(['一'])
    expect(phase()).toBe('saving')
    await wait(10_000)
    expect(house.saves).toEqual(['一', '一二'])
    expect(phase()).toBe('saved')
    expect(house.headline).toBe('一二')
  })

  test('flush saves at once and waits for everything', async () => {
    const { house, type, draft } = page()
    house.slow = 200
    type('一')
    const flushed = draft.flush()
    await wait(100)
    type('一二')
    await wait(1_000)
    expect(await flushed).toBe(true)
    expect(house.headline).toBe('一二')
  })

  test('flush has nothing to do where all is saved', async () => {
    const { house, draft } = page()
    expect(await draft.flush()).toBe(true)
    expect(house.saves).toEqual([])
  })

  test('a refusal is told and the text stays; the next edit tries again', async () => {
    const { house, type, draft, phase, desk } = page()
    house.answers = [{ kind: 'refused', reason: { key: 'inReview' } }]
    type('一')
    await wait(pause + journalPause)
    expect(draft.getState()).toMatchObject({ phase: 'refused', reason: { key: 'inReview' } })
    expect(await draft.flush()).toBe(true)
    house.answers = [{ kind: 'refused', reason: { key: 'signedOut' } }]
    type('一二')
    expect(await draft.flush()).toBe(false)
    await wait(journalPause)
    expect(desk.shelf?.content.headline).toBe('一二')
    type('一二三')
    await wait(pause)
    expect(phase()).toBe('saved')
  })
})

describe('without network', () => {
  test('the text is in the journal within a quarter of a second', async () => {
    const { type, desk, draft } = page()
    type('一')
    expect(isAtRisk(draft.getState())).toBe(true)
    await wait(250)
    expect(desk.shelf).toMatchObject({ revision: 1, content: written('一'), sent: null })
    expect(isAtRisk(draft.getState())).toBe(false)
  })

  test('it tries again, ever more patiently, until it gets through', async () => {
    const { house, type, phase } = page()
    house.answers = Array(8).fill('before')
    type('一')
    await wait(pause)
    expect(phase()).toBe('offline')
    await wait(1_000 + 2_000 + 4_000)
    expect(house.saves).toHaveLength(4)
    await wait(10 * 60_000)
    expect(phase()).toBe('saved')
    expect(house.headline).toBe('一')
  })

  test('it tries at once when the network is back, or the person', async () => {
    const { house, type, draft, phase } = page()
    house.answers = ['before']
    type('一')
    await wait(pause)
    draft.retry()
    await wait(0)
    expect(phase()).toBe('saved')
  })

  test('a server that never answers counts as no network', async () => {
    const { house, type, phase } = page()
    house.slow = 60_000
    type('一')
    await wait(pause + 20_000)
    expect(phase()).toBe('offline')
  })

  test('what was typed offline is all saved afterwards', async () => {
    const { house, type, phase } = page()
    house.answers = ['before', 'before']
    type('一')
    await wait(pause)
    type('一二')
    type('一二三')
    await wait(60_000)
    expect(phase()).toBe('saved')
    expect(house.headline).toBe('一二三')
  })

  test('a browser that keeps nothing leaves the text at risk', async () => {
    const { house, desk, type, draft } = page()
    desk.isFull = true
    house.answers = Array(3).fill('before')
    type('一')
    await wait(pause)
    expect(isAtRisk(draft.getState())).toBe(true)
  })
})

describe('a lost answer', () => {
  test('is no conflict, even when one typed on', async () => {
    const { house, type, phase } = page()
    house.answers = ['lost']
    type('一')
    await wait(pause)
    expect(phase()).toBe('offline')
    expect(house.headline).toBe('一')
    type('一二')
    await wait(60_000)
    expect(phase()).toBe('saved')
    expect(house.saves).toEqual(['一', '一', '一二'])
    expect(house).toMatchObject({ headline: '一二', revision: 3 })
  })

  test('is written down in the journal, so that the next page knows', async () => {
    const { house, type, desk } = page()
    house.answers = ['lost', 'before', 'before']
    type('一')
    await wait(pause)
    type('一二')
    await wait(journalPause)
    expect(desk.shelf).toMatchObject({ revision: 1, content: written('一二'), sent: written('一') })
  })
})

describe('someone else', () => {
  test('wrote: both texts are kept, nothing is overwritten, nothing more is sent', async () => {
    const { house, type, draft, desk } = page()
    type('我的')
    Object.assign(house, { headline: '他的', revision: 2 })
    await wait(pause)
    expect(draft.getState()).toMatchObject({
      phase: 'conflict',
      theirs: { revision: 2, content: written('他的') },
    })
    type('我的又一句')
    await wait(60_000)
    expect(house).toMatchObject({ headline: '他的', saves: ['我的'] })
    expect(desk.shelf?.content.headline).toBe('我的又一句')
    expect(await draft.flush()).toBe(false)
  })

  test('wrote, and mine is kept: it goes on top of theirs', async () => {
    const { house, type, draft, phase } = page()
    type('我的')
    Object.assign(house, { headline: '他的', revision: 2 })
    await wait(pause)
    expect(await draft.keepMine()).toBe(true)
    expect(house).toMatchObject({ headline: '我的', revision: 3 })
    expect(phase()).toBe('saved')
  })

  test('wrote, and theirs is taken: nothing is left to save', async () => {
    const { house, type, draft, desk } = page()
    type('我的')
    Object.assign(house, { headline: '他的', revision: 2 })
    await wait(pause)
    const { theirs } = draft.getState()
    if (!theirs) throw new Error('no conflict')
    desk.text = '他的'
    draft.replaced(theirs)
    await wait(60_000)
    expect(draft.getState()).toMatchObject({ phase: 'saved', revision: 2, theirs: null })
    expect(house.saves).toEqual(['我的'])
    expect(desk.shelf).toBeNull()
  })

  test('wrote the very same: no conflict', async () => {
    const { house, type, phase } = page()
    type('一样')
    await wait(pause / 2)
    house.answers = [{ kind: 'stale' }]
    Object.assign(house, { headline: '一样', revision: 5 })
    await wait(pause)
    expect(phase()).toBe('saved')
  })

  test('only moved the story: the text follows without a question', async () => {
    const { house, type, phase } = page()
    house.revision = 4
    type('一')
    await wait(pause + 10)
    expect(phase()).toBe('saved')
    expect(house).toMatchObject({ headline: '一', revision: 5 })
  })

  test('signed it meanwhile: that is for a person to decide', async () => {
    const { house, type, phase } = page()
    Object.assign(house, { revision: 4, isOpen: false })
    type('一')
    await wait(pause + 10)
    expect(phase()).toBe('conflict')
    expect(house.headline).toBe('')
  })
})

describe('opening and closing', () => {
  test('a text put back from the journal is saved', async () => {
    const { house, desk, draft, phase } = page()
    desk.text = '找回来的'
    await draft.resumed()
    expect(desk.shelf?.content.headline).toBe('找回来的')
    await wait(10)
    expect(phase()).toBe('saved')
    expect(house.headline).toBe('找回来的')
  })

  test('a text put back on top of another is a conflict, and safe', async () => {
    const { house, desk, draft, phase } = page()
    desk.text = '找回来的'
    await draft.conflicted({ revision: 7, content: written('他的') })
    await wait(60_000)
    expect(phase()).toBe('conflict')
    expect(desk.shelf?.content.headline).toBe('找回来的')
    expect(house.saves).toEqual([])
  })

  test('closing saves what is left', async () => {
    const { house, type, draft, journal } = page()
    type('一')
    await draft.close()
    expect(house.headline).toBe('一')
    expect(journal.close).toHaveBeenCalled()
  })

  test('closing without network leaves it in the journal', async () => {
    const { house, type, draft, desk } = page()
    house.answers = Array(9).fill('before')
    type('一')
    await draft.close()
    expect(desk.shelf?.content.headline).toBe('一')
  })
})
