/**
 * A text under repair, which never forgets what it was: step after step changes it, and in the end
 * each difference is one change of the text as it was received, whatever steps it went through.
 */

/** A stretch of the received text, and what stands in its place now. */
interface Cell {
  start: number
  end: number
  now: string
  /** The first step that changed it; what comes later only finishes it. */
  kind: Kind | null
  certainty: Certainty
}

export type Kind = 'compatibility' | 'bytes' | 'pinyin' | 'doubled' | 'marks' | 'script'

/** `sure`: there is one reading. `likely`: a person should look. */
export type Certainty = 'sure' | 'likely'

/** One difference; `start` and `end` count UTF-16 units of the text as received. */
export interface Change {
  start: number
  end: number
  before: string
  after: string
  kind: Kind
  certainty: Certainty
}

/** What a step wants changed, in UTF-16 units of the text it was shown. In order, apart. */
export interface Edit {
  from: number
  to: number
  after: string
  certainty?: Certainty
}

export class Layers {
  readonly #received: string
  #cells: Cell[]

  constructor(received: string) {
    this.#received = received
    this.#cells = []
    let start = 0
    for (const now of received) {
      const end = start + now.length
      this.#cells.push({ start, end, now, kind: null, certainty: 'sure' })
      start = end
    }
  }

  text(): string {
    return this.#cells.map(({ now }) => now).join('')
  }

  /** Shows the text to a step and makes the changes it asks for; whether there were any. */
  step(kind: Kind, read: (text: string) => Edit[]): boolean {
    const edits = read(this.text())
    if (edits.length === 0) return false
    const cells: Cell[] = []
    let at = 0
    let next = 0
    for (let index = 0; index < this.#cells.length; ) {
      const cell = this.#cells[index] as Cell
      const edit = edits[next]
      if (!edit || at + cell.now.length <= edit.from) {
        cells.push(cell)
        at += cell.now.length
        index++
        continue
      }
      // All cells that the edit touches become one, with the other edits that touch them too.
      const begun = at
      const touched: Cell[] = []
      const within: Edit[] = []
      for (let last = edit; ; last = edits[next] as Edit) {
        within.push(last)
        next++
        while (index < this.#cells.length && at < last.to) {
          const each = this.#cells[index++] as Cell
          touched.push(each)
          at += each.now.length
        }
        if ((edits[next]?.from ?? at) >= at) break
      }
      cells.push(joined(touched, begun, within, kind))
    }
    this.#cells = cells
    return true
  }

  /** What is different, in order. */
  changes(): Change[] {
    const changes: Change[] = []
    for (const { start, end, now, kind, certainty } of this.#cells) {
      const before = this.#received.slice(start, end)
      if (!kind || before === now) continue
      const last = changes.at(-1)
      // A word that changed its script is one change, not one for each character.
      if (last && last.end === start && last.kind === kind && kind === 'script') {
        last.end = end
        last.before += before
        last.after += now
      } else changes.push({ start, end, before, after: now, kind, certainty })
    }
    return changes
  }
}

function joined(touched: readonly Cell[], begun: number, edits: readonly Edit[], kind: Kind): Cell {
  const [first] = touched
  const last = touched.at(-1)
  if (!first || !last) throw new Error('An edit outside the text.')
  let now = touched.map((cell) => cell.now).join('')
  for (const { from, to, after } of edits.toReversed()) {
    now = now.slice(0, from - begun) + after + now.slice(to - begun)
  }
  const isLikely = [...touched, ...edits].some(({ certainty }) => certainty === 'likely')
  return {
    start: first.start,
    end: last.end,
    now,
    kind: touched.find((cell) => cell.kind !== null)?.kind ?? kind,
    certainty: isLikely ? 'likely' : 'sure',
  }
}

/** The text with these changes made, and no others. They may come in any order. */
export function withChanges(received: string, changes: readonly Change[]): string {
  let text = ''
  let reached = 0
  for (const { start, end, after } of [...changes].sort((a, b) => a.start - b.start)) {
    text += received.slice(reached, start) + after
    reached = end
  }
  return text + received.slice(reached)
}
