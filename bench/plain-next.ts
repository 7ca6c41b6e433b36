/** Next as it comes, on the same database: no page cache, nothing taken out. The bench compares. */
import { createServer } from 'node:http'
import next from 'next'
import { openNewsroom } from '@/newsroom/house'

await openNewsroom()
const app = next({ dev: false })
await app.prepare()
const answer = app.getRequestHandler()
createServer((request, response) => void answer(request, response)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
)
