/** `npm run newsroom -- <command>`: installs what is missing, then runs the command under the project's Node. */
import { stderr } from 'node:process'
import { install } from './install.mjs'
import { passThrough, projectNode } from './run.mjs'
import { command, speakTo } from './terminal.mjs'

// Standard output belongs to the command: a script may be reading it.
speakTo(stderr)

await command(async () => {
  await install()
  const args = ['--import', 'tsx', 'bin/newsroom/main.ts', ...process.argv.slice(2)]
  process.exitCode = await passThrough(projectNode, args)
})
