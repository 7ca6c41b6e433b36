/** What is checked of the code itself, each by one command under the project's Node. */

import { pathToFileURL } from 'node:url'
import { passThrough, projectNode } from './run.mjs'
import { command, say } from './terminal.mjs'

export const checks = [
  {
    name: 'Format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'Types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'Arrows', args: ['bin/check-arrows.mjs'] },
  { name: 'Unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'Version floors', args: ['bin/check-floors.mjs'] },
  { name: 'Length of files', args: ['bin/check-length.mjs'] },
]

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    for (const { name, args } of checks) {
      say(name)
      if (await passThrough(projectNode, args)) process.exitCode = 1
    }
  })
}
