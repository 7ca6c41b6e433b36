import {
  type JSONMarkType,
  type JSONNodeType,
  type MarkProps,
  type NodeProps,
  renderJSONContentToReactElement,
} from '@tiptap/static-renderer/json/react'
import type { ReactNode } from 'react'
import { isSafeAddress } from '@/content/address'
import { notesOf } from '@/content/note'
import { isPicture } from '@/content/picture'
import type { PictureBase } from '@/content/picture-address'
import type { DocumentNode } from '@/content/story'
import { plainText } from '@/content/text'
import { Figure } from './figure'
import { NoteMark, Notes } from './notes'
import type { BodyWords } from './words'

type Node = NodeProps<JSONNodeType, ReactNode | ReactNode[]>
type Mark = MarkProps<JSONMarkType, ReactNode | ReactNode[], JSONNodeType>

interface BodyProps {
  body: DocumentNode
  /** 电头, run in at the head of the first paragraph. */
  dateline: string
  words: BodyWords
  /** Where its pictures are; readers' unless told otherwise. */
  pictures?: PictureBase
}

/** The text of a story as readers get it, its notes at the end. */
export function Body({ body, dateline, words, pictures }: BodyProps) {
  const { render, notes } = rendererOf(body, words, pictures)
  const [first, ...rest] = body.content ?? []
  const opensWithParagraph = first?.type === 'paragraph'
  return (
    <>
      <div className="story-body">
        {dateline && (
          <p>
            <b className="dateline">{dateline}</b>{' '}
            {opensWithParagraph ? first.content?.map((content) => render({ content })) : null}
          </p>
        )}
        {render({
          content: { ...body, content: dateline && opensWithParagraph ? rest : body.content },
        } as { content: JSONNodeType })}
      </div>
      <Notes notes={notes} words={words} />
    </>
  )
}

/** Without a prototype, so that a node called `constructor` is unknown rather than a function. */
function mapping<Entry>(entries: Record<string, Entry>): Record<string, Entry> {
  return Object.assign(Object.create(null), entries)
}

const markMapping = mapping<(mark: Mark) => ReactNode>({
  bold: ({ children }) => <strong>{children}</strong>,
  italic: ({ children }) => <em>{children}</em>,
  underline: ({ children }) => <u>{children}</u>,
  strike: ({ children }) => <s>{children}</s>,
  code: ({ children }) => <code>{children}</code>,
  link: ({ mark, children }) => {
    const href: unknown = mark.attrs?.href
    return isSafeAddress(href) ? <a href={href}>{children}</a> : children
  },
})

/** What a node is called depends on those before it: notes and tables are counted once for all. */
function rendererOf(body: DocumentNode, words: BodyWords, pictures?: PictureBase) {
  const notes = notesOf(body)
  const tables = nodesOf('table', body)
  const topRows = new Set<unknown>(tables.map((table) => table.content?.[0]))
  const overNumbers = new Set<unknown>(tables.flatMap(headsOfNumbers))
  const render = renderJSONContentToReactElement({
    nodeMapping: mapping<(node: Node) => ReactNode>({
      doc: ({ children }) => children,
      text: ({ node }) => node.text,
      paragraph: ({ parent, children }) =>
        isCell(parent) && parent?.content?.length === 1 ? children : <p>{children}</p>,
      heading: ({ node, children }) => {
        const Heading = ({ 3: 'h3', 4: 'h4' } as const)[Number(node.attrs?.level)] ?? 'h2'
        return <Heading>{children}</Heading>
      },
      blockquote: ({ children }) => <blockquote>{children}</blockquote>,
      pullQuote: ({ children }) => <aside className="pull-quote">{children}</aside>,
      bulletList: ({ children }) => <ul>{children}</ul>,
      orderedList: ({ node, children }) => {
        const start = Number(node.attrs?.start ?? 1)
        return (
          <ol start={Number.isInteger(start) && start !== 1 ? start : undefined}>{children}</ol>
        )
      },
      listItem: ({ children }) => <li>{children}</li>,
      figure: ({ node }) =>
        isPicture(node.attrs) ? (
          <Figure picture={node.attrs} base={pictures} />
        ) : (
          <div>{readableAttribute(node)}</div>
        ),
      horizontalRule: () => <hr />,
      hardBreak: () => <br />,
      codeBlock: ({ children }) => (
        <pre>
          <code>{children}</code>
        </pre>
      ),
      // Its own place to scroll in, by keyboard too: a wide table must not widen the page.
      table: ({ node, children }) => (
        <section
          className="table"
          aria-label={words('table', { number: tables.indexOf(node as DocumentNode) + 1 })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
          tabIndex={0}
        >
          <table>
            <tbody>{children}</tbody>
          </table>
        </section>
      ),
      tableRow: ({ children }) => <tr>{children}</tr>,
      tableHeader: ({ node, parent, children }) => {
        // A corner that heads nothing is no header.
        if (plainText(node as DocumentNode) === '') return <td {...spansOf(node)}>{children}</td>
        return (
          <th
            scope={topRows.has(parent) ? 'col' : 'row'}
            className={overNumbers.has(node) ? 'number' : undefined}
            {...spansOf(node)}
          >
            {children}
          </th>
        )
      },
      tableCell: ({ node, children }) => (
        <td className={isNumber(node) ? 'number' : undefined} {...spansOf(node)}>
          {children}
        </td>
      ),
      note: ({ node }) => (
        <NoteMark number={notes.indexOf(node as DocumentNode) + 1} words={words} />
      ),
    }),
    markMapping,
    // What this version does not know still has something to say.
    unhandledNode: ({ node, parent, children }: Node) => {
      const isInline = parent?.type === 'paragraph' || parent?.type === 'heading'
      const text = node.content ? children : readableAttribute(node)
      return isInline ? text : <div>{text}</div>
    },
    unhandledMark: ({ children }: Mark) => children,
  })
  return { render, notes }
}

function nodesOf(type: string, body: DocumentNode): DocumentNode[] {
  const found = body.type === type ? [body] : []
  return [...found, ...(body.content ?? []).flatMap((child) => nodesOf(type, child))]
}

function isCell(node: JSONNodeType | undefined): boolean {
  return node?.type === 'tableCell' || node?.type === 'tableHeader'
}

/** Numbers stand flush right, so that their places align. */
function isNumber(cell: JSONNodeType): boolean {
  return /^[+−-]?[\d.,:/ ]*\d\s?[%‰]?$/u.test(plainText(cell as DocumentNode).trim())
}

/** The cells of the first row that have only numbers below them, in a table of plain columns. */
function headsOfNumbers(table: DocumentNode): DocumentNode[] {
  const [top, ...rows] = (table.content ?? []).map((row) => row.content ?? [])
  if (!top || rows.length === 0) return []
  const isPlain = [top, ...rows].every(
    (cells) => cells.length === top.length && cells.every((cell) => spanless(cell)),
  )
  return isPlain ? top.filter((_, at) => rows.every((cells) => isNumber(cells[at] ?? {}))) : []
}

function spanless(cell: DocumentNode): boolean {
  return Object.keys(spansOf(cell)).length === 0
}

function spansOf(cell: JSONNodeType): { colSpan?: number; rowSpan?: number } {
  const [colSpan, rowSpan] = [Number(cell.attrs?.colspan ?? 1), Number(cell.attrs?.rowspan ?? 1)]
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

function readableAttribute(node: JSONNodeType): string | undefined {
  const { text, alt, caption, title, label } = node.attrs ?? {}
  return [node.text, text, caption, alt, title, label].find((words) => typeof words === 'string')
}
