/** Starting the built server as a child, and knowing when it answers. */
import { connect, createServer } from 'node:net'
import { projectNode, start } from './run.mjs'
import { Problem } from './terminal.mjs'

const patience = 60_000

/** @throws Problem when something else listens there already, or the system forbids it */
export async function requireFreePort(port, script) {
  const code = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)))
  })
  if (!code) return
  const why =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken: another program, or another demo, listens there.`
      : `Port ${port} can't be used here (${code}).`
  throw new Problem(`${why} Stop it, or choose another: PORT=${port + 1} npm ${script}`)
}

export function requirePort(text) {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem(`PORT is ${JSON.stringify(text)}, not a port between 1 and 65535.`)
}

export function startServer(env, options = {}) {
  return start(projectNode, ['--import', 'tsx', 'server/main.ts'], { env, ...options })
}

/** Returns when something listens on the port; throws when the server ends before. */
export async function untilListening(server, port) {
  const deadline = Date.now() + patience
  let isOver = false
  void server.ended.then(() => {
    isOver = true
  })
  while (!(await isListening(port))) {
    if (isOver) throw new Problem('The server ended while it was starting; see above.')
    if (Date.now() > deadline) throw new Problem('The server does not answer after a minute.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(!socket.destroy().connecting))
    socket.once('error', () => resolve(false))
  })
}
