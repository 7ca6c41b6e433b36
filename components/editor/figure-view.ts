/**
 * A figure on the desk: the picture as it will be printed, what its words lack, and the way to
 * change them. Plain elements, not React: a story may hold many.
 */
import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import { type MarkedWords, marksOf } from '@/components/findings/underlines'
import { isPicture, type Picture } from '@/content/picture'
import { sizesOf } from '@/content/picture-address'

/** What the screen says, in the language of whoever sits before it. */
export interface FigureWords {
  edit: string
  noAlt: string
  noCredit: string
  /** What the words are called that stand for the picture. */
  alt: string
}

export function figureView(
  node: Node,
  decorations: readonly Decoration[],
  words: FigureWords,
  onEdit: () => void,
): NodeView {
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

  function show({ attrs }: Node, decorations: readonly Decoration[]) {
    if (!isPicture(attrs)) return
    const [size] = sizesOf(attrs, 'whole', 'webp', '/desk/media').slice(-4)
    const address = size?.address ?? ''
    if (image.getAttribute('src') !== address) image.src = address
    image.width = attrs.width
    image.height = attrs.height
    image.alt = attrs.alt
    dom.classList.toggle('tall', attrs.height > attrs.width * 1.1)
    caption.replaceChildren(...captionOf(attrs, words, marksOf(decorations)))
  }
  show(node, decorations)

  return {
    dom,
    update(changed, decorations) {
      if (changed.type !== node.type) return false
      show(changed, decorations)
      return true
    },
    selectNode: () => dom.classList.add('ProseMirror-selectednode'),
    deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
    stopEvent: (event) => event.target === button,
    ignoreMutation: () => true,
  }
}

type Mark = MarkedWords & { key: string }

/** Of what is not printed nothing is shown, unless something is found in it. */
function captionOf(picture: Picture, words: FigureWords, marks: readonly Mark[]): HTMLElement[] {
  const line = (name: string, ...content: (Element | string)[]) => {
    const span = document.createElement('span')
    span.className = name
    span.append(...content)
    return span
  }
  const set = (word: Mark['word']) => {
    const here = marks.filter((mark) => mark.word === word)
    return marked(picture[word], here)
  }
  const isAltFound = marks.some(({ word }) => word === 'alt')
  return [
    ...(picture.caption ? [line('caption', ...set('caption'))] : []),
    picture.credit ? line('credit', ...set('credit')) : line('lacks', words.noCredit),
    ...(picture.alt ? [] : [line('lacks', words.noAlt)]),
    ...(isAltFound ? [line('unseen-words', `${words.alt}: `, ...set('alt'))] : []),
  ]
}

/** Where two overlap, the first is drawn. */
function marked(text: string, marks: readonly Mark[]): (Element | string)[] {
  const pieces: (Element | string)[] = []
  let reached = 0
  for (const { start, end, severity, key } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < reached) continue
    const span = document.createElement('span')
    span.className = `finding finding-${severity}`
    span.dataset.finding = key
    span.textContent = text.slice(start, end)
    pieces.push(text.slice(reached, start), span)
    reached = end
  }
  return [...pieces, text.slice(reached)]
}
