/** A link: an address and nothing else. What opens where, and with which `rel`, pages decide. */
import { Mark } from '@tiptap/core'
import { isSafeAddress } from './address'

export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  // What is typed after a link is no longer part of it.
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return { href: { default: '', validate: 'string' } }
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => isSafeAddress(element.getAttribute('href')) && null,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    const { href } = HTMLAttributes
    return ['a', isSafeAddress(href) ? { href, rel: 'noopener noreferrer' } : {}, 0]
  },
})
