/**
 * Uploads as honest cameras and dishonest senders make them, and who gets to see what came of them.
 *
 * Over 300 lines: what is refused is one table, and read as one.
 */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Picture } from '@/content/picture'
import { readRendition, sizesOf } from '@/content/picture-address'
import { db, liveStoryMedia, media } from '@/db'
import type { Actor } from '@/rules/roles'
import { examine } from './integrity'
import { addPicture, findShownPicture, getDeskPicture, sweepMedia } from './media'
import { heaviestPicture, mediaDirectory, originalPath } from './media-files'
import { onPurge } from './pages'
import { listLatest } from './reading'
import { rebuildLive } from './rebuild'
import { createStory, getStory } from './stories'
import { cast, moveNow, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, otherReporter, editor } = cast

async function* whole(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const plain = (width = 640, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#3a5a6a' } })

async function upload(bytes: Buffer, actor: Actor = reporter, storyId?: string) {
  const id = storyId ?? (await createStory(actor)).id
  return addPicture(actor, { storyId: id, fileName: 'bridge.jpg', bytes: whole(bytes) })
}

const rowOf = async (id: string) => {
  const [row] = await db().select().from(media).where(eq(media.id, id))
  return row ?? expect.unreachable()
}

const renditionOf = (picture: Picture, shape: Parameters<typeof sizesOf>[1] = 'whole') => {
  const address = sizesOf(picture, shape, 'jpg').at(-1)?.address ?? ''
  return readRendition(address.slice('/media'.length)) ?? expect.unreachable()
}

const figure = (picture: Picture) => ({ type: 'figure', attrs: { ...picture } })
const words = { alt: '桥塔', caption: '合龙前夜', credit: '制图：江叶' }

/** Everything in the folder of originals. */
const kept = () => (existsSync(mediaDirectory()) ? readdirSync(mediaDirectory()).sort() : [])

describe('a picture that comes in', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'as %s is kept as it came',
    async (type) => {
      const bytes = await plain().toFormat(type).toBuffer()
      const picture = await upload(bytes)
      expect(picture).toMatchObject({ width: 640, height: 400, alt: '', focusX: 50, focusY: 50 })
      const row = await rowOf(picture.media)
      expect(row).toMatchObject({ type, bytes: bytes.length, fileName: 'bridge.jpg' })
      expect(readFileSync(originalPath(row)).equals(bytes)).toBe(true)
      expect(await examine('media')).toEqual([])
    },
  )

  test('is turned upright, and loses place and serial number but not its credit (C05)', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="30,35.1N" photoshop:Credit="云汀日报"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">大桥 &amp; 渡轮</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>江叶</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">版权所有</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`
    const bytes = await plain(640, 400)
      .withExif({
        IFD0: { Orientation: '6', Model: 'CAMERA-4711' },
        IFD2: { BodySerialNumber: 'SERIAL-4711' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 35/1 6/1' },
      })
      .withXmp(xmp)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(bytes.includes('SERIAL-4711') && bytes.includes('GPSLatitude')).toBe(true)
    const picture = await upload(bytes)
    expect(picture).toMatchObject({
      width: 400,
      height: 640,
      caption: '大桥 & 渡轮',
      credit: '江叶／云汀日报',
    })
    for (const format of ['jpg', 'webp'] as const) {
      const shown = await getDeskPicture(reporter, { ...renditionOf(picture), format })
      const { width, height, exif, xmp: after, orientation } = await sharp(shown).metadata()
      expect({ width, height, exif, orientation: orientation ?? 1 }).toEqual({
        width: 400,
        height: 640,
        exif: undefined,
        orientation: 1,
      })
      for (const secret of ['4711', 'GPS']) expect(shown.includes(secret), secret).toBe(false)
      expect(after?.toString()).toContain('云汀日报')
      expect(after?.toString()).toContain('版权所有')
      expect(after?.toString()).toContain('大桥 &#38; 渡轮')
    }
  })

  test('says its words by IPTC too, and none that are garbled', async () => {
    const field = (record: number, set: number, bytes: Buffer) =>
      Buffer.concat([
        Buffer.from([0x1c, record, set, bytes.length >> 8, bytes.length & 255]),
        bytes,
      ])
    const withIptc = async (...fields: Buffer[]) => {
      const data = Buffer.concat(fields)
      const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)])
      const size = Buffer.alloc(4)
      size.writeUInt32BE(data.length)
      const block = Buffer.concat([
        Buffer.from('Photoshop 3.0\0'),
        Buffer.from([0x38, 0x42, 0x49, 0x4d, 4, 4, 0, 0]),
        size,
        padded,
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(block.length + 2)
      const jpeg = await plain().jpeg().toBuffer()
      const segment = Buffer.concat([Buffer.from([0xff, 0xed]), length, block])
      return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
    }
    const utf8 = field(1, 90, Buffer.from('\x1b%G', 'latin1'))
    const told = await withIptc(
      utf8,
      field(2, 80, Buffer.from('周一鸣')),
      field(2, 120, Buffer.from('江面\n起雾')),
    )
    expect(await upload(told)).toMatchObject({ credit: '周一鸣', caption: '江面 起雾' })
    const garbled = await withIptc(utf8, field(2, 120, Buffer.from([0xbd, 0xad, 0xc3, 0xe6])))
    expect((await upload(garbled)).caption).toBe('')
  })

  test('stands on white where it is transparent: black lines stay readable in the dark', async () => {
    const clear = { width: 90, height: 90, channels: 4 as const, background: '#0000' }
    const picture = await upload(await sharp({ create: clear }).png().toBuffer())
    const shown = await getDeskPicture(reporter, renditionOf(picture))
    const { channels } = await sharp(shown).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  test('of an animation keeps the first frame, however many there are (C04)', async () => {
    const one = await plain(80, 80).gif().toBuffer()
    const body = one.subarray(13 + 3 * 2 ** (((one[10] ?? 0) & 7) + 1), -1)
    const many = Buffer.concat([
      one.subarray(0, one.length - 1),
      ...Array<Buffer>(9_999).fill(body),
      Buffer.from(';'),
    ])
    const began = performance.now()
    expect(await upload(many)).toMatchObject({ width: 80, height: 80 })
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('a file that is no picture is refused in words, and nothing of it stays (C04, X08, X09)', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>1</script></svg>'
  const patched = async (format: 'png' | 'jpeg' | 'gif', width: number, height: number) => {
    const bytes = await plain().toFormat(format).toBuffer()
    if (format === 'png') {
      bytes.writeUInt32BE(width, 16)
      bytes.writeUInt32BE(height, 20)
      bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    } else if (format === 'jpeg') {
      const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
      bytes.writeUInt16BE(height, frame + 5)
      bytes.writeUInt16BE(width, frame + 7)
    } else {
      bytes.writeUInt16LE(width, 6)
      bytes.writeUInt16LE(height, 8)
      const frame = bytes.indexOf(0x2c, 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1))
      bytes.writeUInt16LE(width, frame + 5)
      bytes.writeUInt16LE(height, frame + 7)
    }
    return bytes
  }
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0heicmif1')])
  const cases: [string, () => Promise<Buffer> | Buffer, string][] = [
    ['nothing', () => Buffer.alloc(0), 'pictureEmpty'],
    ['text', () => Buffer.from('<p>not a picture'), 'pictureKind'],
    ['an SVG', () => Buffer.from(svg), 'pictureSvg'],
    ['an SVG behind a mark and space', () => Buffer.from(`\ufeff \n${svg}`), 'pictureSvg'],
    ['a web page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'pictureSvg'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'pictureKind'],
    ['a TIFF', () => plain().tiff().toBuffer(), 'pictureKind'],
    ['an HEIC', () => heic, 'pictureHeic'],
    [
      'the beginning of a JPEG',
      async () => (await plain().jpeg().toBuffer()).subarray(0, 400),
      'pictureBroken',
    ],
    [
      'half of a PNG',
      async () => {
        const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
        const png = await sharp({
          create: { width: 200, height: 200, channels: 3, background: '#000', noise },
        })
          .png()
          .toBuffer()
        return png.subarray(0, png.length / 2)
      },
      'pictureBroken',
    ],
    [
      'a JPEG that goes on as an SVG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
      'pictureBroken',
    ],
    [
      'a PNG of ten thousand million pixels',
      () => patched('png', 100_000, 100_000),
      'pictureTooLarge',
    ],
    ['a PNG of no width', () => patched('png', 0, 100), 'pictureBroken'],
    ['a JPEG of four thousand million', () => patched('jpeg', 65_500, 65_500), 'pictureTooLarge'],
    ['a GIF of four thousand million', () => patched('gif', 65_535, 65_535), 'pictureTooLarge'],
    ['a dot', () => plain(1, 1).png().toBuffer(), 'pictureTooSmall'],
    ['a line', () => plain(3000, 2).png().toBuffer(), 'pictureTooSmall'],
    [
      'too heavy a file',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(heaviestPicture)]),
      'pictureTooHeavy',
    ],
  ]
  test.each(cases)('%s', async (_, make, key) => {
    const bytes = await make()
    const { id } = await createStory(reporter)
    const before = [kept(), await db().select().from(media)]
    const memory = process.memoryUsage().rss
    const began = performance.now()
    await expect(upload(bytes, reporter, id)).rejects.toMatchObject({
      code: 'invalid',
      reason: { key },
    })
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(process.memoryUsage().rss - memory).toBeLessThan(120e6)
    expect([kept(), await db().select().from(media)]).toEqual(before)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const { id } = await createStory(reporter)
    const before = kept()
    const broken = async function* () {
      yield Buffer.from([0xff, 0xd8, 0xff])
      throw new Error('The connection is gone.')
    }
    const input = { storyId: id, fileName: '', bytes: broken() }
    await expect(addPicture(reporter, input)).rejects.toThrow('gone')
    expect(kept()).toEqual(before)
  })

  test('whatever it is called, its name on disk is ours', async () => {
    const { id: storyId } = await createStory(reporter)
    const bytes = await plain().png().toBuffer()
    const fileName = '../../\0evil\r\nX-A: b\u202egnp.php;.jpg'
    const picture = await addPicture(reporter, { storyId, fileName, bytes: whole(bytes) })
    const row = await rowOf(picture.media)
    expect(kept()).toContain(`${row.id}.png`)
    expect(kept().every((name) => /^[0-9a-z]+\.(jpeg|png|webp|avif|gif)$/.test(name))).toBe(true)
    expect(row.fileName).not.toMatch(/[\0\r\n]/)
  })
})

test('only who may change the story adds to it; others are not told that it is there', async () => {
  const bytes = await plain().jpeg().toBuffer()
  const storyId = await writtenStory(reporter)
  await expect(upload(bytes, otherReporter, storyId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(upload(bytes, reporter, 'none')).rejects.toMatchObject({ code: 'not-found' })
  await moveNow(reporter, storyId, 'submit')
  await expect(upload(bytes, reporter, storyId)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await upload(bytes, editor, storyId)).toMatchObject({ width: 640 })
})

test('a text holds pictures of the house, of their true size, that its writer may use', async () => {
  const bytes = await plain().jpeg().toBuffer()
  const own = await writtenStory(reporter)
  const picture = { ...(await upload(bytes, reporter, own)), ...words }
  const foreign = { ...(await upload(bytes, otherReporter)), ...words }
  const save = (lead: Picture, actor = reporter, id = own) => saveNow(actor, id, { lead })
  await save(picture)
  expect((await getStory(reporter, own)).content.lead).toEqual(picture)
  const refused = { code: 'invalid', reason: { key: 'pictureNotFound' } }
  await expect(save(foreign)).rejects.toMatchObject(refused)
  await expect(save({ ...picture, media: 'none' })).rejects.toMatchObject(refused)
  await expect(save({ ...picture, width: 6400 })).rejects.toMatchObject(refused)
  const body = { type: 'doc', content: [figure(foreign)] }
  await expect(saveNow(reporter, own, { body })).rejects.toMatchObject(refused)
  // The desk may; and what it put there does not stop the reporter from writing on.
  await save(foreign, editor)
  await saveNow(reporter, own, { lead: foreign, summary: '又改了一句。' })
})

test('a picture without credit or alternative text holds the story back', async () => {
  const bytes = await plain().jpeg().toBuffer()
  const id = await writtenStory(reporter)
  const bare = await upload(bytes, reporter, id)
  const lacks = async (lead: Picture) => {
    await saveNow(reporter, id, { lead })
    return (await getStory(reporter, id)).unready.map(({ key }) => key)
  }
  expect(await lacks(bare)).toEqual(['missing.pictureAlt', 'missing.pictureCredit'])
  expect(await lacks({ ...bare, alt: '桥塔', credit: ' ' })).toEqual(['missing.pictureCredit'])
  await expect(moveNow(reporter, id, 'submit')).rejects.toMatchObject({
    reason: { key: 'missing.pictureCredit' },
  })
  expect(await lacks({ ...bare, ...words })).toEqual([])
})

describe('readers see a picture while a live story shows it (A05)', () => {
  async function illustrated() {
    const bytes = await plain(1600, 1000).jpeg().toBuffer()
    const id = await writtenStory(reporter)
    const lead = { ...(await upload(bytes, reporter, id)), ...words, focusX: 30, focusY: 20 }
    const inBody = { ...(await upload(bytes, reporter, id)), ...words }
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '话' }] }, figure(inBody)],
    }
    await saveNow(reporter, id, { lead, body })
    return { id, lead, inBody }
  }
  const release = async (id: string) => {
    await moveNow(reporter, id, 'submit')
    await moveNow(editor, id, 'approve')
    await moveNow(editor, id, 'publish')
  }
  const isShown = async (picture: Picture, shape?: Parameters<typeof sizesOf>[1]) =>
    (await findShownPicture(renditionOf(picture, shape))) !== null

  test('from publication until it is withdrawn, or another version is live', async () => {
    const { id, lead, inBody } = await illustrated()
    expect([await isShown(lead), await isShown(inBody)]).toEqual([false, false])
    await release(id)
    expect([await isShown(lead), await isShown(inBody)]).toEqual([true, true])
    const [listed] = await listLatest(1)
    expect(listed?.picture).toEqual(lead)

    const before = await db().select().from(liveStoryMedia)
    await rebuildLive()
    expect(await db().select().from(liveStoryMedia)).toEqual(before)
    expect(await examine('live')).toEqual([])

    await saveNow(reporter, id, { lead: inBody })
    expect(await isShown(lead)).toBe(true)
    await release(id)
    expect([await isShown(lead), await isShown(inBody)]).toEqual([false, true])

    const purged = new Set<string>()
    const stop = onPurge((tags) => tags.forEach((tag) => void purged.add(tag)))
    await moveNow(editor, id, 'unpublish', { note: '图注有误。' })
    stop()
    expect([await isShown(lead), await isShown(inBody)]).toEqual([false, false])
    expect(purged).toContain(`media:${inBody.media}`)
  })

  test('cut only around the point that the story gives it', async () => {
    const { id, lead } = await illustrated()
    await release(id)
    for (const shape of ['3x2', '1x1', '4x3', '16x9'] as const) {
      expect(await isShown(lead, shape)).toBe(true)
      expect(await isShown({ ...lead, focusX: 31 }, shape)).toBe(false)
    }
    const square = await findShownPicture(renditionOf(lead, '1x1'))
    expect(await sharp(square ?? undefined).metadata()).toMatchObject({ width: 1000, height: 1000 })
  })

  test('the desk sees it before, those who may see its story', async () => {
    const { id, lead } = await illustrated()
    const rendition = renditionOf(lead)
    expect((await getDeskPicture(reporter, rendition)).length).toBeGreaterThan(0)
    expect((await getDeskPicture(editor, rendition)).length).toBeGreaterThan(0)
    const hidden = { code: 'not-found', reason: { key: 'pictureNotFound' } }
    await expect(getDeskPicture(otherReporter, rendition)).rejects.toMatchObject(hidden)
    await expect(getDeskPicture(reporter, { ...rendition, media: 'none' })).rejects.toMatchObject(
      hidden,
    )
    await expect(getDeskPicture(reporter, renditionOf(lead, '3x2'))).rejects.toMatchObject(hidden)
    await release(id)
    expect((await getDeskPicture(otherReporter, rendition)).length).toBeGreaterThan(0)
  })
})

test('what a crash left behind goes after a day; what has its row stays', async () => {
  const picture = await upload(await plain().jpeg().toBuffer())
  const stray = join(mediaDirectory(), 'stray.jpeg')
  const part = join(mediaDirectory(), 'half.part')
  for (const path of [stray, part]) writeFileSync(path, 'x')
  await sweepMedia(new Date())
  expect(kept()).toEqual(expect.arrayContaining(['stray.jpeg', 'half.part']))
  const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000)
  for (const name of kept()) utimesSync(join(mediaDirectory(), name), longAgo, longAgo)
  await sweepMedia(new Date())
  expect([existsSync(stray), existsSync(part)]).toEqual([false, false])
  expect(statSync(originalPath(await rowOf(picture.media))).isFile()).toBe(true)
})
