import type { Words } from '@/components/story/words'

interface SearchFieldProps {
  words: Words
  value?: string
  isLarge?: boolean
}

/** Where one types what to look for; the script of the site suggests as one does. */
export function SearchField({ words, value, isLarge }: SearchFieldProps) {
  return (
    <div className={isLarge ? 'search-field large' : 'search-field'}>
      <input
        type="search"
        name="q"
        defaultValue={value}
        maxLength={100}
        autoComplete="off"
        aria-label={words('searchField')}
        placeholder={words('search')}
        data-suggest={words('searchSuggestions')}
      />
      <button type="submit" aria-label={words('search')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11 11l4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0z" />
        </svg>
      </button>
    </div>
  )
}
