/** A story's page from every place it can come from, on the same bytes, in one run. */
import { readFileSync } from 'node:fs'
import { loadInTurn } from './load'
import { proxyTo, serveFiles } from './nginx'
import { type House, startPlainNext } from './processes'
import { milliseconds, type Part, perSecond, times } from './results'

export async function measureServing(
  house: House,
  folder: string,
  path: string,
  length: { rounds: number; seconds: number },
  say: (text: string) => void,
): Promise<Part[]> {
  const page = Buffer.from(await fetch(house.url + path).then((reply) => reply.text()))
  const before = memoryOf(house.pid)
  const files = await serveFiles(folder, { 'story.html': page })
  const proxy = await proxyTo(house.url, folder)
  const plain = await startPlainNext(folder)
  const loads = await loadInTurn(
    {
      file: `${files}/story.html`,
      ours: house.url + path,
      proxied: proxy + path,
      plain: plain.url + path,
    },
    length,
    (round, name) => say(`round ${round} of ${length.rounds}: ${name}`),
  )
  const { file, ours, proxied } = loads
  const places = {
    file: 'nginx, the page as a file',
    ours: 'our server, page cache',
    proxied: 'nginx in front of it (`docs/nginx.conf`)',
    plain: 'plain Next, no page cache',
  }
  const rows = Object.entries(places).map(([name, what]) => {
    const { requestsPerSecond, p50, p99 } = loads[name as keyof typeof loads]
    const value = `${perSecond(requestsPerSecond)}, half within ${milliseconds(p50)}, 99 % within ${milliseconds(p99)}`
    return { what, value }
  })
  const ratio = (what: string, value: number, least: number) => ({
    what,
    value: times(value),
    target: { asked: `at least ${least} ×`, isMet: value >= least },
  })
  return [
    {
      title: `Serving a story's page of ${page.length.toLocaleString('en')} bytes: the best of ${length.rounds} rounds`,
      rows: [
        ...rows,
        ratio('ours : file', ours.requestsPerSecond / file.requestsPerSecond, 0.6),
        ratio('ours : plain Next', ours.requestsPerSecond / loads.plain.requestsPerSecond, 15),
        ratio('behind nginx : file', proxied.requestsPerSecond / file.requestsPerSecond, 0.9),
      ],
    },
    {
      title: 'Memory of the server',
      rows: [
        { what: 'before the load', value: before },
        { what: 'after it', value: memoryOf(house.pid) },
      ],
    },
  ]
}

/** What the process holds in memory (Linux). */
function memoryOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MiB`
}
