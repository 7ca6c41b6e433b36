/**
 * How a paper may look, and what is wrong with how it would: the same for the screen that previews
 * a choice and for the server that refuses it. What is legible is decided here and nowhere else.
 */
import { z } from 'zod'
import { isSafeAddress } from '@/content/address'
import { isStorable } from '@/content/characters'
import { contrast, leastContrast, nearestPassing } from './colour'
import type { Reason } from './refusal'

export const hanFonts = ['mixed', 'song', 'hei'] as const
export const latinFonts = ['serif', 'mixed', 'sans'] as const
export const densities = ['airy', 'normal', 'dense'] as const
export const mastheads = ['centred', 'flag', 'band'] as const
export const themes = ['light', 'dark'] as const
export const colourNames = ['paper', 'ink', 'accent'] as const

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => isStorable(text) && !/[\t\n]/.test(text))
const colour = z.string().regex(/^#[0-9a-f]{6}$/)
const colours = z.strictObject({ paper: colour, ink: colour, accent: colour })
const id = z.string().min(1).max(40)

export const appearanceSchema = z.strictObject({
  name: line(60).min(1),
  /** One or two characters; empty for the first of the name. */
  seal: line(20).refine((text) => characters(text).length <= 2),
  logo: z
    .strictObject({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      width: z.int().min(1).max(2_000),
      height: z.int().min(1).max(2_000),
      /** Drawn in dark ink: turned light on a dark page. */
      isDark: z.boolean(),
    })
    .nullable(),
  colours: z.strictObject({ light: colours, dark: colours }),
  han: z.enum(hanFonts),
  latin: z.enum(latinFonts),
  density: z.enum(densities),
  masthead: z.enum(mastheads),
  navigation: z.strictObject({
    /** Sections in this order; those not named follow in the paper's own. */
    order: z.array(id).max(200),
    hidden: z.array(id).max(200),
    links: z
      .array(
        z.strictObject({
          label: line(40).min(1),
          address: line(300).refine((address) => isSafeAddress(address)),
        }),
      )
      .max(12),
  }),
})

export type Appearance = z.infer<typeof appearanceSchema>
export type Colours = Appearance['colours']['light']
export type Logo = NonNullable<Appearance['logo']>
/** What a preset decides; the name, the seal and the navigation stay the house's. */
export type Look = Pick<Appearance, 'colours' | 'han' | 'latin' | 'density' | 'masthead'>

export const presets = {
  morning: {
    colours: {
      light: { paper: '#fdfcf9', ink: '#17191c', accent: '#a8281e' },
      dark: { paper: '#121315', ink: '#eae7e1', accent: '#ff7a6b' },
    },
    han: 'mixed',
    latin: 'serif',
    density: 'normal',
    masthead: 'centred',
  },
  finance: {
    colours: {
      light: { paper: '#f7f1e6', ink: '#1c2429', accent: '#0b5a5e' },
      dark: { paper: '#12181a', ink: '#e8e4da', accent: '#63c3bf' },
    },
    han: 'song',
    latin: 'mixed',
    density: 'dense',
    masthead: 'flag',
  },
  evening: {
    colours: {
      light: { paper: '#ffffff', ink: '#14171f', accent: '#1f45c4' },
      dark: { paper: '#0e1117', ink: '#eceef3', accent: '#8fabff' },
    },
    han: 'hei',
    latin: 'sans',
    density: 'airy',
    masthead: 'band',
  },
} as const satisfies Record<string, Look>
export type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]

/** A new paper's: the morning paper's look, and all sections as they come. */
export function firstAppearance(name: string): Appearance {
  return {
    name,
    seal: '',
    logo: null,
    ...presets.morning,
    navigation: { order: [], hidden: [], links: [] },
  }
}

export interface Faint {
  theme: (typeof themes)[number]
  colour: 'ink' | 'accent'
  ratio: number
  /** The nearest colour that would do. */
  nearest: string
}

/** What could not be read: ink or accent too near to the paper, in either theme. */
export function faintColours(colours: Appearance['colours']): Faint[] {
  return themes.flatMap((theme) =>
    (['ink', 'accent'] as const).flatMap((colour) => {
      const { paper, [colour]: chosen } = colours[theme]
      const ratio = contrast(chosen, paper)
      if (ratio >= leastContrast) return []
      return [{ theme, colour, ratio, nearest: nearestPassing(chosen, paper) }]
    }),
  )
}

/** The same as the sentence that the server refuses with and the screen shows. */
export function faintReason({ theme, colour, ratio, nearest }: Faint): Reason {
  // Rounded down: what fails must not read as if it had passed.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2)
  return { key: `faint.${theme}.${colour}`, values: { ratio: shown, nearest } }
}

/** The characters on the seal. */
export function sealOf({ seal, name }: Pick<Appearance, 'seal' | 'name'>): string {
  return seal || (characters(name)[0] ?? '')
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** As a reader counts them: an emoji of several code points is one. */
function characters(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
