/**
 * The first run. An empty house prints a one-time code to its log; whoever can read the log may
 * name the paper and become its first administrator. Once somebody is there, never again.
 */
import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, lockChain, people, settings, transaction } from '@/db'
import { mayManagePeople } from '@/rules/people'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { countToken } from './guesses'
import { draftHouseRules } from './house-rule-acts'
import { startingRules } from './house-rule-start'
import { newId } from './ids'
import { emailSchema, freshHash, hasPeople, listPeople, nameSchema } from './people'
import { tokenHash } from './secrets'
import { listSections } from './sections'
import { defaultSettings, isTimeZone, paperSchema, saveSettings } from './settings'
import { listSources } from './sources'

const codeKey = 'setUpCode'
/** No 0, 1, I, L, O, U: the code is read off a screen and typed. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code for this start of an empty house, to be printed; null where there are people. */
export async function beginSetUp(): Promise<string | null> {
  if (await hasPeople()) return null
  const bytes = crypto.getRandomValues(new Uint8Array(60)).filter((byte) => byte < 240)
  const code = [...bytes.slice(0, 15)].map((byte) => letters.charAt(byte % letters.length)).join('')
  const value = tokenHash(code)
  await transaction(() =>
    db()
      .insert(settings)
      .values({ key: codeKey, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } }),
  )
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

export const setUpSchema = z.strictObject({
  code: z.string().max(40),
  paperName: paperSchema.shape.name,
  locale: paperSchema.shape.locale,
  timeZone: z.string().max(60).optional(),
  name: nameSchema,
  email: emailSchema,
  password: z.string().max(1_000),
})

/** Names the paper and makes its first administrator. The code works once. */
export async function setUp(
  input: z.infer<typeof setUpSchema> & { address: string },
  now = new Date(),
): Promise<Actor> {
  await countToken(input.address, now)
  if (!(await isCode(input.code))) throw new Refused('invalid', { key: 'setUpCodeWrong' })
  const { timeZone = defaultSettings.paper.timeZone, locale } = input
  if (!isTimeZone(timeZone)) {
    throw new Refused('invalid', { key: 'timeZoneUnknown', values: { zone: timeZone } })
  }
  const passwordHash = await freshHash(input.password, input)
  return transaction(async () => {
    await lockChain()
    if (await hasPeople()) throw new Refused('forbidden', { key: 'alreadySetUp' })
    const actor: Actor = { id: newId(now), name: input.name, role: 'administrator' }
    await db()
      .insert(people)
      .values({ ...actor, email: input.email, passwordHash, createdAt: now })
    await db().delete(settings).where(eq(settings.key, codeKey))
    await record({ actor, action: 'setUp', detail: { personId: actor.id }, at: now })
    const paper = { ...defaultSettings.paper, name: input.paperName, locale, timeZone }
    await saveSettings(actor, { paper }, now)
    await draftHouseRules(actor, { rules: startingRules(locale) }, now)
    return actor
  })
}

export type FirstStep = 'section' | 'source' | 'colleague'

/** What a new house lacks before a story can go out, for the one who can see to it; else nothing. */
export async function firstSteps(actor: Actor): Promise<FirstStep[]> {
  if (!mayManagePeople(actor)) return []
  const [sections, sources, people] = await Promise.all([
    listSections(),
    listSources(),
    listPeople(actor),
  ])
  const steps: [FirstStep, boolean][] = [
    ['section', sections.length > 0],
    ['source', sources.some(({ kind }) => kind === 'house')],
    // Nobody approves their own work.
    ['colleague', people.filter(({ state }) => state !== 'suspended').length > 1],
  ]
  return steps.flatMap(([step, isDone]) => (isDone ? [] : [step]))
}

async function isCode(typed: string): Promise<boolean> {
  const [row] = await db().select().from(settings).where(eq(settings.key, codeKey))
  if (typeof row?.value !== 'string') return false
  const given = tokenHash(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  return timingSafeEqual(Buffer.from(given), Buffer.from(row.value))
}
