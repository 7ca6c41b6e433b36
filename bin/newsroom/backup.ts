import { backUp, restore as putBack } from '@/newsroom/backup'
import { type Command, complain, say, WrongUse } from './command'
import { progress } from './progress'

export const backup: Command = {
  about: 'Writes the database and the pictures to one file, verified, while the server runs',
  usage: `FILE

Copies the embedded database, with all pictures, to FILE and reads the copy through. An older FILE is replaced only
by a copy that is whole. The secret that signs cookies is not in it.`,
  opensNewsroom: false,
  async run(words) {
    const to = onlyFile(words)
    const bar = progress('Copying')
    const lost = await backUp(to, bar.at)
    bar.end()
    say(`${to} is whole.`)
    for (const name of lost) complain(`The picture ${name} was lost before, and is not in it.`)
    return lost.length === 0 ? 0 : 1
  },
}

export const restore: Command = {
  about: 'Puts a backup in the place of the database and pictures, with the server stopped',
  usage: `FILE

Examines FILE as "check" does, then puts it in the place of the database and the pictures, which
are kept beside it under other names.`,
  opensNewsroom: false,
  async run(words) {
    const from = onlyFile(words)
    const { former, lost } = await putBack(from)
    say(`${from} is restored.${former ? ` What was there is now ${former}.` : ''}`)
    for (const problem of lost) complain(problem)
    return lost.length === 0 ? 0 : 1
  },
}

function onlyFile(words: string[]): string {
  const [file, ...more] = words
  if (!file || more.length > 0) throw new WrongUse('Name one file.')
  return file
}
