/**
 * A figure on the desk: the picture as it will be printed, what its words lack, and the way to
 * change them. Plain elements, not React: a story may hold many.
 */
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { isPicture, type Picture } from '@/content/picture'
import { sizesOf } from '@/content/picture-address'

/** What the screen says, in the language of whoever sits before it. */
export interface FigureWords {
  edit: string
  noAlt: string
  noCredit: string
}

export function figureView(node: Node, words: FigureWords, onEdit: () => void): NodeView {
  const dom = document.createElement('figure')
  dom.className = 'figure'
  const image = dom.appendChild(document.createElement('img'))
  image.draggable = false
  image.decoding = 'async'
  const caption = dom.appendChild(document.createElement('figcaption'))
  const button = dom.appendChild(document.createElement('button'))
  button.type = 'button'
  button.className = 'button button-small figure-edit'
  button.textContent = words.edit
  button.addEventListener('click', onEdit)

  function show({ attrs }: Node) {
    if (!isPicture(attrs)) return
    const [size] = sizesOf(attrs, 'whole', 'webp', '/desk/media').slice(-4)
    const address = size?.address ?? ''
    if (image.getAttribute('src') !== address) image.src = address
    image.width = attrs.width
    image.height = attrs.height
    image.alt = attrs.alt
    dom.classList.toggle('tall', attrs.height > attrs.width * 1.1)
    caption.replaceChildren(...captionOf(attrs, words))
  }
  show(node)

  return {
    dom,
    update(changed) {
      if (changed.type !== node.type) return false
      show(changed)
      return true
    },
    selectNode: () => dom.classList.add('ProseMirror-selectednode'),
    deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
    stopEvent: (event) => event.target === button,
    ignoreMutation: () => true,
  }
}

function captionOf(picture: Picture, words: FigureWords): HTMLElement[] {
  const line = (text: string, name: string) => {
    const span = document.createElement('span')
    span.className = name
    span.textContent = text
    return span
  }
  return [
    ...(picture.caption ? [line(picture.caption, 'caption')] : []),
    picture.credit ? line(picture.credit, 'credit') : line(words.noCredit, 'lacks'),
    ...(picture.alt ? [] : [line(words.noAlt, 'lacks')]),
  ]
}
