/** `npm run setup`: packages and the project's Node, and nothing more. */
import { install } from './install.mjs'
import { command } from './terminal.mjs'

await command(install)
