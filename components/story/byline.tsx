import { Fragment } from 'react'
import type { BylineEntry } from '@/content/story'
import type { Locale } from '@/messages'
import type { Words } from './words'

interface BylineProps {
  byline: BylineEntry[]
  /** Pages of the people named; a name without one is plain text. */
  authors: { slug: string; name: string }[]
  locale: Locale
  words: Words
}

/** Who wrote it, in the order of the language: institution, role, names; or names, role, institution. */
export function Byline({ byline, authors, locale, words }: BylineProps) {
  const slugs = new Map(authors.map(({ name, slug }) => [name, slug]))
  const entries = byline.filter((entry) => entry.institution || entry.names.length > 0)
  if (entries.length === 0) return null
  return (
    <p className="byline">
      {locale === 'en' && entries[0]?.names.length ? `${words('bylineBy')} ` : null}
      {entries.map((entry, index) => {
        const names = <Names names={entry.names} slugs={slugs} locale={locale} />
        const isSameHouse = entry.institution === entries[index - 1]?.institution
        return (
          <span className="byline-entry" key={`${entry.institution} ${entry.role} ${entry.names}`}>
            {locale === 'en' ? (
              <>
                {index > 0 ? '; ' : null}
                {names}
                {[entry.role, entry.institution].filter(Boolean).map((part) => (
                  <span className="byline-role" key={part}>
                    {entry.names.length > 0 ? `, ${part}` : part}
                  </span>
                ))}
              </>
            ) : (
              <>
                {[isSameHouse ? '' : entry.institution, entry.role].filter(Boolean).map((part) => (
                  <span className="byline-role" key={part}>
                    {`${part} `}
                  </span>
                ))}
                {names}
              </>
            )}
          </span>
        )
      })}
    </p>
  )
}

function Names({
  names,
  slugs,
  locale,
}: {
  names: string[]
  slugs: Map<string, string>
  locale: Locale
}) {
  return names.map((name, index) => {
    const slug = slugs.get(name.trim())
    const isLast = index === names.length - 1
    const between = locale === 'en' ? (isLast ? ' and ' : ', ') : ' '
    return (
      <Fragment key={name}>
        {index > 0 ? between : null}
        {slug ? (
          <a href={`/author/${slug}`} rel="author">
            {name}
          </a>
        ) : (
          name
        )}
      </Fragment>
    )
  })
}
