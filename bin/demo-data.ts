/** Brings the tables up to date and fills an empty house with the demo newsroom. */
import { loadDemo } from '@/newsroom/demo/load'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'

await openNewsroom()
const loaded = await loadDemo(new Date(), (done, all) => say(`step ${done} of ${all}`))
await closeNewsroom()
say(loaded > 0 ? `${loaded} stories` : 'as you left it')

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
