/**
 * The door every body passes on its way into the house. What is unknown, of the wrong type, unsafe
 * or too large is refused whole: nothing is dropped in silence, nothing repaired. Plain Node, linear
 * time, and no recursion before the depth is known.
 */
import { isSafeAddress } from './address'
import { isStorable } from './characters'
import { headingLevels, storySchema } from './extensions'
import { isNoteText, longestNote, noteVoices } from './note'
import { pictureAttributes } from './picture'
import type { DocumentNode } from './story'
import { mostColumns, mostRows, tableProblem, tablesIn } from './table'

/** Nodes in nodes; deeper than any list in a list in a quotation. */
const deepest = 64
/** Characters of JSON, about: a novel. */
const largest = 2_000_000
/** What `{"type":"text"}` and a comma come to, at least. */
const nodeSize = 20
/** More are not worth telling. */
const mostProblems = 10

type Check = (value: unknown) => boolean

/** `undefined` where the schema's own default may stand. */
const oneOf = (...allowed: readonly unknown[]): Check => {
  return (value) => allowed.includes(value)
}
const isStart: Check = (value) =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1e6)
const isSpan =
  (most: number): Check =>
  (value) =>
    value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most)
const span = new Map([
  ['colspan', isSpan(mostColumns)],
  ['rowspan', isSpan(mostRows)],
])
const isLanguage: Check = (value) =>
  value == null || (typeof value === 'string' && /^[\w+#.-]{1,40}$/.test(value))

/** Attributes by node or mark; what is not listed has none. Maps, so that no key is inherited. */
const nodeAttributes = new Map<string, ReadonlyMap<string, Check>>([
  ['heading', new Map([['level', oneOf(...headingLevels)]])],
  [
    'orderedList',
    new Map([
      ['start', isStart],
      ['type', oneOf(undefined, null, '1', 'a', 'A', 'i', 'I')],
    ]),
  ],
  ['codeBlock', new Map([['language', isLanguage]])],
  ['figure', pictureAttributes],
  [
    'note',
    new Map([
      ['text', isNoteText],
      ['voice', oneOf(undefined, ...noteVoices)],
    ]),
  ],
  ['tableCell', span],
  ['tableHeader', span],
])
const markAttributes = new Map<string, Map<string, Check>>([
  ['link', new Map([['href', isSafeAddress]])],
])

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks'])
const textKeys = new Set(['type', 'text', 'marks'])
const markKeys = new Set(['type', 'attrs'])

export type ParsedDocument = { ok: true; body: DocumentNode } | { ok: false; problems: string[] }

/**
 * Reads a story body out of anything. The body that comes back is a fresh, plain object with every
 * attribute spelled out; parsing it again gives the same.
 */
export function parseDocument(value: unknown): ParsedDocument {
  const problems = findProblems(value)
  if (problems.length > 0) return { ok: false, problems }
  try {
    const node = storySchema.nodeFromJSON(value)
    node.check()
    if (node.type !== storySchema.topNodeType) {
      return { ok: false, problems: ['body: not a whole body'] }
    }
    const wrong = tablesIn(node).flatMap((table) => tableProblem(table) ?? [])
    if (wrong.length > 0) {
      return {
        ok: false,
        problems: wrong.slice(0, mostProblems).map((each) => `body: a table of ${each}`),
      }
    }
    return { ok: true, body: JSON.parse(JSON.stringify(node)) }
  } catch (problem) {
    return {
      ok: false,
      problems: [`body: ${problem instanceof Error ? problem.message : problem}`],
    }
  }
}

interface Place {
  value: unknown
  path: string
  depth: number
}

/** Walks the value with a list instead of recursion, so that no depth can overflow the stack. */
function findProblems(value: unknown): string[] {
  const problems: string[] = []
  const places: Place[] = [{ value, path: 'body', depth: 1 }]
  let size = 0
  for (let place = places.pop(); place; place = places.pop()) {
    const { path, depth } = place
    const tell = (what: string) => problems.push(`${path}: ${what}`)
    if (depth > deepest) tell('too deep')
    else if (!isPlainObject(place.value)) tell('not a node')
    else {
      size += readNode(place.value, tell, largest - size)
      const content = place.value.content ?? []
      if (!Array.isArray(content)) tell('content is no list')
      else {
        // Charged before they are read: the same list can be named in many places.
        size += content.length * nodeSize
        for (let at = size <= largest ? content.length - 1 : -1; at >= 0; at--) {
          places.push({ value: content[at], path: `${path}.${at}`, depth: depth + 1 })
        }
      }
    }
    if (size > largest) return ['body: too large']
    if (problems.length >= mostProblems) return problems
  }
  return problems
}

/** Checks a node without its children and returns its size in characters. */
function readNode(
  node: Record<string, unknown>,
  tell: (what: string) => void,
  room: number,
): number {
  const { type, text, marks = [], attrs } = node
  const isText = type === 'text'
  let size = checkKeys(node, isText ? textKeys : nodeKeys, tell)
  if (typeof type !== 'string' || !Object.hasOwn(storySchema.nodes, type)) {
    tell(`unknown node ${quote(type)}`)
    return size
  }
  if (typeof text === 'string') {
    size += text.length
    if (text.length <= room && !isStorable(text)) tell('text holds control characters')
  } else if (isText) tell('text is no text')
  size += checkAttributes(attrs, nodeAttributes.get(type), tell)
  if (!Array.isArray(marks)) tell('marks are no list')
  else if (marks.length > Object.keys(storySchema.marks).length) tell('too many marks')
  else for (const mark of marks) size += checkMark(mark, tell)
  return size
}

function checkMark(mark: unknown, tell: (what: string) => void): number {
  if (!isPlainObject(mark)) {
    tell('not a mark')
    return 0
  }
  const size = nodeSize + checkKeys(mark, markKeys, tell)
  const { type, attrs } = mark
  if (typeof type !== 'string' || !Object.hasOwn(storySchema.marks, type)) {
    tell(`unknown mark ${quote(type)}`)
    return size
  }
  return size + checkAttributes(attrs, markAttributes.get(type), tell)
}

function checkAttributes(
  attrs: unknown = {},
  allowed: ReadonlyMap<string, Check> = new Map(),
  tell: (what: string) => void,
): number {
  if (!isPlainObject(attrs)) {
    tell('attributes are no object')
    return 0
  }
  for (const [name, isAllowed] of allowed) {
    if (!isAllowed(attrs[name])) tell(`attribute ${name} is not allowed so`)
  }
  // A note's words are an attribute; what is longer than one may be was told above.
  const words = typeof attrs.text === 'string' ? Math.min(attrs.text.length, longestNote) : 0
  return checkKeys(attrs, allowed, tell) + allowed.size * nodeSize + words
}

function checkKeys(
  object: Record<string, unknown>,
  allowed: { has(key: string): boolean },
  tell: (what: string) => void,
): number {
  const keys = Object.keys(object)
  const stranger = keys.find((key) => !allowed.has(key))
  if (stranger !== undefined) tell(`unknown key ${quote(stranger)}`)
  return keys.length * 10
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function quote(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value
}
