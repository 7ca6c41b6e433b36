import { createServer, type Server } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, invitations, outbox } from '@/db'
import { testDatabase } from '@/db/testing'
import { findInvitation, invite, requestReset } from './invitations'
import { sendMail } from './mail'
import { addPerson, commandLine, suspend } from './people'

testDatabase()

/** As much of a mail server as a client needs to hand over a mail. */
const received: string[] = []
let isOpen = true
let server: Server
beforeAll(async () => {
  server = createServer((socket) => {
    let text = ''
    let isData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      text += chunk.toString()
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end)
        if (isData) {
          const stop = text.indexOf('\r\n.\r\n')
          if (stop < 0) return
          received.push(text.slice(0, stop))
          text = text.slice(stop + 5)
          isData = false
          socket.write('250 kept\r\n')
          continue
        }
        text = text.slice(end + 2)
        if (line === 'DATA') isData = isOpen
        socket.write(line === 'DATA' ? (isOpen ? '354 go on\r\n' : '451 later\r\n') : '250 ok\r\n')
        if (line === 'QUIT') socket.end()
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(() => {
  delete process.env.SMTP_URL
  server.close()
})
beforeEach(() => {
  received.length = 0
  isOpen = true
})

let count = 0
const newcomer = () => ({
  email: `new${++count}@example.test`,
  name: '梅',
  role: 'reporter' as const,
})

/** The body as a person reads it. */
function textOf(mail: string): string {
  const [head = '', body = ''] = mail.split('\r\n\r\n')
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head)
  if (isBase64) return Buffer.from(body, 'base64').toString()
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'))
}

test('an invitation goes out with a link that works, and its token lies nowhere', async () => {
  const { person, isMailed } = await invite(commandLine, newcomer())
  expect(isMailed).toBe(true)
  await sendMail()
  expect(received).toHaveLength(1)
  expect(received[0]).toContain(`<${person.email}>`)
  const token = /http:\/\/localhost:3000\/invite\/([\w-]{43})/.exec(textOf(received[0] ?? ''))?.[1]
  expect((await findInvitation(token ?? ''))?.person.id).toBe(person.id)
  expect(JSON.stringify(await db().select().from(outbox))).not.toContain(token)
  expect(JSON.stringify(await db().select().from(invitations))).not.toContain(token)
  await sendMail()
  expect(received).toHaveLength(1)
})

test('what the mail server does not take is tried again', async () => {
  await invite(commandLine, newcomer())
  isOpen = false
  await sendMail()
  expect(received).toHaveLength(0)
  isOpen = true
  await sendMail(new Date(Date.now() + 3_600_000))
  expect(received).toHaveLength(1)
})

test('no mail goes to whoever was suspended meanwhile', async () => {
  const { id, email } = await addPerson(commandLine, { ...newcomer(), password: 'a quiet harbour' })
  await requestReset({ email, address: '192.0.2.1' })
  await suspend(commandLine, id)
  await sendMail()
  expect(received).toHaveLength(0)
  expect(await db().select().from(invitations).where(eq(invitations.personId, id))).toEqual([])
})
