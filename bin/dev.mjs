/** `npm run dev`: the server with reloading, on data/. */
import { install } from './install.mjs'
import { startServer } from './server.mjs'
import { command } from './terminal.mjs'

await command(async () => {
  await install()
  const { code } = await startServer(process.env).ended
  process.exitCode = code ?? 1
})
