import { cookies } from 'next/headers'
import { seal, sessionCookie, unseal } from './session-cookie'

/** What someone went to the provider for, carried by their browser while they are away. */
export type Errand =
  | { for: 'invitation'; token: string }
  /** To link the provider's account with the one this session belongs to. */
  | { for: 'link'; token: string }
  | null

const name = 'dateline-errand'
const life = 15 * 60

/** Begins an errand; none (`null`) ends one that was left unfinished. */
export async function beginErrand(errand: Errand): Promise<void> {
  const jar = await cookies()
  const options = { ...sessionCookie().options, maxAge: errand ? life : 0 }
  jar.set(name, errand ? await seal({ ...errand }, name, life) : '', options)
}

/** The errand, over with now. */
export async function endErrand(): Promise<Errand> {
  const facts = await unseal((await cookies()).get(name)?.value, name)
  await beginErrand(null)
  const isKnown = facts?.for === 'invitation' || facts?.for === 'link'
  return isKnown && typeof facts.token === 'string'
    ? { for: facts.for as 'invitation' | 'link', token: facts.token }
    : null
}
