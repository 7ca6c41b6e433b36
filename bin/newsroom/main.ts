/** The command line of a newsroom. Exit codes: 0 done, 1 refused or something found, 2 called wrongly. */
import { parseArgs } from 'node:util'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { Refused } from '@/rules/refusal'
import { backup, restore } from './backup'
import { check } from './check'
import { type Command, complain, say, sentenceOf, type Values, WrongUse } from './command'
import { load } from './load'
import { proof } from './proof'
import { rebuild } from './rebuild'
import { repair } from './repair'
import { user } from './user'

const commands: Record<string, Command> = {
  user,
  check,
  rebuild,
  backup,
  restore,
  load,
  proof,
  repair,
}
/** Named in the plan of the house, and not built yet. */
const later = ['token', 'import', 'export']

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...rest]: string[]): Promise<number> {
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    say(overview())
    return name ? 0 : 2
  }
  if (later.includes(name)) {
    complain(`"${name}" is not built yet. What there is: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    complain(`There is no command "${name}".\n\n${overview()}`)
    return 2
  }
  const usage = `Usage: npm run newsroom -- ${name} ${command.usage}`
  try {
    const { values, positionals } = parse(rest, command)
    if (values.help) {
      say(usage)
      return 0
    }
    return await runCommand(command, positionals, values)
  } catch (problem) {
    if (problem instanceof WrongUse) {
      complain(`${problem.message}\n\n${usage}`)
      return 2
    }
    complain(problem instanceof Refused ? sentenceOf(problem) : (problem as Error).message)
    return 1
  }
}

async function runCommand(command: Command, words: string[], values: Values): Promise<number> {
  if (!command.opensNewsroom) return (await command.run(words, values)) ?? 0
  await openNewsroom()
  try {
    return (await command.run(words, values)) ?? 0
  } finally {
    await closeNewsroom()
  }
}

function parse(args: string[], { options }: Command) {
  try {
    const help = { type: 'boolean', short: 'h' } as const
    const parsed = parseArgs({ args, options: { ...options, help }, allowPositionals: true })
    return { positionals: parsed.positionals, values: parsed.values as Values }
  } catch (problem) {
    throw new WrongUse((problem as Error).message)
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  return `Usage: npm run newsroom -- <command> [--help]

${lines.join('\n')}

They work on the newsroom in DATA_DIR (data), or at DATABASE_URL.`
}
