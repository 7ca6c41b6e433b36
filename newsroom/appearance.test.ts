import sharp from 'sharp'
import { expect, test } from 'vitest'
import { appearances, db, transaction } from '@/db'
import { type Appearance, firstAppearance, presets } from '@/rules/appearance'
import { listNewsroomActivity } from './activity'
import {
  getAppearance,
  getAppearanceDraft,
  getSheet,
  navigationOf,
  saveAppearance,
} from './appearance'
import { favicon, iconPng, iconSvg, manifest } from './icons'
import { addLogo, findLogo } from './logos'
import { onPurge } from './pages'
import { listSections, orderSections } from './sections'
import { getSettings } from './settings'
import { cast, otherSection, section, testNewsroom } from './testing'

testNewsroom()

const look = (part: Partial<Appearance> = {}): Appearance => ({
  ...firstAppearance('电头日报'),
  ...part,
})
const save = async (part: Partial<Appearance>, apply: boolean) => {
  const { revision } = await getAppearanceDraft(cast.chief)
  return saveAppearance(cast.chief, { revision, value: look(part), apply })
}
const png = (width: number, height: number, colour = '#102030') =>
  sharp({ create: { width, height, channels: 4, background: '#ffffff00' } })
    .composite([
      {
        input: { create: { width: Math.ceil(width / 2), height, channels: 4, background: colour } },
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer()

test('a paper that chose nothing looks like the morning paper', async () => {
  expect(await getAppearance()).toEqual(look())
  expect(await getAppearanceDraft(cast.chief)).toMatchObject({ revision: 0, isApplied: true })
})

test('a draft is for the desk; applied, it is what readers see, name and all', async () => {
  const before = await getSheet()
  await save({ ...presets.finance, name: '云汀财经' }, false)
  expect(await getSheet()).toEqual(before)
  expect((await getSettings()).paper.name).toBe('电头日报')
  expect(await getAppearanceDraft(cast.chief)).toMatchObject({
    isApplied: false,
    value: { name: '云汀财经' },
    personName: '陶然',
  })
  const touched: string[] = []
  const stop = onPurge((tags) => void touched.push(...tags))
  await save({ ...presets.finance, name: '云汀财经' }, true)
  stop()
  expect(touched).toContain('all')
  const after = await getSheet()
  expect(after.name).not.toBe(before.name)
  expect(after.sheet).toContain(presets.finance.colours.light.accent)
  expect((await getSettings()).paper.name).toBe('云汀财经')
  const [entry] = await listNewsroomActivity(cast.chief)
  expect(entry?.action).toBe('applyAppearance')
})

test('what could not be read is refused whole, with the nearest that can', async () => {
  const rows = await db().select().from(appearances)
  const colours = structuredClone(look().colours) as Appearance['colours']
  colours.dark.accent = '#502020'
  for (const apply of [true, false]) {
    await expect(save({ colours, name: '别名' }, apply)).rejects.toMatchObject({
      code: 'invalid',
      reason: { key: 'faint.dark.accent', values: { nearest: expect.stringMatching(/^#/) } },
    })
  }
  expect(await db().select().from(appearances)).toEqual(rows)
  expect((await getSettings()).paper.name).toBe('云汀财经')
})

test('of two who saw the same state one is refused', async () => {
  const { revision } = await getAppearanceDraft(cast.chief)
  const input = { revision, value: look(), apply: false }
  const outcomes = await Promise.allSettled([
    saveAppearance(cast.chief, input),
    saveAppearance(cast.administrator, input),
  ])
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: 'stale' } }])
})

test.each([cast.reporter, cast.editor])('is for chiefs, not for %s', async (actor) => {
  const forbidden = { code: 'forbidden' }
  await expect(getAppearanceDraft(actor)).rejects.toMatchObject(forbidden)
  const input = { revision: 0, value: look(), apply: true }
  await expect(saveAppearance(actor, input)).rejects.toMatchObject(forbidden)
  await expect(addLogo(actor, { png: '' })).rejects.toMatchObject(forbidden)
})

test('a damaged row does not take the paper down', async () => {
  const { revision } = await getAppearanceDraft(cast.chief)
  const row = { revision: revision + 1, value: { css: 1 }, isApplied: true, at: new Date() }
  await transaction(() =>
    db()
      .insert(appearances)
      .values({ ...row, personId: cast.chief.id }),
  )
  expect((await getAppearance()).masthead).toBe('centred')
  expect((await getSheet()).sheet).toContain('--paper')
})

test('the navigation is in the house’s order, without what it hides, with what it adds', async () => {
  const sections = await listSections()
  const labels = (navigation: Appearance['navigation']) =>
    navigationOf({ navigation }, sections).map(({ label }) => label)
  expect(labels({ order: [], hidden: [], links: [] })).toEqual(['要闻', '体育'])
  expect(labels({ order: [otherSection.id], hidden: [], links: [] })).toEqual(['体育', '要闻'])
  const links = [{ label: '关于', address: '/about' }]
  expect(labels({ order: ['gone'], hidden: [section.id, 'gone'], links })).toEqual(['体育', '关于'])
  await orderSections(cast.chief, { sectionIds: [otherSection.id, section.id] })
  expect((await listSections()).map(({ id }) => id)).toEqual([otherSection.id, section.id])
})

test('a logo is read and written anew, and kept by its bytes', async () => {
  const given = await png(400, 100)
  const logo = await addLogo(cast.chief, { png: given.toString('base64') })
  expect(logo).toMatchObject({ width: 400, height: 100, isDark: true })
  const kept = await findLogo(logo.hash)
  expect(await sharp(kept as Buffer).metadata()).toMatchObject({ format: 'png', width: 400 })
  expect(await addLogo(cast.chief, { png: given.toString('base64') })).toEqual(logo)
  await save({ logo }, true)
  expect((await getAppearance()).logo).toEqual(logo)
  const other = { ...logo, width: 3 }
  await expect(save({ logo: other }, true)).rejects.toMatchObject({ code: 'invalid' })
  await expect(save({ logo: { ...logo, hash: 'f'.repeat(64) } }, true)).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await findLogo('none')).toBeNull()
})

test('what is no small PNG is no logo', async () => {
  const jpeg = await sharp(await png(40, 40))
    .flatten()
    .jpeg()
    .toBuffer()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const cut = (await png(400, 100)).subarray(0, 120)
  const long = Buffer.concat([await png(40, 40), Buffer.alloc(400_000)])
  for (const bytes of [jpeg, svg, cut, long, Buffer.from('no picture'), Buffer.alloc(0)]) {
    await expect(addLogo(cast.chief, { png: bytes.toString('base64') })).rejects.toMatchObject({
      code: 'invalid',
      reason: { key: 'badLogo' },
    })
  }
})

test('icons are made of the seal, and of the logo where it is square', async () => {
  const seal = await iconPng(look({ seal: '云汀' }), 180)
  expect(await sharp(seal).metadata()).toMatchObject({ format: 'png', width: 180, height: 180 })
  const given = await png(150, 150, '#00aa00')
  const logo = await addLogo(cast.chief, { png: given.toString('base64') })
  const icon = await iconPng(look({ logo }), 192)
  expect(icon).not.toEqual(await iconPng(look(), 192))
  const ico = await favicon(look())
  expect([...ico.subarray(0, 4)]).toEqual([0, 0, 1, 0])
  expect((await sharp(ico.subarray(22)).metadata()).width).toBe(32)
  expect(iconSvg(look({ seal: '<&' }))).not.toMatch(/<&|><</)
  expect(manifest(look(), 'zh-Hans')).toMatchObject({ name: '电头日报', start_url: '/' })
})
