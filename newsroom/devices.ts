/**
 * Which browsers have signed in to which accounts. The browser keeps the proof itself: a name of
 * chance and one signature for each account, which nobody can make for an account they were never in.
 */
import { accountKey } from './guesses'
import { isSignature, newToken, signature } from './secrets'

const mostAccounts = 8

/** The browser's name where the proof holds for this account, else null. */
export function findDevice(proof: string | undefined, email: string): string | null {
  const { name, signatures } = parse(proof)
  const isKnown = signatures.some((claimed) => isSignature(claim(name, email), claimed))
  return isKnown ? name : null
}

/** The proof with this account added, for a browser that has just signed in to it. */
export function rememberDevice(proof: string | undefined, email: string): string {
  const { name, signatures } = parse(proof)
  const own = signature(claim(name, email))
  const others = signatures.filter((other) => other !== own).slice(0, mostAccounts - 1)
  return [name, own, ...others].join('.')
}

function claim(name: string, email: string): string {
  return `device:${name}:${accountKey(email)}`
}

function parse(proof: string | undefined): { name: string; signatures: string[] } {
  const [name, ...signatures] = (proof ?? '').slice(0, 1_000).split('.')
  const isName = /^[\w-]{43}$/.test(name ?? '')
  return isName && name
    ? { name, signatures: signatures.slice(0, mostAccounts) }
    : { name: newToken(), signatures: [] }
}
