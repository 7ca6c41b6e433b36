/** Connections that ask to become something other than HTTP: only known addresses may. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** In development Next's own reloading is at `/_next`; everything else is told no and closed. */
export function handUpgradesTo(next: Server | null, server: Server): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (next && request.url?.startsWith('/_next/')) {
      next.emit('upgrade', request, socket, head)
      return
    }
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}
