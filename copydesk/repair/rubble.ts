/** What no program can put back: it is pointed at, so that a person asks for the text again. */
import type { Change } from './layers'

export interface Unreadable {
  start: number
  end: number
  text: string
}

/**
 * Characters lost in decoding, what uninitialised or doubly decoded bytes look like, Cyrillic or
 * Greek set into Chinese text, and the scars of lost bytes.
 */
const rubble =
  /\ufffd+|(?:锟斤拷)+|(?:烫|屯){3,}|(?<=\p{Script=Han})\p{Script=Cyrillic}(?=[\p{Script=Han}A-Za-z，。、；：？！])|(?<=\p{Script=Han})\?[a-zü\u00e0-\u01dc]{1,8}\)/gu

/** What is left after these changes. */
export function rubbleIn(received: string, changes: readonly Change[]): Unreadable[] {
  const repaired = (start: number, end: number) =>
    changes.some((change) => change.start < end && start < change.end && change.kind === 'bytes')
  return [...received.matchAll(rubble)]
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }))
    .filter(({ start, end }) => !repaired(start, end))
}
