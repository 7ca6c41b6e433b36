import { text } from 'node:stream/consumers'
import { siteUrl } from '@/newsroom/addresses'
import { invite, makeLink } from '@/newsroom/invitations'
import type { Link } from '@/newsroom/links'
import {
  addPerson,
  changeRole,
  commandLine,
  endAllSessions,
  findPersonByEmail,
  listPeople,
  type Person,
  reinstate,
  suspend,
} from '@/newsroom/people'
import { type Role, roles } from '@/rules/roles'
import { type Command, say, type Values, WrongUse } from './command'

export const user: Command = {
  about: 'People and their accounts',
  usage: `<what>

  list                                    who there is
  add EMAIL --name NAME --role ROLE       with a link to choose a password by;
      --password-stdin                    or with the password read from standard input
  role EMAIL ROLE                         ${roles.join(', ')}
  suspend EMAIL                           shuts the account and ends its sessions
  reinstate EMAIL                         opens it again
  link EMAIL                              a new link to choose a password by
  sign-out EMAIL                          ends all sessions`,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  opensNewsroom: true,
  async run([what, email, role], values) {
    if (what === 'list') return list()
    if (!email) throw new WrongUse('Say whom.')
    if (what === 'add') return add(email, values)
    const person = await findPersonByEmail(email)
    if (!person) throw new Error(`There is nobody with the address ${email}.`)
    await change(what, person, role)
  },
}

async function list(): Promise<void> {
  for (const { email, name, role, state } of await listPeople(commandLine)) {
    say(`${email.padEnd(32)} ${role.padEnd(14)} ${state.padEnd(10)} ${name}`)
  }
}

async function add(email: string, values: Values): Promise<void> {
  const { name } = values
  if (typeof name !== 'string') throw new WrongUse('Give a --name.')
  const input = { email, name, role: requireRole(values.role) }
  if (values['password-stdin']) {
    const password = (await text(process.stdin)).replace(/\r?\n$/, '')
    await addPerson(commandLine, { ...input, password })
    say(`${name} may sign in.`)
  } else {
    const { link } = await invite(commandLine, input)
    sayLink(link)
  }
}

async function change(what: string | undefined, person: Person, role?: string): Promise<void> {
  switch (what) {
    case 'role':
      await changeRole(commandLine, { personId: person.id, role: requireRole(role) })
      return say(`${person.name} is now ${role}.`)
    case 'suspend':
      await suspend(commandLine, person.id)
      return say(`${person.name} can't sign in any more.`)
    case 'reinstate':
      await reinstate(commandLine, person.id)
      return say(`${person.name} may sign in again.`)
    case 'link':
      return sayLink(await makeLink(commandLine, person.id))
    case 'sign-out':
      await endAllSessions(commandLine, person.id)
      return say(`${person.name} is signed out everywhere.`)
    default:
      throw new WrongUse(what ? `There is no "user ${what}".` : 'Say what.')
  }
}

function requireRole(value: Values[string]): Role {
  const role = roles.find((each) => each === value)
  if (!role) throw new WrongUse(`The role is one of ${roles.join(', ')}.`)
  return role
}

function sayLink(link: Link): void {
  say(`${siteUrl()}${link.path}`)
  say(`It works once, until ${link.expiresAt.toISOString()}. It is as good as a password.`)
}
