/**
 * A file over 300 lines has a second subject, or says at its top why not ("Over 300 lines: …").
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const most = 300
const files = execFileSync(
  'git',
  ['ls-files', '-z', '--', '*.ts', '*.tsx', '*.js', '*.mjs', '*.cjs', '*.css'],
  {
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter(Boolean)

const tooLong = files.filter((file) => {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.length > most + 1 && !/over 300 lines:/i.test(lines.slice(0, 20).join('\n'))
})
for (const file of tooLong)
  process.stderr.write(`${file} is over ${most} lines and does not say why\n`)
if (tooLong.length > 0 || files.length === 0) process.exit(1)
process.stdout.write(`length: ${files.length} files\n`)
