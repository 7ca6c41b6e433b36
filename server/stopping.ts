/** Stopping without breaking off: what was asked is answered, then the door closes. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A request that takes longer than this is not waited for. */
const mostMilliseconds = 10_000

/**
 * Before the server listens. The function returned takes no new connections, and returns once every
 * request under way is answered.
 */
export function stoppable(server: Server, most = mostMilliseconds): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection kept alive would keep the server open: each goes as soon as it has nothing to
    // do. One that has not asked anything yet, as browsers hold in reserve, is not idle to Node.
    const sweep = () => {
      server.closeIdleConnections()
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }
    sweep()
    const sweeping = setInterval(sweep, 50)
    const deadline = setTimeout(() => server.closeAllConnections(), most)
    await closed
    clearInterval(sweeping)
    clearTimeout(deadline)
  }
}
