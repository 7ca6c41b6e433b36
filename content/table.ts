/**
 * Tables as a body may hold them: rows of equal width, cells of paragraphs, joined cells and header
 * cells, nothing about widths or colours. What the editor can make, the door accepts: both keep to
 * the same limits.
 */
import {
  TableCell as TableCellNode,
  TableHeader as TableHeaderNode,
  Table as TableNode,
  TableRow,
} from '@tiptap/extension-table'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'

export const mostColumns = 60
export const mostRows = 1_000

/** Why the table may not be stored, or null where it may. */
export function tableProblem(table: ProseMirrorNode): string | null {
  // Before the map is made: it has a place for each cell that is spanned.
  if (table.childCount > mostRows) return `more than ${mostRows} rows`
  let isTooWide = false
  table.forEach((row) => {
    let width = 0
    row.forEach((cell) => {
      width += Number(cell.attrs.colspan)
    })
    if (width > mostColumns) isTooWide = true
  })
  if (isTooWide) return `more than ${mostColumns} columns`
  const map = TableMap.get(table)
  if (map.width === 0) return 'rows without cells'
  if (map.width > mostColumns) return `more than ${mostColumns} columns`
  return map.problems ? 'rows of unequal width' : null
}

/** Every table in the body, in order. */
export function tablesIn(document: ProseMirrorNode): ProseMirrorNode[] {
  const tables: ProseMirrorNode[] = []
  document.descendants((node) => {
    if (node.type.name === 'table') tables.push(node)
    return node.type.name !== 'table' && !node.isTextblock
  })
  return tables
}

const Table = TableNode.extend({
  addProseMirrorPlugins() {
    const outgrows = (document: ProseMirrorNode) =>
      tablesIn(document).some(
        (table) => table.childCount > mostRows || TableMap.get(table).width > mostColumns,
      )
    return [
      ...(this.parent?.() ?? []),
      new Plugin({
        filterTransaction: (change) => !change.docChanged || !outgrows(change.doc),
      }),
    ]
  },
})

const span = { colspan: { default: 1 }, rowspan: { default: 1 } }
const TableCell = TableCellNode.extend({ content: 'paragraph+', addAttributes: () => span })
const TableHeader = TableHeaderNode.extend({ content: 'paragraph+', addAttributes: () => span })

export const tableExtensions = [
  Table.configure({ renderWrapper: true }),
  TableRow,
  TableHeader,
  TableCell,
]
