/**
 * A small box of inks for the drawings of the sample paper: hills, water, mist and a red sun, as SVG.
 * Chance comes from a seed, so that a drawing is the same each time.
 */

export const width = 1800
export const height = 1200

export const inks = {
  paper: '#f3efe6',
  mist: '#e3e2da',
  far: '#b9c2c0',
  middle: '#8a9a9b',
  near: '#4d6063',
  ink: '#22292b',
  water: '#c7d0ce',
  leaf: '#5f7562',
  seal: '#a8281e',
  lamp: '#e0a458',
  night: '#1d2a35',
} as const

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The whole drawing, on paper of this colour; three quarters of its size, which is sharp enough. */
export function sheet(ground: string, ...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 0.75}" height="${height * 0.75}"><defs><filter id="soft" x="-20%" y="-50%" width="140%" height="200%"><feGaussianBlur stdDeviation="26"/></filter></defs><rect width="${width}" height="${height}" fill="${ground}"/>${parts.join('')}</svg>`
}

/** A line of hills from edge to edge, down to the foot of the sheet. */
export function hills(seed: number, top: number, rise: number, ink: string): string {
  const random = chance(seed)
  const waves = [1, 2.3, 4.1].map((times) => ({ times, at: random() * 7, part: 1 / times }))
  const points: string[] = []
  for (let x = 0; x <= width; x += 20) {
    const turn = (x / width) * Math.PI * 2
    const lift = waves.reduce(
      (sum, { times, at, part }) => sum + Math.sin(turn * times + at) * part,
      0,
    )
    points.push(`${x},${Math.round(top - ((lift + 1.7) / 3.4) * rise)}`)
  }
  return `<polygon points="0,${height} ${points.join(' ')} ${width},${height}" fill="${ink}"/>`
}

/** Water from this height down, with a few lines of light. */
export function water(seed: number, top: number, ink: string, light: string): string {
  const random = chance(seed)
  const lines = Array.from({ length: 46 }, () => {
    const depth = random()
    const y = Math.round(top + 14 + depth * depth * (height - top - 20))
    const length = Math.round(60 + depth * 320 * random())
    const x = Math.round(random() * width - length / 2)
    return `<path d="M${x} ${y}h${length}" stroke="${light}" stroke-width="${2 + Math.round(depth * 5)}" opacity="${(0.25 + random() * 0.5).toFixed(2)}"/>`
  })
  return `<rect y="${top}" width="${width}" height="${height - top}" fill="${ink}"/>${lines.join('')}`
}

/** A bank of mist. */
export function mist(y: number, thick: number, opacity: number, ink: string = inks.paper): string {
  return `<rect x="-100" y="${y}" width="${width + 200}" height="${thick}" fill="${ink}" opacity="${opacity}" filter="url(#soft)"/>`
}

export function sun(x: number, y: number, radius: number, ink: string = inks.seal): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${ink}"/>`
}

export function box(x: number, y: number, w: number, h: number, ink: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ink}"${more}/>`
}

export function line(d: string, ink: string, thick: number): string {
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function shape(d: string, ink: string): string {
  return `<path d="${d}" fill="${ink}"/>`
}

/** The same thing a number of times. */
export function each(count: number, draw: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => draw(at)).join('')
}
