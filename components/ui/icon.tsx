const paths = {
  pencil: 'M10.5 2.5l3 3L5 14H2v-3z M9 4l3 3',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z M8 6a2 2 0 100 4 2 2 0 000-4z',
  back: 'M6 3L2 7l4 4 M2 7h7.5a4 4 0 010 8H7',
  seal: 'M2.5 2.5h11v11h-11z M5 8l2.2 2.2L11 6',
  clock: 'M8 2a6 6 0 100 12A6 6 0 008 2z M8 5v3.2l2.2 1.6',
  dot: 'M8 3.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9z',
  half: 'M8 2.5a5.5 5.5 0 100 11z M8 2.5a5.5 5.5 0 010 11',
  stroke: 'M8 2a6 6 0 100 12A6 6 0 008 2z M4 12l8-8',
  box: 'M2 3h12v3H2z M3 6v7.5h10V6 M6.5 9h3',
  plus: 'M8 3v10 M3 8h10',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9z M10.5 10.5L14 14',
  cross: 'M4 4l8 8 M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  list: 'M2 4h12 M2 8h12 M2 12h8',
  bell: 'M3 12h10l-1.2-2V7a3.8 3.8 0 00-7.6 0v3z M6.8 14h2.4',
  people:
    'M6 2.8a2.4 2.4 0 100 4.8 2.4 2.4 0 000-4.8z M1.5 13.5c0-2.6 1.8-4 4.5-4s4.5 1.4 4.5 4 M11 3.2a2.2 2.2 0 010 4.2 M12 9.8c1.6.4 2.5 1.7 2.5 3.7',
  gear: 'M2 4.5h6 M12 4.5h2 M10 3v3 M2 11.5h2 M8 11.5h6 M6 10v3',
  history: 'M2.5 8a5.5 5.5 0 101.8-4.1L2.5 5.5 M2.5 2.5v3h3 M8 5v3.2l2 1.3',
  figures: 'M2 13.5h12 M4 11V8 M7 11V4 M10 11V6.5 M13 11V2.5',
  out: 'M9 2.5h4.5V7 M13.5 2.5L7 9 M11 9.5v4H2.5V5H7',
  front: 'M2 2.5h12v11H2z M4.5 5h7 M4.5 8h3v3h-3z M10 8h1.5 M10 11h1.5',
  up: 'M4 10l4-4 4 4',
  pin: 'M5.5 2.5h5 M6.5 2.5v4L4 9.5h8l-2.5-3v-4 M8 9.5v4',
  more: 'M3.5 8h.01 M8 8h.01 M12.5 8h.01',
} as const
export type IconName = keyof typeof paths

const filled: ReadonlySet<IconName> = new Set(['dot'])

/** A picture beside a word, never instead of one: it says nothing to who can't see it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {name === 'half' && <path d="M8 2.5a5.5 5.5 0 100 11z" fill="currentColor" />}
      <path d={paths[name]} fill={filled.has(name) ? 'currentColor' : 'none'} />
    </svg>
  )
}
