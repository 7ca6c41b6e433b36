/** A file of copy, as another system hands it over. */
import { readFile } from 'node:fs/promises'

/** The file can't be read, or holds no text; the exit code is 2. */
export class Unreadable extends Error {}

const whys: Record<string, string> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, and no file',
  EACCES: 'This file may not be read by you',
}
const marks = [
  { mark: Buffer.from([0xff, 0xfe]), name: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), name: 'utf-16be' },
]

/**
 * The file's text, each character where it was, a byte order mark included: UTF-8, else GB 18030;
 * UTF-16 where its mark says so.
 * @throws Unreadable for what is no text in any
 */
export async function readCopy(file: string): Promise<string> {
  const bytes = await readFile(file).catch((problem: NodeJS.ErrnoException) => {
    const why = whys[problem.code ?? ''] ?? problem.message
    throw new Unreadable(`${file}: ${why}.`)
  })
  const marked = marks.filter(({ mark }) => bytes.subarray(0, 2).equals(mark))
  for (const encoding of [...marked.map(({ name }) => name), 'utf-8', 'gb18030']) {
    const text = decoded(bytes, encoding)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new Unreadable(`${file}: This is no text in UTF-8, UTF-16 or GB 18030.`)
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
