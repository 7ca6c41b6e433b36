'use client'

import en from '@/messages/en/trouble.json'
import zh from '@/messages/zh-CN/trouble.json'

/**
 * In place of a whole page whose very frame failed, as when the database is away: nobody knows the
 * reader's language then, so it says it in both.
 */
export default function GlobalError() {
  return (
    <html lang="zh-Hans">
      <head>
        <title>{`${zh.title} · ${en.title}`}</title>
        <link rel="stylesheet" href="/trouble.css" />
      </head>
      <body>
        <main>
          <Told lang="zh-Hans" words={zh} />
          <Told lang="en" words={en} />
        </main>
      </body>
    </html>
  )
}

function Told({ lang, words }: { lang: string; words: typeof en }) {
  return (
    <section lang={lang} role="alert">
      <h1>{words.title}</h1>
      <p>{words.desk}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.again}
        </button>
      </p>
    </section>
  )
}
