/**
 * Tables as text: CSV (RFC 4180) as spreadsheets write and read it. Each row says on which line it
 * begins, because that is where a person looks for what is wrong, and a cell may hold several lines.
 * What a spreadsheet would take for a formula goes out behind an apostrophe, and comes back without.
 */
export interface CsvRow {
  /** From 1, of the text as it is. */
  line: number
  cells: string[]
}

const formula = /^'*[=+\-@\t\r＝＋－＠]/

/** With a byte order mark: without one spreadsheets take Chinese for something else. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The rows of a table that are not empty; null where a quote is opened and never closed. Cells are
 * parted by what parts those of the first line: comma, semicolon or tab.
 */
export function readCsv(text: string): CsvRow[] | null {
  const source = text.replace(/^\ufeff/, '')
  const comma = separatorOf(source)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  const endRow = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  for (let at = 0; at < source.length; ) {
    const { cell, end } =
      source[at] === '"' ? quotedAt(source, at, comma) : plainAt(source, at, comma)
    if (end < 0) return null
    row.cells.push(formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell)
    line += linesIn(source.slice(at, end))
    if (source[end] === comma) {
      at = end + 1
      if (at === source.length) row.cells.push('')
      continue
    }
    at = end + (source.startsWith('\r\n', end) ? 2 : 1)
    line++
    endRow()
  }
  endRow()
  return rows
}

function separatorOf(source: string): string {
  const first = source.slice(0, source.search(/[\r\n]|$/))
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ','
}

function plainAt(source: string, at: number, comma: string) {
  let end = at
  while (end < source.length && source[end] !== comma && !/[\r\n]/.test(source[end] ?? '')) end++
  return { cell: source.slice(at, end), end }
}

/** Two quotes stand for one; what follows the closing one up to the next cell is kept, as it was. */
function quotedAt(source: string, at: number, comma: string) {
  let cell = ''
  for (let from = at + 1; ; ) {
    const quote = source.indexOf('"', from)
    if (quote < 0) return { cell, end: -1 }
    cell += source.slice(from, quote)
    if (source[quote + 1] !== '"') {
      const rest = plainAt(source, quote + 1, comma)
      return { cell: cell + rest.cell, end: rest.end }
    }
    cell += '"'
    from = quote + 2
  }
}

function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1
}
