/** Finds a Java that runs, for the checker of HTML. */
import { spawnSync } from 'node:child_process'

export function findJava() {
  const places = ['java', process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`]
  return places.find((path) => path && runs(path)) ?? null
}

/** Started, not only found: macOS ships a `java` that only says where to get one. */
function runs(path) {
  return spawnSync(path, ['-version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
