/**
 * The arrows between folders, by dependency-cruiser, with a floor on what it saw: with a compiler
 * it does not know it sees no modules and finds nothing wrong.
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

const folders = [
  'app',
  'components',
  'content',
  'copydesk',
  'db',
  'messages',
  'newsroom',
  'rules',
  'server',
]
const leastModules = 250

const { stdout, status } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--output-type',
    'json',
    ...folders,
  ],
  {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
if (!stdout) process.exit(status || 1)
const { modules, summary } = JSON.parse(stdout)

for (const { rule, from, to } of summary.violations) {
  process.stderr.write(`${rule.name}: ${from} -> ${to}\n`)
}
const strays = modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ resolved }) => areApart(source, resolved))
    .map(({ resolved }) => `${source} -> ${resolved}`),
)
for (const stray of strays) process.stderr.write(`route folders stand alone: ${stray}\n`)
const own = modules.filter(({ source }) => folders.includes(source.split('/')[0]))
if (own.length < leastModules) {
  process.stderr.write(
    `Only ${own.length} modules seen, expected ${leastModules}: the check is blind.\n`,
  )
  process.exit(1)
}
if (summary.violations.length > 0 || strays.length > 0) process.exit(1)
process.stdout.write(`arrows: ${own.length} modules, none points back\n`)

/** Two files of app/ of which neither lies above the other: what they share belongs above both. */
function areApart(from, to) {
  if (!from.startsWith('app/') || !to.startsWith('app/')) return false
  const [a, b] = [from, to].map((path) => `${dirname(path)}/`)
  return !a.startsWith(b) && !b.startsWith(a)
}
