import { rebuildLive } from '@/newsroom/rebuild'
import { type Command, say } from './command'
import { progress } from './progress'

export const rebuild: Command = {
  about: "Derives readers' pages anew from the live versions",
  usage: `

Writes what readers' pages read from the versions that are live, and lets go of every finished
page. Readers and writers may go on meanwhile.`,
  opensNewsroom: true,
  async run() {
    const bar = progress('Rebuilding')
    const rebuilt = await rebuildLive(bar.at)
    bar.end()
    say(`${rebuilt} live stories.`)
  },
}
