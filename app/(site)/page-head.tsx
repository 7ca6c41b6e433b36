import type { ReactNode } from 'react'
import type { Picture } from '@/content/picture'
import { sizesOf } from '@/content/picture-address'
import type { StoryLanguage } from '@/content/story'
import { absoluteAddress, mirrorPath } from '@/newsroom/addresses'
import { tdmReservation } from './machine-terms'
import type { PaperFacts } from './paper'

interface PageHeadProps {
  paper: PaperFacts
  /** Empty on the front, which bears the paper's name alone. */
  title: string
  description: string
  /** Without it the page is not for search engines. */
  path?: string
  /** The page whose feeds these are, '' for the front; a story names but the first form of them. */
  feed?: { place: string; name: string }
  /** What announces the page where it is shared. */
  picture?: Picture | null
  /** The address of the drawn card that announces it too, 1200 × 630. */
  card?: string
  isArticle?: boolean
  /** What the page is written in, where that is not the paper's own language. */
  language?: StoryLanguage
  children?: ReactNode
}

const feedForms = [
  ['rss.xml', 'application/rss+xml'],
  ['atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const

/** As Open Graph writes languages. */
const locales = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_US' } as const

/** Title, canonical address, feed and share card; React moves them into the head. */
export function PageHead(props: PageHeadProps) {
  const { paper, title, description, path, feed, picture, card, isArticle, language, children } =
    props
  const crop = picture ? sizesOf(picture, '16x9', 'jpg').at(-1) : undefined
  return (
    <>
      <title>{title ? `${title} - ${paper.name}` : paper.name}</title>
      {description && <meta name="description" content={description} />}
      {path ? (
        <>
          <link rel="canonical" href={absoluteAddress(path)} />
          {(language ?? paper.lang) === 'zh-Hans' && paper.lang === 'zh-Hans' && (
            <>
              <link rel="alternate" hrefLang="zh-Hans" href={absoluteAddress(path)} />
              <link rel="alternate" hrefLang="zh-Hant" href={absoluteAddress(mirrorPath(path))} />
            </>
          )}
          <meta property="og:type" content={isArticle ? 'article' : 'website'} />
          <meta property="og:site_name" content={paper.name} />
          <meta property="og:title" content={title || paper.name} />
          <meta property="og:url" content={absoluteAddress(path)} />
          <meta property="og:locale" content={locales[language ?? paper.lang]} />
          {crop ? (
            <>
              <meta property="og:image" content={absoluteAddress(crop.address)} />
              <meta property="og:image:width" content={String(crop.width)} />
              <meta property="og:image:height" content={String(crop.height)} />
              {picture?.alt && <meta property="og:image:alt" content={picture.alt} />}
            </>
          ) : (
            !card && <meta property="og:image" content={absoluteAddress('/icon-512.png')} />
          )}
          {card && <meta property="og:image" content={absoluteAddress(card)} />}
          {card && !crop && (
            <>
              <meta property="og:image:width" content="1200" />
              <meta property="og:image:height" content="630" />
            </>
          )}
          <meta name="twitter:card" content={crop || card ? 'summary_large_image' : 'summary'} />
          {Object.entries(tdmReservation(paper)).map(([name, content]) => (
            <meta key={name} name={name} content={String(content)} />
          ))}
          <link rel="license" type="application/rsl+xml" href="/license.xml" />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {feed &&
        (isArticle ? feedForms.slice(0, 1) : feedForms).map(([file, type]) => (
          <link
            key={file}
            rel="alternate"
            type={type}
            title={feed.name}
            href={`${feed.place}/${file}`}
          />
        ))}
      {children}
    </>
  )
}
