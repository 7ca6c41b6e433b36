/** A file of copy, as another system hands it over. */
import { readFile } from 'node:fs/promises'

/** The file can't be read, or holds no text; the exit code is 2. */
export class Unreadable extends Error {}

/**
 * The file's text, each character where it was, a byte order mark included: UTF-8, else GB 18030.
 * @throws Unreadable for what is no text in either
 */
export async function readCopy(file: string): Promise<string> {
  const bytes = await readFile(file).catch((problem: NodeJS.ErrnoException) => {
    const why = problem.code === 'ENOENT' ? 'There is no such file' : problem.message
    throw new Unreadable(`${file}: ${why}.`)
  })
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decoded(bytes, encoding)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new Unreadable(`${file}: This is no text in UTF-8 or GB 18030.`)
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
