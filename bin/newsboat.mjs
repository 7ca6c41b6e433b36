/** Finds Newsboat, the feed reader that the tests read the paper's feeds with. */
import { spawnSync } from 'node:child_process'

export function findNewsboat() {
  const { status } = spawnSync('newsboat', ['--version'], { stdio: 'ignore', timeout: 30_000 })
  return status === 0 ? 'newsboat' : null
}
