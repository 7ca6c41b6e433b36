/** Says what is wrong with the environment, all of it at once, and exits 1; else says nothing. */
import { readEnvironment, WrongEnvironment } from '@/server/environment'

try {
  readEnvironment()
} catch (problem) {
  if (!(problem instanceof WrongEnvironment)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 1
}
