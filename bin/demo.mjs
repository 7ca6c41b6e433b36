/** `npm run demo`: from a bare clone to a newsroom with people and stories in it, on this machine only. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { projectNode, quietly, root } from './run.mjs'
import { requireFreePort, requirePort, startServer, untilListening } from './server.mjs'
import { command, Problem, say, step } from './terminal.mjs'

const help = `Usage: npm run demo [-- --reset]

Installs what is missing, builds what changed, and serves a sample newsroom at
http://localhost:3000, to this machine only. What you write is kept in data/demo.

  --reset   throw away data/demo and start afresh
  PORT=…    another port

Stop it with Ctrl-C.`

const data = 'data/demo'

await command(async () => {
  const options = readOptions()
  if (options.help) return say(help)
  const port = requirePort(process.env.PORT)
  say('\nDateline, the demo newsroom\n')
  await requireFreePort(port, 'run demo')
  await install()
  await build()
  if (options.reset) rmSync(join(root, data), { recursive: true, force: true })
  const env = demoEnvironment(port)
  await step('Sample newsroom', async (note) => {
    const output = await quietly(projectNode, ['--import', 'tsx', 'bin/demo-data.ts'], {
      env,
      onLine: note,
    })
    return output.trim().split('\n').at(-1)
  })
  const server = startServer(env, { stdio: ['ignore', 'ignore', 'inherit'] })
  await step('Server', async () => {
    await untilListening(server, port)
    return 'answers'
  })
  say(welcome(port))
  const { code } = await server.ended
  process.exitCode = code ?? 1
})

function readOptions() {
  try {
    const options = { reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
    return parseArgs({ options }).values
  } catch (error) {
    throw new Problem(`${error.message}\n\n${help}`)
  }
}

/** The demo is the same wherever it runs: what is set for a real paper here stays out of it. */
function demoEnvironment(port) {
  const env = { ...process.env }
  const settings = /^(SITE_URL|HOST|DATABASE_URL|REDIS_URL|AUTH_SECRET|SMTP_URL|OIDC_|S3_)/
  for (const name of Object.keys(env)) if (settings.test(name)) delete env[name]
  const demo = { NODE_ENV: 'production', DATELINE_DEMO: '1', DATA_DIR: data, PORT: String(port) }
  return { ...env, ...demo, HOST: '127.0.0.1' }
}

function welcome(port) {
  return `
  Readers   http://localhost:${port}
  Desk      http://localhost:${port}/desk

  Sign in with the password demo-newsroom as
    reporter@demo.test    reporter2@demo.test    writes
    editor@demo.test                             reviews and publishes
    chief@demo.test                              the same, and arranges
    admin@demo.test                              people and settings

  Ctrl-C stops it; what you wrote stays.
`
}
