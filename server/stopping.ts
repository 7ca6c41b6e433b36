/** Stopping without breaking off: what was asked is answered, then the door closes. */
import type { Server } from 'node:http'

/** A request that takes longer than this is not waited for. */
const mostMilliseconds = 10_000

/** Takes no new connections; returns once every request under way is answered. */
export async function finishRequests(server: Server, most = mostMilliseconds): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection kept alive would keep the server open: each goes as soon as it has nothing to do.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => server.closeAllConnections(), most)
  await closed
  clearInterval(sweep)
  clearTimeout(deadline)
}
