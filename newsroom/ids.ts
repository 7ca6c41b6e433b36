/** Names for rows: 20 characters of Crockford's base 32, sortable by time, never guessable. */
import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten characters of time (milliseconds), ten of chance (50 bits). */
export function newId(at: Date = new Date()): string {
  let time = at.getTime()
  let id = ''
  for (let digit = 0; digit < 10; digit++) {
    id = alphabet.charAt(time % 32) + id
    time = Math.floor(time / 32)
  }
  for (const byte of randomBytes(10)) id += alphabet.charAt(byte % 32)
  return id
}
