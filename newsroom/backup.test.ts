import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, dataDirectory, openDatabase } from '@/db'
import { BadCopy } from '@/db/backup'
import { backUp, restore } from './backup'
import { databaseFile } from './house'
import { examine } from './integrity'
import { addPicture } from './media'
import { mediaDirectory } from './media-files'
import { listStories } from './story-list'
import { cast, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { editor } = cast
const file = (name: string) => join(dataDirectory(), name)
const headlines = async () =>
  (await listStories(editor, { limit: 200 })).stories.map(({ headline }) => headline).sort()

beforeEach(() => openDatabase())

/** Turns over one byte in each page from the second on. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  for (let at = 4096 + 11; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

test('a backup holds all that was acknowledged, and is restored with what came after kept aside', async () => {
  await writtenStory(undefined, { headline: '第一篇' })
  const before = await headlines()
  await backUp(file('backup.db'))
  await writtenStory(undefined, { headline: '第二篇' })
  await closeDatabase()
  const { former } = await restore(file('backup.db'))
  await openDatabase()
  expect(await headlines()).toEqual(before)

  await closeDatabase()
  await restore(former ?? '')
  await openDatabase()
  expect(await headlines()).toEqual([...before, '第二篇'].sort())
})

test('pictures go into the backup and come back, and a former house finds its own', async () => {
  const storyId = await writtenStory()
  const bytes = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#567' } })
    .png()
    .toBuffer()
  const add = async () => {
    const upload = { storyId, fileName: 'a.png', bytes: new Blob([new Uint8Array(bytes)]).stream() }
    return join(mediaDirectory(), `${(await addPicture(cast.reporter, upload)).media}.png`)
  }
  const first = await add()
  expect(await backUp(file('pictured.db'))).toEqual([])
  const second = await add()
  await closeDatabase()
  rmSync(first)
  const { former, lost } = await restore(file('pictured.db'))
  expect(lost).toEqual([])
  expect(readFileSync(first).equals(bytes)).toBe(true)
  expect(existsSync(second)).toBe(false)
  await openDatabase()
  expect(await examine('media')).toEqual([])

  await closeDatabase()
  expect((await restore(former ?? '')).lost).toEqual([])
  expect(readFileSync(second).equals(bytes)).toBe(true)

  // What is lost is told, by every command, and keeps nobody from a copy of the rest.
  for (const folder of readdirSync(dataDirectory()).filter((name) => name.startsWith('media'))) {
    rmSync(join(dataDirectory(), folder), { recursive: true })
  }
  await openDatabase()
  expect(await examine('media')).toHaveLength(2)
  expect(await backUp(file('poorer.db'))).toHaveLength(2)
  await closeDatabase()
  expect((await restore(file('poorer.db'))).lost).toHaveLength(2)
})

test('a database in use is not replaced', async () => {
  await backUp(file('backup.db'))
  await expect(restore(file('backup.db'))).rejects.toThrow('in use')
})

describe('is refused, and nothing replaced:', () => {
  beforeEach(async () => {
    await backUp(file('good.db'))
  })

  test('a plain copy of a database in use', async () => {
    copyFileSync(databaseFile(), file('copy.db'))
    await closeDatabase()
    await expect(restore(file('copy.db'))).rejects.toThrow('plain copy')
  })

  test('a backup with flipped bytes', async () => {
    copyFileSync(file('good.db'), file('flipped.db'))
    damage(file('flipped.db'))
    const untouched = await headlines()
    await closeDatabase()
    await expect(restore(file('flipped.db'))).rejects.toThrow(BadCopy)
    await openDatabase()
    expect(await headlines()).toEqual(untouched)
  })

  test('something that is no database', async () => {
    writeFileSync(file('note.txt'), 'Not a database, whatever it is called.')
    await closeDatabase()
    await expect(restore(file('note.txt'))).rejects.toThrow('no SQLite database')
  })

  test('a damaged database in the place of a good backup', async () => {
    await closeDatabase()
    const sound = readFileSync(databaseFile())
    const good = readFileSync(file('good.db'))
    damage(databaseFile())
    await expect(backUp(file('good.db'))).rejects.toThrow(BadCopy)
    expect(readFileSync(file('good.db')).equals(good)).toBe(true)
    writeFileSync(databaseFile(), sound)
  })
})
