/**
 * Mail to the house's own people. A mail waits in the outbox as the fact that it is due; its link is
 * made when it is sent, so no token lies about. Without `SMTP_URL` nothing is queued: an
 * administrator copies the link instead.
 */
import { eq } from 'drizzle-orm'
import nodemailer from 'nodemailer'
import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { db, people, transaction } from '@/db'
import { messagesFor } from '@/messages'
import { absoluteAddress, siteUrl } from './addresses'
import { writeLink } from './links'
import { enqueue, workOutbox } from './outbox'
import { asPerson } from './people'
import { getSettings } from './settings'

const mailSchema = z.object({
  mail: z.enum(['invite', 'reset']),
  personId: z.string(),
  /** Name of whoever invites. */
  from: z.string().optional(),
})
export type Mail = z.infer<typeof mailSchema>

export function canSendMail(): boolean {
  return Boolean(process.env.SMTP_URL)
}

/** Inside the transaction that is the reason for the mail. */
export async function queueMail(mail: Mail, now: Date): Promise<void> {
  await enqueue('mail', { ...mail }, now)
}

/** Sends what waits in the outbox; a chore for a clock. */
export async function sendMail(now = new Date()): Promise<void> {
  if (canSendMail()) await workOutbox('mail', (payload) => deliverMail(payload, now), now)
}

/** Sends a mail of the outbox; throws where it could not be handed over, so that it is tried again. */
async function deliverMail(payload: Record<string, unknown>, now = new Date()): Promise<void> {
  const { mail, personId, from } = mailSchema.parse(payload)
  const [person] = await db().select().from(people).where(eq(people.id, personId))
  if (!person || person.suspendedAt) return // Nothing to say to them any more.
  if (mail === 'invite' && asPerson(person).state !== 'invited') return
  const link = await transaction(() => writeLink(asPerson(person), null, now))
  const { paper } = await getSettings()
  const t = createTranslator({
    locale: paper.locale,
    messages: messagesFor(paper.locale),
    namespace: 'mail',
    timeZone: paper.timeZone,
  })
  const facts = {
    name: person.name,
    paper: paper.name,
    from: from ?? paper.name,
    link: absoluteAddress(link.path),
    until: link.expiresAt,
  }
  const transport = nodemailer.createTransport({ url: process.env.SMTP_URL, ...patience })
  await transport.sendMail({
    from: { name: paper.name, address: sender() },
    to: { name: person.name, address: person.email },
    subject: t(`${link.purpose}.subject`, facts),
    text: t(`${link.purpose}.text`, facts),
  })
}

/** A mail server that does not answer must not hold up the next round for long. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** `MAIL_FROM`, or a plausible address at the site's own host. */
function sender(): string {
  return process.env.MAIL_FROM || `dateline@${new URL(siteUrl()).hostname}`
}
