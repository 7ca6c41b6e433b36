import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readWord } from './copy-docx'

const folder = mkdtempSync(join(tmpdir(), 'dateline-word-'))
afterAll(() => rmSync(folder, { recursive: true }))

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const body = (...paragraphs: string[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`

interface Entry {
  name: string
  content: string | Buffer
  /** What the archive says of its size, where that is a lie. */
  says?: number
}

/** The smallest archive that Word would open. */
function archive(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, says } of entries) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(plain), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says ?? plain.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    local.copy(entry, 8, 6, 30)
    entry.writeUInt32LE(offset, 42)
    files.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function word(name: string, document: string, ...more: Entry[]): string {
  const entries = [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: document },
    ...more,
  ]
  return written(name, archive(entries))
}

function written(name: string, bytes: Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe('a Word file', () => {
  test('is read paragraph by paragraph', async () => {
    const file = word('good.docx', body('大桥通车', '会议上午召开,下午结束。'))
    expect(await readWord(file)).toBe('大桥通车\n会议上午召开,下午结束。')
  })

  test.each([
    ['nothing.docx', Buffer.alloc(0), 'no Word file'],
    ['text.docx', Buffer.from('会议上午召开'), 'no Word file'],
    ['half.docx', archive([{ name: 'a', content: 'b' }]).subarray(0, -30), 'no Word file'],
    ['other.docx', archive([{ name: 'a', content: 'b' }]), 'no Word file'],
    [
      'many.docx',
      archive(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: '' }))),
      'more than',
    ],
    ['bomb.docx', archive([{ name: 'a', content: Buffer.alloc(30_000_000) }]), 'too large'],
    [
      'liar.docx',
      archive([{ name: 'a', content: Buffer.alloc(30_000_000), says: 900 }]),
      'than it says',
    ],
    ['slip.docx', archive([{ name: '../a', content: 'b' }]), 'outside'],
  ])('%s is refused', async (name, bytes, why) => {
    const started = performance.now()
    await expect(readWord(written(name, bytes))).rejects.toThrow(why)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('an entity that grows is not let grow', async () => {
    const doctype =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const document = body('&b;&c;').replace('?>', `?>${doctype}`)
    const text = await readWord(word('laughs.docx', document)).catch(
      (problem: Error) => problem.message,
    )
    expect(text).not.toContain('haha')
    expect(text).not.toContain('root:')
  })
})
