import {
  type JSONMarkType,
  type JSONNodeType,
  type MarkProps,
  type NodeProps,
  renderJSONContentToReactElement,
} from '@tiptap/static-renderer/json/react'
import type { ReactNode } from 'react'
import { isSafeAddress } from '@/content/address'
import { isPicture } from '@/content/picture'
import type { DocumentNode } from '@/content/story'
import { Figure } from './figure'

type Node = NodeProps<JSONNodeType, ReactNode | ReactNode[]>
type Mark = MarkProps<JSONMarkType, ReactNode | ReactNode[], JSONNodeType>

/** Without a prototype, so that a node called `constructor` is unknown rather than a function. */
function mapping<Entry>(entries: Record<string, Entry>): Record<string, Entry> {
  return Object.assign(Object.create(null), entries)
}

const render = renderJSONContentToReactElement({
  nodeMapping: mapping<(node: Node) => ReactNode>({
    doc: ({ children }) => children,
    text: ({ node }) => node.text,
    paragraph: ({ children }) => <p>{children}</p>,
    heading: ({ node, children }) => {
      const Heading = ({ 3: 'h3', 4: 'h4' } as const)[Number(node.attrs?.level)] ?? 'h2'
      return <Heading>{children}</Heading>
    },
    blockquote: ({ children }) => <blockquote>{children}</blockquote>,
    pullQuote: ({ children }) => <aside className="pull-quote">{children}</aside>,
    bulletList: ({ children }) => <ul>{children}</ul>,
    orderedList: ({ node, children }) => {
      const start = Number(node.attrs?.start ?? 1)
      return <ol start={Number.isInteger(start) && start !== 1 ? start : undefined}>{children}</ol>
    },
    listItem: ({ children }) => <li>{children}</li>,
    figure: ({ node }) =>
      isPicture(node.attrs) ? (
        <Figure picture={node.attrs} />
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
  }),
  markMapping: mapping<(mark: Mark) => ReactNode>({
    bold: ({ children }) => <strong>{children}</strong>,
    italic: ({ children }) => <em>{children}</em>,
    underline: ({ children }) => <u>{children}</u>,
    strike: ({ children }) => <s>{children}</s>,
    code: ({ children }) => <code>{children}</code>,
    link: ({ mark, children }) => {
      const href: unknown = mark.attrs?.href
      return isSafeAddress(href) ? <a href={href}>{children}</a> : children
    },
  }),
  // What this version does not know still has something to say.
  unhandledNode: ({ node, parent, children }: Node) => {
    const isInline = parent?.type === 'paragraph' || parent?.type === 'heading'
    const text = node.content ? children : readableAttribute(node)
    return isInline ? text : <div>{text}</div>
  },
  unhandledMark: ({ children }: Mark) => children,
})

interface BodyProps {
  body: DocumentNode
  /** 电头, run in at the head of the first paragraph. */
  dateline: string
}

/** The text of a story as readers get it. */
export function Body({ body, dateline }: BodyProps) {
  const [first, ...rest] = body.content ?? []
  const opensWithParagraph = first?.type === 'paragraph'
  return (
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
  )
}

function readableAttribute(node: JSONNodeType): string | undefined {
  const { text, alt, caption, title, label } = node.attrs ?? {}
  return [node.text, text, caption, alt, title, label].find((words) => typeof words === 'string')
}
