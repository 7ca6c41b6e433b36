/**
 * Why something was not done, as a key into the `reasons` of the message catalogues: the server
 * refuses with the same sentence that the disabled button shows.
 */
export interface Reason {
  key: string
  values?: Record<string, string | number>
}

export type RefusalCode = 'not-found' | 'forbidden' | 'stale' | 'invalid' | 'limited'

export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly reason: Reason,
  ) {
    super(`${code}: ${reason.key}`)
    this.name = 'Refused'
  }
}
