import { backUp, restore as putBack } from '@/newsroom/backup'
import { type Command, say, WrongUse } from './command'
import { progress } from './progress'

export const backup: Command = {
  about: 'Writes the database to one file, verified, while the server runs',
  usage: `FILE

Copies the embedded database to FILE and reads the copy through. An older FILE is replaced only
by a copy that is whole. The secret that signs cookies is not in it.`,
  opensNewsroom: false,
  async run(words) {
    const to = onlyFile(words)
    const bar = progress('Copying')
    await backUp(to, bar.at)
    bar.end()
    say(`${to} is whole.`)
  },
}

export const restore: Command = {
  about: 'Puts a backup in the place of the database, with the server stopped',
  usage: `FILE

Examines FILE as "check" does, then puts it in the place of the database, which is kept beside it
under another name.`,
  opensNewsroom: false,
  async run(words) {
    const from = onlyFile(words)
    const former = await putBack(from)
    say(`${from} is restored.${former ? ` What was there is now ${former}.` : ''}`)
  },
}

function onlyFile(words: string[]): string {
  const [file, ...more] = words
  if (!file || more.length > 0) throw new WrongUse('Name one file.')
  return file
}
