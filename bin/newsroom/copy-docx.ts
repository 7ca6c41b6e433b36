/**
 * The words of a Word file. It is an archive from anywhere, so it is measured before anything in it
 * is read: how many entries, how large, how tightly packed, and that each is as large as it says.
 * Pictures, links and whatever lies outside the file are never touched.
 */
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './copy-file'

const most = { bytes: 20_000_000, entries: 2_000, inflated: 60_000_000, ratio: 200 }
const endRecord = 0x06054b50
const entryRecord = 0x02014b50
const endSize = 22

/** A line for each paragraph. */
export async function readWord(file: string): Promise<string> {
  const bytes = await readFile(file).catch((problem: Error) => {
    throw new Unreadable(`${file}: ${problem.message}.`)
  })
  const objection = objectionTo(bytes)
  if (objection) throw new Unreadable(`${file}: ${objection}`)
  // Read when it is wanted: the other commands start without it.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    return value.replace(/\n{2,}/g, '\n').trim()
  } catch {
    throw new Unreadable(`${file}: This is no Word file that can be read.`)
  }
}

/** Why the archive is not opened, or null. */
function objectionTo(bytes: Buffer): string | null {
  if (bytes.length > most.bytes) return `It is larger than ${most.bytes / 1e6} MB.`
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + endSize > bytes.length || bytes.readUInt32LE(end) !== endRecord) {
    return 'This is no Word file.'
  }
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > most.entries) return `It holds more than ${most.entries} entries.`
  try {
    return objectionToEntries(bytes, bytes.readUInt32LE(end + 16), entries)
  } catch {
    return 'The archive is broken.'
  }
}

/** @throws RangeError where the archive points outside of itself */
function objectionToEntries(bytes: Buffer, from: number, entries: number): string | null {
  let inflated = 0
  for (let at = from, seen = 0; seen < entries; seen++) {
    if (bytes.readUInt32LE(at) !== entryRecord) return 'The archive is broken.'
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const size = bytes.readUInt32LE(at + 24)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    inflated += size
    if (name.split(/[/\\]/).includes('..')) return 'The archive points outside of itself.'
    if (inflated > most.inflated || size > packed * most.ratio + 1_000) {
      return 'What is packed in it is too large.'
    }
    if (method === 8 && !isAsLarge(bytes, bytes.readUInt32LE(at + 42), packed, size)) {
      return 'What is packed in it is larger than it says.'
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return null
}

function isAsLarge(bytes: Buffer, header: number, packed: number, size: number): boolean {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  try {
    const options = { maxOutputLength: Math.max(size, 1) }
    return inflateRawSync(bytes.subarray(start, start + packed), options).length === size
  } catch {
    return false
  }
}
