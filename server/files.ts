/**
 * The files of the build and of `public/`, kept compressed in memory. Only what was there at the
 * start is served, by its exact address, so no spelling of a path leads anywhere else.
 */
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Finished, finish } from './finished'

export interface Files {
  find(path: string): Promise<Finished> | undefined
}

export const noFiles: Files = { find: () => undefined }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.xsl': 'application/xml',
}

/** Files under `static` carry a hash in their name; those in `public` change with a release. */
const folders = [
  { folder: 'public', address: '/', caching: 'public, max-age=300, stale-while-revalidate=86400' },
  {
    folder: '.next/static',
    address: '/_next/static/',
    caching: 'public, max-age=31536000, immutable',
  },
]

const mostBytes = 64 * 1024 * 1024

/** `headers` go with each file besides its own. */
export function openFiles(headers: Readonly<Record<string, string>>, root = '.'): Files {
  const known = new Map<string, { file: string; caching: string }>()
  for (const { folder, address, caching } of folders) {
    for (const name of filesIn(join(root, folder))) {
      known.set(address + encodeURI(name), { file: join(root, folder, name), caching })
    }
  }
  const finished = new LRUCache<string, Finished>({
    maxSize: mostBytes,
    sizeCalculation: (file) => file.bytes,
    async fetchMethod(path) {
      const { file, caching } = known.get(path) as { file: string; caching: string }
      return finish({
        status: 200,
        type: types[extname(file)] ?? 'application/octet-stream',
        body: await readFile(file),
        headers: { ...headers, 'Cache-Control': caching },
      })
    },
  })
  return {
    find: (path) => (known.has(path) ? finished.forceFetch(path) : undefined),
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
