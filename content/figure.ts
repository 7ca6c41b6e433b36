/**
 * A figure (图): a picture between the paragraphs of a story, with its words. It is one thing that
 * is chosen, moved and removed whole; nothing is typed inside it.
 */
import { mergeAttributes, Node } from '@tiptap/core'
import { isPicture, type Picture, pictureAttributes } from './picture'
import { sizesOf } from './picture-address'

const defaults: Picture = {
  media: '',
  width: 1,
  height: 1,
  alt: '',
  caption: '',
  credit: '',
  focusX: 50,
  focusY: 50,
}

export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [
        name,
        { default: value, validate: typeof value },
      ]),
    )
  },

  parseHTML() {
    return [{ tag: 'figure[data-media]', getAttrs: (element) => pictureIn(element) ?? false }]
  },

  // As the clipboard carries it from one story to another; readers' pages have their own.
  renderHTML({ node }) {
    const picture = node.attrs as Picture
    const [small] = sizesOf(picture, 'whole', 'webp', '/desk/media')
    const facts = Object.entries(picture).map(([name, value]) => [dataName(name), String(value)])
    return [
      'figure',
      mergeAttributes(Object.fromEntries(facts)),
      ['img', { src: small?.address ?? '', alt: picture.alt }],
      ['figcaption', [picture.caption, picture.credit].filter(Boolean).join(' ')],
    ]
  },

  renderText: ({ node }) => [node.attrs.caption, node.attrs.credit].filter(Boolean).join(' '),
})

function pictureIn(element: HTMLElement): Picture | null {
  const entries = [...pictureAttributes.keys()].map((name) => {
    const told = element.getAttribute(dataName(name)) ?? ''
    const isNumber = typeof defaults[name as keyof Picture] === 'number'
    return [name, isNumber ? Number(told || Number.NaN) : told]
  })
  const picture: unknown = Object.fromEntries(entries)
  return isPicture(picture) ? picture : null
}

function dataName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
