import { type Examination, examinations, examine } from '@/newsroom/integrity'
import { type Command, complain, say } from './command'
import { progress } from './progress'

const questions: Record<Examination, string> = {
  storage: 'The database is whole',
  versions: 'Each version is as it was hashed',
  activity: 'The activity log is unbroken',
  media: 'Each picture has its file, as it came',
  live: 'Readers see what is live',
}

export const check: Command = {
  about: 'Reads everything and says what is wrong',
  usage: `

Examines the database file, the hash of each version, the chain of the activity log, the file of
each picture, and whether
readers' pages show what a rebuild would show. Changes nothing; may run beside the server.`,
  opensNewsroom: true,
  async run() {
    let isWell = true
    for (const examination of examinations) {
      const name = questions[examination]
      const bar = progress(name)
      const problems = await examine(examination, bar.at)
      bar.end()
      say(`${problems.length === 0 ? 'ok    ' : 'WRONG '} ${name}`)
      for (const problem of problems.slice(0, 20)) complain(`       ${problem}`)
      if (problems.length > 20) complain(`       … and ${problems.length - 20} more`)
      if (problems.length > 0) isWell = false
    }
    return isWell ? 0 : 1
  },
}
