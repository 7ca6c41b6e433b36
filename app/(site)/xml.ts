/** XML by hand, strict about the two things that break feeds: marks with a meaning, and characters XML 1.0 forbids. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

const named: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }

/** Text for an element or an attribute. Characters that no XML document may contain are dropped. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (mark) => `&${named[mark]};`)
}

type Attributes = Record<string, string>

export function element(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${xmlText(text)}</${name}>`
}

export function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('')
}

export function xmlResponse(body: string, type: string): Response {
  return new Response(xmlHead + body, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
