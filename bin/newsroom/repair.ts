import { repair as repairText } from '@/copydesk/repair/repair'
import { type Command, complain, say, WrongUse } from './command'
import { readCopy, Unreadable } from './copy-file'

export const repair: Command = {
  about: 'Prints a damaged text as it was before',
  usage: `FILE [--json] [--traditional]

Undoes what mirrors and wrong encodings do to Chinese text: lost bytes, readings in brackets,
commas before other marks, half-width marks, conversion to traditional characters.
  --json         { "text", "changes": [{ "start", "end", "before", "after", "kind", "certainty" }],
                 "unreadable": [{ "start", "end", "text" }] }, in UTF-16 units of the file
  --traditional  the paper is in traditional characters: they stay
Ends with 0, or with 2 where the file can't be read.`,
  options: { json: { type: 'boolean' }, traditional: { type: 'boolean' } },
  opensNewsroom: false,
  async run([file, ...others], { json, traditional }) {
    if (!file || others.length > 0) throw new WrongUse('Name one file.')
    const script = traditional ? 'zh-Hant' : 'zh-Hans'
    try {
      const repaired = repairText(await readCopy(file), { script })
      if (json) say(JSON.stringify(repaired))
      else process.stdout.write(repaired.text)
      return 0
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      complain(problem.message)
      return 2
    }
  },
}
