/**
 * The house's logo: a small PNG, read and written anew before it is kept, so that what readers load
 * is a picture and nothing else. Kept by the hash of its bytes; the same picture is kept once.
 */
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { db, logos, transaction } from '@/db'
import type { Logo } from '@/rules/appearance'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { sha256 } from './fingerprint'

/** Of the file as it comes, and of its sides in pixels. */
const mostLogoBytes = 300_000
const mostPixels = 4_000
/** Twice the height it is shown at. */
const keptHeight = 160
const keptWidth = 1_200

/** Takes a PNG in base64; returns what an appearance names it by. Chiefs only. */
export async function addLogo(
  actor: Actor,
  input: { png: string },
  now = new Date(),
): Promise<Logo> {
  if (!hasRole(actor, 'chief')) throw new Refused('forbidden', { key: 'needsRole.chief' })
  const { bytes, ...facts } = await readLogo(Buffer.from(input.png, 'base64'))
  const hash = sha256(bytes)
  await transaction(async () => {
    const { width, height } = facts
    const row = { hash, png: bytes.toString('base64'), width, height, personId: actor.id, at: now }
    await db().insert(logos).values(row).onConflictDoNothing()
    await record({ actor, action: 'addLogo', detail: { hash, width, height }, at: now })
  })
  return { hash, ...facts }
}

/** The bytes of a logo that was taken. */
export async function findLogo(hash: string): Promise<Buffer | null> {
  const [row] = await db().select({ png: logos.png }).from(logos).where(eq(logos.hash, hash))
  return row ? Buffer.from(row.png, 'base64') : null
}

async function readLogo(given: Buffer) {
  if (given.length === 0 || given.length > mostLogoBytes) throw badLogo()
  try {
    const picture = sharp(given, { limitInputPixels: mostPixels ** 2, failOn: 'warning' })
    const { format } = await picture.metadata()
    if (format !== 'png') throw badLogo()
    const { data, info } = await picture
      .resize({ height: keptHeight, width: keptWidth, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height, isDark: await isDark(data) }
  } catch (problem) {
    throw problem instanceof Refused ? problem : badLogo()
  }
}

/** Whether what is not transparent is mostly dark: on a dark page nobody would see it. */
async function isDark(png: Buffer): Promise<boolean> {
  const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  let light = 0
  let weight = 0
  let pixels = 0
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
    light += (0.2126 * red + 0.7152 * green + 0.0722 * blue) * alpha
    weight += alpha
    pixels++
  }
  const hasGround = weight > pixels * 255 * 0.9
  return !hasGround && weight > 0 && light / weight < 100
}

function badLogo(): Refused {
  return new Refused('invalid', { key: 'badLogo', values: { kilobytes: mostLogoBytes / 1_000 } })
}
