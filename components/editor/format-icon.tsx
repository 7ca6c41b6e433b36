import type { Format } from './format'

type Drawn = Exclude<Format['name'], `heading${number}`> | 'link' | 'picture' | 'note'

/** Strokes on a grid of 16, drawn in the colour of the text. */
const strokes: Record<Drawn, string> = {
  bold: 'M5 3h4a2.5 2.5 0 0 1 0 5H5zM5 8h4.75a2.5 2.5 0 0 1 0 5H5z',
  italic: 'M6.5 3h5M4.5 13h5M9.5 3l-3 10',
  underline: 'M4.5 2.5v5a3.5 3.5 0 0 0 7 0v-5M3.5 13.5h9',
  strike:
    'M11.5 5A2.8 2.8 0 0 0 8.6 3H7.4a2.4 2.4 0 0 0-1 4.6M4.5 11a2.8 2.8 0 0 0 2.9 2h1.2a2.4 2.4 0 0 0 1.6-4.3M2.5 8h11',
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.5 6.2h.01',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.7-.7',
  bulletList: 'M6.5 4h7.5M6.5 8h7.5M6.5 12h7.5M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  orderedList:
    'M6.5 4h7.5M6.5 8h7.5M6.5 12h7.5M2 3l1-.5V6M2 10.2c.3-.9 1.9-.9 1.9.2 0 .9-1.9 1.3-1.9 2.8h2',
  blockquote: 'M2.5 3v10M6 4.5h8M6 8h8M6 11.5h5',
  pullQuote: 'M6.5 5C4.5 5 3 6.3 3 8.5V11h3.5V7.5h-2M13 5c-2 0-3.5 1.3-3.5 3.5V11H13V7.5h-2',
  codeBlock: 'M2.5 3h11v10h-11zM6 6 4.5 8 6 10M10 6l1.5 2L10 10',
  horizontalRule: 'M2 8h12M5 4h6M5 12h6',
  note: 'M2.5 4h6M2.5 8h9M2.5 12h7M11.5 3.2l1.3-.7V7',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.75h11M8 3v10',
  rowBefore: 'M2.5 8h11v5h-11zM8 1.5v4M6 3.5h4',
  rowAfter: 'M2.5 3h11v5h-11zM8 10.5v4M6 12.5h4',
  columnBefore: 'M8 2.5h5v11H8zM1.5 8h4M3.5 6v4',
  columnAfter: 'M3 2.5h5v11H3zM10.5 8h4M12.5 6v4',
  deleteRow: 'M2.5 5.5h11v5h-11zM5 3l6 10M11 3 5 13',
  deleteColumn: 'M5.5 2.5h5v11h-5zM3 5l10 6M13 5 3 11',
  mergeCells: 'M2.5 3.5h11v9h-11zM4.5 8H7M6 6.5 7.5 8 6 9.5M11.5 8H9M10 6.5 8.5 8 10 9.5',
  splitCell: 'M2.5 3.5h11v9h-11zM8 3.5v9M6.5 8h-2M9.5 8h2',
  headerRow: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 4.2h11M2.5 5.4h11',
  headerColumn: 'M2.5 3h11v10h-11zM6 3v10M3.7 3v10M4.9 3v10',
  deleteTable: 'M2.5 3h11v10h-11zM5.5 5.5l5 5M10.5 5.5l-5 5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
}

export function FormatIcon({ name }: { name: Drawn }) {
  return (
    <svg viewBox="0 0 16 16" className="icon" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}
