/**
 * The one process of a newsroom: opens the database, starts Next and answers its address. Told to
 * stop, it takes no new requests, finishes those it has, and closes the database.
 */
import { createServer } from 'node:http'
import next from 'next'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { type Environment, readEnvironment } from './environment'

process.env.NEXT_TELEMETRY_DISABLED = '1'
const environment = readEnvironmentOrExit()
await openNewsroom()

const server = createServer()
const app = next({
  dev: environment.isDevelopment,
  hostname: environment.host,
  port: environment.port,
  httpServer: server,
})
await app.prepare()
const answer = app.getRequestHandler()
server.on('request', (request, response) => void answer(request, response))

server.listen(environment.port, environment.host, () => {
  process.stdout.write(`Dateline is at ${environment.siteUrl.origin}\n`)
})

process.once('SIGTERM', stop)
process.once('SIGINT', stop)

async function stop(): Promise<void> {
  server.close()
  server.closeIdleConnections()
  await app.close()
  await closeNewsroom()
  process.exit(0)
}

function readEnvironmentOrExit(): Environment {
  try {
    return readEnvironment()
  } catch (problem) {
    process.stderr.write(`${(problem as Error).message}\n`)
    process.exit(1)
  }
}
