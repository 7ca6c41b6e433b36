import type { Words } from '@/components/story/words'
import { SearchField } from '../search-field'

interface SearchFormProps {
  asked: Record<'q' | 'section' | 'from' | 'until', string>
  sections: { slug: string; name: string }[]
  words: Words
}

/** What to look for, where and of when. A plain form: it works as well without script. */
export function SearchForm({ asked, sections, words }: SearchFormProps) {
  return (
    <search>
      <form className="search-form" action="/search">
        <SearchField words={words} value={asked.q} isLarge />
        <div className="search-limits">
          <label>
            <span>{words('searchSection')}</span>
            <select name="section" defaultValue={asked.section}>
              <option value="">{words('searchAnySection')}</option>
              {sections.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words('searchFrom')}</span>
            <input type="date" name="from" defaultValue={asked.from} />
          </label>
          <label>
            <span>{words('searchUntil')}</span>
            <input type="date" name="until" defaultValue={asked.until} />
          </label>
        </div>
      </form>
    </search>
  )
}
