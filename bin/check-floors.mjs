/**
 * Versions below which a known hole or a lost write lies (case C01 of the trust list), checked in
 * what is installed, wherever in the tree it sits.
 */
import { readFileSync } from 'node:fs'

const floors = {
  next: '16.3.8',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.2',
  'better-sqlite3': '13.0.0',
  node: '24.21.0',
  '@tiptap/core': '3.30.5',
  'prosemirror-view': '1.41.7',
  'sanitize-html': '2.18.0',
  mammoth: '1.12.0',
  '@xmldom/xmldom': '0.8.15',
  'fast-xml-parser': '5.10.1',
}
/** Two copies of these would not know each other's objects. */
const singles = [
  'prosemirror-view',
  'prosemirror-model',
  'prosemirror-state',
  '@tiptap/core',
  'yjs',
  'react',
]

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const problems = []
const copies = {}
for (const [path, { version }] of Object.entries(packages)) {
  const name = path.split('node_modules/').at(-1)
  if (!name || !version) continue
  copies[name] = (copies[name] ?? 0) + 1
  const floor = floors[name]
  if (floor && isBelow(version, floor))
    problems.push(`${name} ${version} is below ${floor} (${path})`)
}
for (const name of singles) {
  if (copies[name] > 1) problems.push(`${name} is installed ${copies[name]} times`)
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
for (const [name, version] of Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
})) {
  if (!/^\d/.test(version)) problems.push(`${name}: "${version}" is no exact version`)
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) process.exit(1)
process.stdout.write(`floors: ${Object.keys(packages).length} packages, none below\n`)

function isBelow(version, floor) {
  const [a, b] = [version, floor].map((each) => each.split('-')[0].split('.').map(Number))
  for (let part = 0; part < 3; part++) {
    if (a[part] !== b[part]) return a[part] < b[part]
  }
  return false
}
