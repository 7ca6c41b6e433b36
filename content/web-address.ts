/** The address of a page elsewhere, as far as readers can be led there: http or https, in full. */
export function webAddress(text: string | null): string | null {
  const address = text && URL.canParse(text) ? new URL(text) : null
  return address && /^https?:$/.test(address.protocol) ? address.href : null
}
