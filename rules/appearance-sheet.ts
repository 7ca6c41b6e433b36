/**
 * The style sheet that an appearance comes to: colours for both themes, the faces, the density, and
 * how the head of the page is set. It follows the paper's own sheet and overrules it by order, never
 * by weight, so that print and larger type still overrule it in turn.
 */
import type { Appearance, Colours } from './appearance'
import { contrast, mixed, nearestPassing, quieter } from './colour'

export function sheetOf(appearance: Appearance): string {
  const { colours, han, latin, density, masthead } = appearance
  const light = themeOf(colours.light, masthead)
  const dark = themeOf(colours.dark, masthead)
  return [
    `@media screen{`,
    rules(':root', light),
    `@media (prefers-color-scheme:dark){${rules(':root:where(:not([data-theme="light"]))', dark)}}`,
    rules(':root:where([data-theme="dark"])', dark),
    `}`,
    faces[han](),
    latinFaces[latin](),
    densities[density],
    heads[masthead],
    '',
  ].join('\n')
}

interface ThemeRules {
  page: Record<string, string>
  /** The head's own colours, where it is printed in reverse. */
  head: Record<string, string> | null
}

function themeOf({ paper, ink, accent }: Colours, masthead: Appearance['masthead']): ThemeRules {
  const page = {
    '--paper': paper,
    '--ink': ink,
    '--ink-2': quieter(ink, paper),
    '--rule': mixed(paper, ink, 0.16),
    '--seal': accent,
    '--focus': nearestPassing('#3f7fe8', paper, 3.2),
  }
  return { page, head: masthead === 'band' ? bandOf({ paper, ink, accent }) : null }
}

/** Reversed by day; by night a band of light would blind, so it is only a shade of the accent. */
function bandOf({ paper, ink, accent }: Colours): Record<string, string> {
  const isNight = contrast(accent, '#000000') > contrast(accent, '#ffffff')
  const ground = isNight ? mixed(paper, accent, 0.24) : accent
  const words = isNight ? nearestPassing(ink, ground) : paper
  return {
    '--paper': ground,
    '--ink': words,
    '--ink-2': isNight ? quieter(words, ground) : words,
    '--rule': mixed(ground, words, 0.35),
    '--seal': isNight ? nearestPassing(accent, ground) : words,
    '--focus': words,
  }
}

function rules(root: string, { page, head }: ThemeRules): string {
  const own = `${root}{${declarations(page)}}`
  // Whoever reads in large type with full contrast is spared the band.
  return head ? `${own}\n${root}:where(:not([data-elder])) .masthead{${declarations(head)}}` : own
}

function declarations(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

const zh = (head: string, text: string) => () =>
  `:lang(zh){--serif:var(${head});--body:var(${text})}`
const faces: Record<Appearance['han'], () => string> = {
  mixed: zh('--han-serif', '--han-sans'),
  song: zh('--han-serif', '--han-serif'),
  hei: zh('--han-sans', '--han-sans'),
}

const en = (head: string, text: string) => () =>
  `:lang(en){--serif:var(${head});--body:var(${text})}`
const latinFaces: Record<Appearance['latin'], () => string> = {
  serif: en('--latin-serif', '--latin-serif'),
  mixed: en('--latin-serif', '--latin-sans'),
  sans: en('--latin-sans', '--latin-sans'),
}

const densities: Record<Appearance['density'], string> = {
  airy: ':root{--air:1.3}',
  normal: '',
  dense: ':root{--air:.7}html{font-size:96%}',
}

/** The head as it stands in the paper's sheet, a flag flush left, or a band across the page. */
const heads: Record<Appearance['masthead'], string> = {
  centred: '',
  flag: `
html{border-top:6px solid var(--seal)}
.masthead.front .nameplate{padding-block:1.25rem;font-size:clamp(2rem,6vw,3.25rem);letter-spacing:.06em;text-align:start}
.masthead.front .sections,.sections{justify-content:start;border-block:1px solid var(--ink)}
.sections a{min-height:2.5rem}
.site-foot{border-top:1px solid var(--ink)}`.trim(),
  band: `
.masthead{background:var(--paper);color:var(--ink);box-shadow:0 0 0 100vmax var(--paper);clip-path:inset(0 -100vmax)}
.masthead.front .masthead-line,.sections{border:0}
.masthead.front .nameplate{padding-block:1rem 1.5rem;font-size:clamp(2.5rem,10vw,5rem);letter-spacing:.02em;text-align:start}
.masthead.front .sections,.sections{justify-content:start;border-top:1px solid var(--rule);font-weight:700}
.site-foot{border-top:6px solid var(--seal)}`.trim(),
}
