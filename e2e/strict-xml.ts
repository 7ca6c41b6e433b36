/** XML read by a strict, namespace-aware parser into a tree; what is not well-formed throws. */
import { SaxesParser } from 'saxes'

export interface Element {
  /** With the prefix of the namespace as the project writes it, so `atom:link`. */
  name: string
  namespace: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

export function readXml(document: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = []
  let root: Element | undefined
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, uri, attributes }) => {
    const own = Object.values(attributes).map(({ name, value }) => [name, value])
    const element = {
      name,
      namespace: uri,
      attributes: Object.fromEntries(own),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const keep = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(document).close()
  if (!root) throw new Error('The document has no element.')
  return root
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name)
}

export function textOf(element: Element, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text
}
