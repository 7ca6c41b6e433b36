import type { Words } from './words'

interface PagerProps {
  newest: string | null
  older: string | null
  words: Words
}

/** From one page of a list to the next, and back to its beginning. */
export function Pager({ newest, older, words }: PagerProps) {
  if (!newest && !older) return null
  return (
    <nav className="pager" aria-label={words('pages')}>
      {newest && <a href={newest}>{words('newest')}</a>}
      {older && (
        <a href={older} rel="next">
          {words('older')}
        </a>
      )}
    </nav>
  )
}
