/** `npm start`: the server of a real paper. Builds it where that was not done; settings come from the environment. */
import { build } from './build.mjs'
import { install } from './install.mjs'
import { passThrough, projectNode } from './run.mjs'
import { startServer } from './server.mjs'
import { command } from './terminal.mjs'

const env = { ...process.env, NODE_ENV: 'production' }

await command(async () => {
  await install()
  // Before the build: nobody should wait a minute to hear that a name is missing.
  const isWrong = await passThrough(projectNode, ['--import', 'tsx', 'bin/environment.ts'], { env })
  if (isWrong) {
    process.exitCode = isWrong
    return
  }
  await build()
  const { code } = await startServer(env).ended
  process.exitCode = code ?? 1
})
