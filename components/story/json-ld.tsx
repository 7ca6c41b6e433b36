/** Facts for machines (schema.org), inert whatever they contain. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped, and never run as code
      dangerouslySetInnerHTML={{ __html: scriptSafeJson(data) }}
    />
  )
}

/**
 * JSON that can stand inside a script element: nothing in it ends the element, opens a comment or
 * breaks a line of JavaScript, and parsing gives back the same data.
 */
export function scriptSafeJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
