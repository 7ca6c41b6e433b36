/**
 * Files of pictures on disk. Originals lie in DATA_DIR/media under names of ours and never change;
 * what is made of them lies in DATA_DIR/made and can be thrown away at any time. A file bears its
 * name only once it is whole and on disk.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dataDirectory } from '@/db'
import { putInPlace } from '@/db/backup'
import { Refused } from '@/rules/refusal'
import { newId } from './ids'

export const pictureTypes = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A photograph as cameras write it, with room to spare. */
export const heaviestPicture = 25 * 1024 * 1024

/** What came in, under a name that says it is not kept yet. */
export interface Received {
  path: string
  bytes: number
  /** SHA-256, hexadecimal. */
  hash: string
}

export function mediaDirectory(): string {
  return join(dataDirectory(), 'media')
}

export function originalPath(media: { id: string; type: PictureType }): string {
  return join(mediaDirectory(), `${media.id}.${media.type}`)
}

/**
 * Writes what comes to disk as it comes, so that no upload fills the memory.
 * @throws Refused `invalid` as soon as it is heavier than a picture may be; nothing is left then
 */
export async function receive(parts: AsyncIterable<Uint8Array>): Promise<Received> {
  await mkdir(mediaDirectory(), { recursive: true })
  const path = join(mediaDirectory(), `${newId()}.part`)
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  let bytes = 0
  try {
    for await (const part of parts) {
      bytes += part.length
      if (bytes > heaviestPicture) throw tooHeavy()
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
    return { path, bytes, hash: hash.digest('hex') }
  } catch (problem) {
    await discard(path)
    throw problem
  } finally {
    await file.close()
  }
}

function tooHeavy(): Refused {
  const most = heaviestPicture / 1024 / 1024
  return new Refused('invalid', { key: 'pictureTooHeavy', values: { most } })
}

/** Keeps what was received as the original of this id; returns where it is, on disk. */
export function keepOriginal(received: Received, media: { id: string; type: PictureType }): string {
  const path = originalPath(media)
  putInPlace(received.path, path)
  return path
}

/** SHA-256 of a file, hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

export async function discard(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** What was made under this name before, or is made now. */
export async function made(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(dataDirectory(), 'made', name)
  if (existsSync(/* turbopackIgnore: true */ path)) return readFile(path)
  const bytes = await make()
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.${newId()}`
  const file = await open(partial, 'wx')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(partial, path)
  return bytes
}
