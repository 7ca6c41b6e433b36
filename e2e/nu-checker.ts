/** HTML by the Nu checker (`vnu-jar`), which needs a Java: without one this fails, it never passes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findJava } from '@/bin/java.mjs'

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

interface Message {
  url?: string
  message: string
  extract?: string
}

/** What is wrong with each of the pages, by its name; nothing for those that are right. */
export function htmlProblems(pages: ReadonlyMap<string, string>): string[] {
  const java = findJava()
  if (!java) throw new Error('The Nu checker needs Java: apt-get install default-jre-headless')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-html-'))
  try {
    const names = [...pages.keys()]
    const files = names.map((_, index) => join(folder, `${index}.html`))
    for (const [index, file] of files.entries())
      writeFileSync(file, pages.get(names[index] ?? '') ?? '')
    const args = ['-jar', jar, '--errors-only', '--format', 'json', '--exit-zero-always']
    const { stdout, stderr, status } = spawnSync(java, [...args, ...files], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The Nu checker did not run: ${stderr}`)
    const { messages } = JSON.parse(stdout || stderr) as { messages: Message[] }
    return messages.map(({ url = '', message, extract }) => {
      const name = names[Number(basename(url, '.html'))] ?? url
      return `${name}: ${message} (${extract?.trim()})`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
