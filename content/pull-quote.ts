/** A pull quote: a sentence lifted out of the story and set large beside or between its paragraphs. */
import { mergeAttributes, Node } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the block a pull quote, or a paragraph again. */
      togglePullQuote: () => ReturnType
    }
  }
}

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,

  parseHTML() {
    return [{ tag: 'aside.pull-quote' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes({ class: 'pull-quote' }, HTMLAttributes), 0]
  },

  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleNode('pullQuote', 'paragraph'),
    }
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Alt-p': () => this.editor.commands.togglePullQuote(),
      // Enter ends it, as it ends a headline: a pull quote is one thought.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        if ($from.parent.type !== this.type || !empty) return false
        if ($from.parentOffset < $from.parent.content.size) return false
        return this.editor.chain().splitBlock().setNode('paragraph').run()
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        if ($from.parent.type !== this.type || !empty || $from.parentOffset > 0) return false
        return this.editor.commands.setNode('paragraph')
      },
    }
  },
})
