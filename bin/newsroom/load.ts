import { loadStories } from '@/newsroom/load'
import { type Command, say, WrongUse } from './command'
import { progress } from './progress'

const most = 1_000_000

export const load: Command = {
  about: 'Fills the newsroom with live stories, to try how it carries a full archive',
  usage: `--stories N

Goes on until the newsroom holds N loaded stories, beside its own; started again, it goes on where
it ended. Not for a newsroom in use: loaded stories are public like any other.`,
  options: { stories: { type: 'string' } },
  opensNewsroom: true,
  async run(_, values) {
    const stories = Number(values.stories)
    if (!Number.isInteger(stories) || stories < 1 || stories > most) {
      throw new WrongUse(`--stories takes a number from 1 to ${most}.`)
    }
    const bar = progress('Loading')
    const loaded = await loadStories(stories, bar.at)
    bar.end()
    say(`${loaded} stories loaded.`)
  },
}
