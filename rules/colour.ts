/**
 * What colours do to each other: contrast as WCAG 2 measures it, and the nearest colour that has
 * enough of it. Colours are `#rrggbb` throughout.
 */
import { converter, formatHex, interpolate, wcagContrast } from 'culori'

/** WCAG 2.2, 1.4.3: text against what it stands on. */
export const leastContrast = 4.5

const inOklch = converter('oklch')

/** Between 1 and 21. */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other)
}

/** `share` of the way from one colour to the other. */
export function mixed(one: string, other: string, share: number): string {
  return formatHex(interpolate([one, other], 'oklab')(share)) ?? one
}

/** The colour itself where it has the contrast, else the one of its hue that differs least and has. */
export function nearestPassing(colour: string, ground: string, least = leastContrast): string {
  if (contrast(colour, ground) >= least) return colour
  const { h, c = 0, l = 0 } = inOklch(colour) ?? { l: 0, c: 0 }
  for (let step = 1; step <= 200; step++) {
    for (const lightness of [l - step / 200, l + step / 200]) {
      if (lightness < 0 || lightness > 1) continue
      // Near black and white there is little room for colour, so some of it is let go on the way.
      const chroma = Math.min(c, c * (1 - Math.abs(lightness - l) / 2))
      const candidate = formatHex({
        mode: 'oklch',
        l: lightness,
        c: chroma,
        ...(h !== undefined && { h }),
      })
      if (contrast(candidate, ground) >= least) return candidate
    }
  }
  return contrast('#000000', ground) > contrast('#ffffff', ground) ? '#000000' : '#ffffff'
}

/** As far towards the ground as leaves text of this colour legible: for what is said more quietly. */
export function quieter(ink: string, ground: string, least = 4.8): string {
  for (let share = 0.4; share > 0; share -= 0.02) {
    const candidate = mixed(ink, ground, share)
    if (contrast(candidate, ground) >= least) return candidate
  }
  return ink
}
