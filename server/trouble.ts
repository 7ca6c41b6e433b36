/**
 * What is answered where a page could not be made: complete, in both languages, and asking nothing
 * of the database, which may be the reason.
 */
import { type Locale, locales, messagesFor } from '@/messages'

const languages: Record<Locale, string> = { 'zh-CN': 'zh-Hans', en: 'en' }

export const troublePage = `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${locales.map((locale) => messagesFor(locale).trouble.title).join(' · ')}</title>
<link rel="stylesheet" href="/trouble.css">
</head>
<body>
<main>
${locales.map(told).join('\n')}
</main>
</body>
</html>
`

function told(locale: Locale): string {
  const { title, text, again } = messagesFor(locale).trouble
  return `<section lang="${languages[locale]}">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">${again}</a></p>
</section>`
}
