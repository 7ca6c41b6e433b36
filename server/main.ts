/**
 * The one process of a newsroom: opens the database, starts Next, the page cache and the clock, and
 * answers at its address. Told to stop, it takes no new requests, finishes those it has, stops the
 * clock and closes the database.
 */
import { createServer } from 'node:http'
import next from 'next'
import { hourly, startClock, tick } from '@/newsroom/clock'
import { closeNewsroom, DatabaseShut, openNewsroom } from '@/newsroom/house'
import { sendMail } from '@/newsroom/mail'
import { sweepMedia } from '@/newsroom/media'
import { tidyOutbox } from '@/newsroom/outbox'
import { onPurge } from '@/newsroom/pages'
import { followOtherProcesses } from '@/newsroom/pages-elsewhere'
import { listScriptFixes } from '@/newsroom/reading'
import { indexMissing } from '@/newsroom/search-index'
import { beginSetUp } from '@/newsroom/set-up'
import { hasMirror } from '@/newsroom/settings'
import { tidyViews } from '@/newsroom/views'
import { sendPings } from '@/newsroom/websub'
import { openBeacon } from './beacon'
import { type Environment, readEnvironment } from './environment'
import { noFiles, openFiles } from './files'
import { keepAliveSeconds } from './finished'
import { openHealth } from './health'
import { listenerFor } from './listener'
import { watchOutages } from './outage'
import { createPageCache } from './page-cache'
import { renderPaper } from './paper'
import { renderPicture } from './pictures'
import { policiesFor } from './policies'
import { openQuickLane } from './quick-lane'
import { reportProblem } from './report'
import { stoppable } from './stopping'
import { handUpgradesTo } from './upgrades'

process.env.NEXT_TELEMETRY_DISABLED = '1'
const environment = readEnvironmentOrExit()
const { isDevelopment, siteUrl, port, host } = environment
await openNewsroom().catch((problem: unknown) =>
  problem instanceof DatabaseShut ? exit(problem.message) : Promise.reject(problem),
)

// Next listens for upgrades on a server it is given; this one never listens, so it gets only ours.
const upgradesOfNext = createServer()
const app = next({ dev: isDevelopment, hostname: host, port, httpServer: upgradesOfNext })
await app.prepare()
const handler = app.getRequestHandler()

const policies = policiesFor(environment)
const pages = createPageCache({
  render: (address) =>
    renderPaper(address, {
      handler,
      site: siteUrl,
      headers: policies.paper,
      isDevelopment,
      mirror: { fixesOf: listScriptFixes, isOpen: hasMirror },
    }),
  maxBytes: environment.pageCacheBytes,
})
// A place of their own: a few large pictures would push the pages of a whole paper out.
const pictures = createPageCache({
  render: (path) => renderPicture(path, policies.paper),
  maxBytes: environment.pageCacheBytes / 4,
})
onPurge(pages.purge)
onPurge(pictures.purge)
const watch = watchOutages()
const clock = startClock(
  [followOtherProcesses(), tick, hourly(tidyOutbox), hourly(tidyViews), hourly(sweepMedia)],
  watch('clock'),
)

// A clock of its own: a mail server that is slow to answer must not hold up a story.
const post = startClock([sendMail], watch('mail'), 2_000)

// Counting waits for nobody and nobody for it.
const beacon = openBeacon(environment)
const counting = startClock([beacon.write], watch('figures'), 5_000)
// And another: a hub that is away must hold up neither.
const announcements = startClock([sendPings], watch('hub'), 2_000)

const server = createServer(
  { keepAliveTimeout: keepAliveSeconds * 1_000, maxHeaderSize: 32 * 1024 },
  listenerFor({
    pages,
    pictures,
    // In development files come and go, and Next looks for them each time.
    files: isDevelopment ? noFiles : openFiles(policies.paper),
    next: handler,
    health: openHealth(clock),
    beacon: beacon.answer,
    policies,
    environment,
  }),
)
const finishRequests = stoppable(server)
const closeQuickLane = openQuickLane(pages, server)
handUpgradesTo(isDevelopment ? upgradesOfNext : null, server)

server.on('error', (problem: NodeJS.ErrnoException) => {
  const isTaken = problem.code === 'EADDRINUSE'
  exit(isTaken ? `Port ${port} is taken. Choose another with PORT.` : problem.message)
})
server.listen(port, host, () => void welcome())

process.once('SIGTERM', stop)
process.once('SIGINT', stop)

/** Only once it listens: a second server that finds the port taken must not make a code of its own. */
async function welcome(): Promise<void> {
  process.stdout.write(`Dateline is at ${siteUrl.origin}\n`)
  // After an upgrade: readers find more with each moment, and nobody waits for it.
  indexMissing().catch((problem: unknown) => reportProblem('search', problem))
  const code = await beginSetUp()
  if (!code) return
  process.stdout.write(
    `Nobody works here yet: set up the paper at ${siteUrl.origin}/set-up with the code ${code}\n`,
  )
}

async function stop(): Promise<void> {
  const finished = finishRequests()
  closeQuickLane()
  await finished
  await clock.stop()
  await post.stop()
  await counting.stop()
  await beacon.write().catch((problem: unknown) => reportProblem('figures', problem))
  await announcements.stop()
  await app.close()
  await closeNewsroom()
  process.exit(0)
}

function readEnvironmentOrExit(): Environment {
  try {
    return readEnvironment()
  } catch (problem) {
    return exit((problem as Error).message)
  }
}

function exit(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
