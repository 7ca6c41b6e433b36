/** Stopping without breaking off: what was asked is answered, then the door closes. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A request that takes longer than this is not waited for. */
const mostMilliseconds = 10_000
/** A connection that asks nothing for so long was opened in reserve, as browsers do. */
const reserveMilliseconds = 500

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
    // do. One that never asked anything is not idle to Node; its question may be on the way.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50)
    const reserve = setTimeout(() => {
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, reserveMilliseconds)
    const deadline = setTimeout(() => server.closeAllConnections(), most)
    await closed
    clearInterval(sweeping)
    clearTimeout(reserve)
    clearTimeout(deadline)
  }
}
