import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Appearance,
  appearanceSchema,
  densities,
  faintColours,
  faintReason,
  firstAppearance,
  hanFonts,
  latinFonts,
  mastheads,
  presetNames,
  presets,
  sealOf,
} from './appearance'
import { sheetOf } from './appearance-sheet'
import { contrast } from './colour'

const first = firstAppearance('云汀日报')
const changed = (part: object) => appearanceSchema.safeParse({ ...first, ...part }).success

test.each(presetNames)('the preset %s can be read and stored', (name) => {
  expect(faintColours(presets[name].colours)).toEqual([])
  expect(changed(presets[name])).toBe(true)
})

describe('what can\u2019t be read is named with the nearest that can', () => {
  const colours = structuredClone(first.colours) as Appearance['colours']
  colours.light.accent = '#e0a090'
  colours.dark.ink = '#444444'
  const faint = faintColours(colours)
  test('in each theme', () => {
    expect(faint.map(({ theme, colour }) => `${theme} ${colour}`)).toEqual([
      'light accent',
      'dark ink',
    ])
    for (const { theme, nearest } of faint) {
      expect(contrast(nearest, colours[theme].paper)).toBeGreaterThanOrEqual(4.5)
    }
  })
  test('by a ratio that does not look like passing', () => {
    const reason = faintReason({ theme: 'light', colour: 'ink', ratio: 4.499, nearest: '#000000' })
    expect(reason).toEqual({
      key: 'faint.light.ink',
      values: { ratio: '4.49', nearest: '#000000' },
    })
  })
})

test.each<[string, object]>([
  [
    'a colour with a name',
    { colours: { ...first.colours, light: { ...first.colours.light, ink: 'red' } } },
  ],
  [
    'a colour that ends the sheet',
    { colours: { ...first.colours, light: { ...first.colours.light, ink: '#000;}' } } },
  ],
  ['no name', { name: '  ' }],
  ['three on the seal', { seal: '云汀报' }],
  [
    'a link that runs',
    {
      navigation: { ...first.navigation, links: [{ label: 'x', address: 'javascript:alert(1)' }] },
    },
  ],
  [
    'a link without words',
    { navigation: { ...first.navigation, links: [{ label: '', address: '/about' }] } },
  ],
  ['a logo from elsewhere', { logo: { hash: '../x', width: 1, height: 1, isDark: false } }],
  ['what no look has', { css: 'body{}' }],
  ['a face nobody offers', { han: 'kai' }],
])('refuses %s', (_what, part) => expect(changed(part)).toBe(false))

test('the seal bears what is chosen, or the first of the name, an emoji whole', () => {
  expect(sealOf(first)).toBe('云')
  expect(sealOf({ ...first, seal: '云汀' })).toBe('云汀')
  expect(sealOf({ name: '👩‍🚀周刊', seal: '' })).toBe('👩‍🚀')
  expect(changed({ seal: '👩‍🚀报' })).toBe(true)
})

test('a sheet is small, whole, and made of nothing but what was chosen', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  const theme = fc.record({ paper: colour, ink: colour, accent: colour })
  const look = fc.record({
    colours: fc.record({ light: theme, dark: theme }),
    han: fc.constantFrom(...hanFonts),
    latin: fc.constantFrom(...latinFonts),
    density: fc.constantFrom(...densities),
    masthead: fc.constantFrom(...mastheads),
  })
  fc.assert(
    fc.property(look, fc.string({ unit: 'binary' }), (look, name) => {
      const sheet = sheetOf({ ...first, ...look, name })
      expect(sheet.length).toBeLessThan(2_500)
      expect(sheet.split('{').length).toBe(sheet.split('}').length)
      expect(sheet).not.toMatch(/undefined|NaN|url|@import/)
      expect(sheet).toBe(sheetOf({ ...first, ...look, name: 'another' }))
    }),
  )
})

test.each(presetNames)('the head of %s can be read in both themes', (name) => {
  const sheet = sheetOf({ ...first, ...presets[name] })
  const blocks = [...sheet.matchAll(/\{(--paper[^}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries(block.split(';').map((pair) => pair.split(':') as [string, string])),
  )
  expect(blocks.length).toBeGreaterThanOrEqual(3)
  for (const colours of blocks) {
    const ground = colours['--paper'] ?? ''
    for (const word of ['--ink', '--ink-2', '--seal']) {
      expect(contrast(colours[word] ?? '', ground), word).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(colours['--focus'] ?? '', ground)).toBeGreaterThanOrEqual(3)
  }
})
