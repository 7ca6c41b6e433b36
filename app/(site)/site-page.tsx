import type { ReactNode } from 'react'
import { Moment } from '@/components/story/moment'
import { Nameplate } from '@/components/story/nameplate'
import { housePageNames } from '@/content/house-page'
import { messagesFor } from '@/messages'
import type { PaperFacts } from './paper'
import { Scripts } from './scripts'
import { SearchField } from './search-field'

interface SitePageProps {
  paper: PaperFacts
  /** The section whose page this is, or whose story. */
  sectionId?: string
  isSection?: boolean
  /** On the front the nameplate is the page's own heading. */
  isFront?: boolean
  updatedAt?: Date
  /** The page is about searching, so its head has no field for it. */
  hasOwnSearch?: boolean
  children: ReactNode
}

/** Nameplate, sections, the page, and the foot with what the law asks for. */
export function SitePage({
  paper,
  sectionId,
  isSection,
  isFront,
  updatedAt,
  hasOwnSearch,
  children,
}: SitePageProps) {
  const { words, navigation, locale, timeZone } = paper
  const about = messagesFor(locale).about
  const Heading = isFront ? 'h1' : 'p'
  return (
    <>
      <a className="skip" href="#main">
        {words('skip')}
      </a>
      <header className={isFront ? 'masthead front' : 'masthead'}>
        <div className="masthead-line">
          <span className="tagline">{paper.tagline}</span>
          {updatedAt && (
            <span>
              {words('updatedAt', { time: '' })}
              <Moment at={updatedAt} {...{ locale, timeZone }} />
            </span>
          )}
          {!hasOwnSearch && (
            <search className="site-search">
              <form action="/search">
                <SearchField words={words} />
              </form>
            </search>
          )}
          {paper.lang === 'zh-Hans' && <Scripts words={words} />}
          <button type="button" id="elder" hidden suppressHydrationWarning>
            {words('elder')}
          </button>
          <label className="theme" hidden suppressHydrationWarning>
            <span>{words('theme')}</span>
            <select id="theme">
              <option value="">{words('themeAuto')}</option>
              <option value="light">{words('themeLight')}</option>
              <option value="dark">{words('themeDark')}</option>
            </select>
          </label>
        </div>
        <Heading className="nameplate">
          <a href="/">
            <Nameplate appearance={paper.appearance} />
          </a>
        </Heading>
        {navigation.length > 0 && (
          <nav className="sections" aria-label={words('sections')}>
            {navigation.map(({ label, address, sectionId: id }) => (
              <a
                key={address}
                href={address}
                aria-current={
                  id !== null && id === sectionId ? (isSection ? 'page' : 'true') : undefined
                }
              >
                {label}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        <p className="site-name">{paper.name}</p>
        <nav aria-label={words('about')}>
          {housePageNames.map((page) => (
            <a key={page} href={`/${page}`}>
              {about.names[page]}
            </a>
          ))}
          <a href="/corrections">{words('corrections')}</a>
          <a href="/rss.xml">{words('feed')}</a>
          <a href="/desk" rel="nofollow">
            {words('desk')}
          </a>
        </nav>
        <ul className="imprint">
          {paper.newsLicence && <li>{words('newsLicence', { number: paper.newsLicence })}</li>}
          {paper.icpNumber && (
            <li>
              <a href="https://beian.miit.gov.cn/">{paper.icpNumber}</a>
            </li>
          )}
          {paper.policeNumber && (
            <li>
              <a href="https://beian.mps.gov.cn/">{paper.policeNumber}</a>
            </li>
          )}
          {paper.reportLine && <li>{paper.reportLine}</li>}
        </ul>
      </footer>
    </>
  )
}
