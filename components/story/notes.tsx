import type { ReactNode } from 'react'
import { isSafeAddress } from '@/content/address'
import { noteWords } from '@/content/note'
import type { DocumentNode } from '@/content/story'
import type { BodyWords } from './words'

/** The number in the text, leading to the note. */
export function NoteMark({ number, words }: { number: number; words: BodyWords }) {
  return (
    <sup className="note-mark">
      <a
        id={`noted-${number}`}
        href={`#note-${number}`}
        role="doc-noteref"
        aria-label={words('note', { number })}
      >
        {number}
      </a>
    </sup>
  )
}

/** The notes of a story in order, each with the way back to its place. */
export function Notes({ notes, words }: { notes: DocumentNode[]; words: BodyWords }) {
  if (notes.length === 0) return null
  return (
    <section className="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{words('notes')}</h2>
      <ol>
        {notes.map((note, index) => {
          const { text, voice } = noteWords(note)
          const number = index + 1
          return (
            <li key={number} id={`note-${number}`}>
              {voice === 'editor' && <b>{words('editorsNote')}</b>}
              {linked(text)}{' '}
              <a
                href={`#noted-${number}`}
                role="doc-backlink"
                aria-label={words('noteBack', { number })}
              >
                ↩
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A source is mostly an address: what is written as one leads there. */
function linked(text: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]+)/).map((part, index) => {
    const isAddress = index % 2 === 1 && isSafeAddress(part)
    return isAddress ? (
      <a key={`${index} ${part}`} href={part}>
        {part}
      </a>
    ) : (
      part
    )
  })
}

/** On paper nobody follows a link: the addresses stand below the text, numbered as the links are. */
export function LinksPrinted({ body, words }: { body: DocumentNode; words: BodyWords }) {
  const addresses = addressesIn(body)
  if (addresses.length === 0) return null
  return (
    <section className="links-printed" aria-labelledby="links-printed">
      <h2 id="links-printed">{words('linksPrinted')}</h2>
      <ol>
        {addresses.map((address, index) => (
          // The same address may be linked twice, and has both numbers.
          <li key={`${index} ${address}`}>{address}</li>
        ))}
      </ol>
    </section>
  )
}

/** One for each link as `Body` writes them, of those that lead elsewhere. */
function addressesIn(node: DocumentNode): string[] {
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href
  const own = isSafeAddress(href) && href.startsWith('http') ? [href] : []
  return [...own, ...(node.content ?? []).flatMap(addressesIn)]
}
