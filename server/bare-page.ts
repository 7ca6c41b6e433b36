/**
 * Takes the framework out of a finished page: its bootstrap scripts, the data it inlines to wake
 * the page up in the browser, the preloads of both, and its markers. A readers' page is complete
 * without them. What stays of scripts is data (JSON-LD) and files of the site's own.
 */

/** @throws Error where part of the page was to arrive later by script: readers would never see it. */
export function barePage(html: string): string {
  if (/<template id="[BP]:|<div hidden id="S:/.test(html)) {
    throw new Error('A readers’ page has a Suspense hole: it must be complete without script.')
  }
  return html
    .split(/(<script\b[^>]*>[\s\S]*?<\/script>)/)
    .map((part, position) => (position % 2 === 1 ? keptScript(part) : bareMarkup(part)))
    .join('')
}

/** React escapes `>` in attributes and `<` in text, so the pattern sees whole elements. */
function keptScript(element: string): string {
  const attributes = element.slice(0, element.indexOf('>'))
  const isData = /\stype="application\/ld\+json"/.test(attributes)
  const source = /\ssrc="([^"]*)"/.exec(attributes)?.[1]
  return isData || (source && !source.startsWith('/_next/')) ? element : ''
}

function bareMarkup(markup: string): string {
  return markup
    .replace(/<!--(?:\$|\/\$| )?-->/g, '')
    .replace(/<link\b[^>]*\srel="(?:preload|modulepreload)"[^>]*>/g, (link) =>
      /\sas="script"|modulepreload/.test(link) ? '' : link,
    )
    .replace(/<div hidden="">(?:<\/div>)/g, '')
    .replace(/<meta name="next-size-adjust"[^>]*>/g, '')
    .replace(/ data-precedence="[^"]*"/g, '')
}
