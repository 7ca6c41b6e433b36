/** XML by hand, strict about the two things that break feeds: marks with a meaning, and characters XML 1.0 forbids. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Text for an element or an attribute. Characters that no XML document may contain are dropped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

export function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`
}

export function xmlResponse(body: string, type: string): Response {
  return new Response(xmlHead + body, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
