import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, dataDirectory, openDatabase } from '@/db'
import { BadCopy } from '@/db/backup'
import { backUp, restore } from './backup'
import { databaseFile } from './house'
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
  const former = await restore(file('backup.db'))
  await openDatabase()
  expect(await headlines()).toEqual(before)

  await closeDatabase()
  await restore(former ?? '')
  await openDatabase()
  expect(await headlines()).toEqual([...before, '第二篇'].sort())
})

test('a database in use is not replaced', async () => {
  await backUp(file('backup.db'))
  await expect(restore(file('backup.db'))).rejects.toThrow('in use')
})

describe('is refused, and nothing replaced:', () => {
  beforeEach(() => backUp(file('good.db')))

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
