/**
 * Pictures on their way into the text: by the button, by dragging, by the clipboard. Each has a
 * place that moves with the text while it is sent, and is a figure once it is there. A picture that
 * did not arrive says why and can be sent again; the text is never touched by it.
 */
import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Figure } from '@/content/figure'
import type { Picture } from '@/content/picture'
import type { Reason } from '@/rules/refusal'
import { type FigureWords, figureView } from './figure-view'
import { picturesAmong, type Upload } from './upload'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figures: {
      /** Sends the pictures among the files, and puts them after the block at the caret. */
      uploadPictures: (files: Iterable<File>) => ReturnType
    }
  }
}

/** What the page around the text does for it; asked anew each time, since the page changes. */
export interface FigurePorts {
  upload: Upload
  words: FigureWords & { sending: string; stop: string; again: string; drop: string; rests: string }
  say: (reason: Reason) => string
  /** To eye and ear: something arrived, or did not. */
  tell: (what: 'arrived' | 'notPicture') => void
  /** Opens the words of the figure at this position. */
  open: (position: number) => void
}

const places = new PluginKey<DecorationSet>('pictures under way')

/** The figure as it is edited. */
export function editedFigure(ports: () => FigurePorts) {
  return Figure.extend({
    addNodeView() {
      return ({ node, decorations, getPos }) =>
        figureView(node, decorations, ports().words, () => ports().open(getPos() ?? -1))
    },
    addKeyboardShortcuts() {
      const enter = () => openChosen(this.editor, ports().open)
      return Object.fromEntries([['Enter', enter]])
    },
  })
}

function openChosen({ state }: Editor, open: FigurePorts['open']): boolean {
  const { selection } = state
  const isChosen = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  if (isChosen) open(selection.from)
  return isChosen
}

export function figureUploads(ports: () => FigurePorts) {
  return Extension.create({
    name: 'figureUploads',

    addCommands() {
      return {
        uploadPictures:
          (files) =>
          ({ editor, state }) => {
            const position = state.selection.from
            // After this command: it begins transactions of its own.
            setTimeout(() => sendAll(editor.view, files, position, ports))
            return true
          },
      }
    },

    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          key: places,
          state: {
            init: () => DecorationSet.empty,
            apply(change, set) {
              const mapped = set.map(change.mapping, change.doc)
              const { add, remove } = (change.getMeta(places) ?? {}) as PlaceChange
              if (add) return mapped.add(change.doc, [add])
              return remove ? mapped.remove(placed(mapped, remove)) : mapped
            },
          },
          props: {
            decorations: (state) => places.getState(state),
            handlePaste(view, event) {
              const { clipboardData } = event
              const pictures = picturesAmong(clipboardData?.files ?? [])
              // A word processor sends a picture of the words along with the words.
              if (pictures.length === 0 || hasWords(clipboardData)) return false
              sendAll(view, pictures, view.state.selection.from, ports)
              return true
            },
            handleDrop(view, event, _slice, isMoved) {
              const files = event.dataTransfer?.files
              if (isMoved || !files?.length) return false
              event.preventDefault()
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              sendAll(view, files, at?.pos ?? view.state.doc.content.size, ports)
              return true
            },
          },
        }),
      ]
    },
  })
}

interface PlaceChange {
  add?: Decoration
  remove?: object
}

function placed(set: DecorationSet, upload: object): Decoration[] {
  return set.find(undefined, undefined, (spec) => spec.upload === upload)
}

function hasWords(data: DataTransfer | null): boolean {
  if (data?.getData('text/plain').trim()) return true
  const html = data?.getData('text/html') ?? ''
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== ''
}

function sendAll(
  view: EditorView,
  files: Iterable<File>,
  position: number,
  ports: () => FigurePorts,
): void {
  if (!view.editable) return
  const pictures = picturesAmong(files)
  if (pictures.length === 0) ports().tell('notPicture')
  for (const file of pictures) send(view, file, position, ports)
}

/** One picture, from the file to the figure, with its place in the text. */
function send(view: EditorView, file: File, position: number, ports: () => FigurePorts): void {
  const upload = {}
  const widget = placeholder(file, ports())
  const { doc, tr } = view.state
  const $at = doc.resolve(Math.min(position, doc.content.size))
  const add = Decoration.widget($at.depth > 0 ? $at.after(1) : $at.pos, widget.dom, {
    upload,
    side: 1,
    ignoreSelection: true,
    stopEvent: () => true,
  })
  view.dispatch(tr.setMeta(places, { add } satisfies PlaceChange))

  let arrived: Picture | null = null
  let stopping = new AbortController()
  widget.onStop = () => stopping.abort()
  widget.onDrop = () => finish(null)
  widget.onAgain = () => void attempt()
  void attempt()

  async function attempt() {
    stopping = new AbortController()
    widget.showProgress(0)
    if (!arrived) {
      const answer = await ports().upload(file, widget.showProgress, stopping.signal)
      if (view.isDestroyed) return
      if (stopping.signal.aborted) return finish(null)
      if (!answer.ok) return widget.showProblem(ports().say(answer.reason))
      arrived = answer.picture
    }
    // An input method holds the text: what is inserted under it is lost, or its word is.
    while (view.composing) await new Promise((resolve) => setTimeout(resolve, 100))
    if (view.isDestroyed) return
    if (!view.editable) return widget.showProblem(ports().words.rests)
    finish(arrived)
    ports().tell('arrived')
  }

  function finish(picture: Picture | null) {
    URL.revokeObjectURL(widget.preview)
    const { state } = view
    const [place] = placed(places.getState(state) ?? DecorationSet.empty, upload)
    const change = state.tr.setMeta(places, { remove: upload } satisfies PlaceChange)
    const { figure, paragraph } = state.schema.nodes
    if (picture && figure && paragraph) {
      const end = state.doc.content.size
      const at = place?.from ?? end
      change.insert(at, figure.create({ ...picture }))
      // There is always a line to go on in.
      if (at === end) change.insert(at + 1, paragraph.create())
    }
    view.dispatch(change)
    if (!picture) view.focus()
  }
}

/** What stands in the text while a picture is sent: a small one, how far it got, or what went wrong. */
function placeholder(file: File, { words }: FigurePorts) {
  const preview = URL.createObjectURL(file)
  const dom = document.createElement('div')
  dom.className = 'figure-place'
  dom.contentEditable = 'false'
  const image = dom.appendChild(document.createElement('img'))
  image.src = preview
  image.alt = ''
  const text = dom.appendChild(document.createElement('p'))
  const bar = dom.appendChild(document.createElement('progress'))
  bar.max = 1
  bar.setAttribute('aria-label', `${words.sending} ${file.name}`)
  const button = (label: string, press: () => void) => {
    const made = dom.appendChild(document.createElement('button'))
    made.type = 'button'
    made.className = 'button button-small'
    made.textContent = label
    made.addEventListener('click', press)
    return made
  }
  const stop = button(words.stop, () => place.onStop())
  const again = button(words.again, () => place.onAgain())
  const drop = button(words.drop, () => place.onDrop())
  const place = {
    dom,
    preview,
    onStop: () => {},
    onAgain: () => {},
    onDrop: () => {},
    showProgress(share: number) {
      text.textContent = `${words.sending} ${file.name}`
      text.removeAttribute('role')
      bar.hidden = stop.hidden = false
      again.hidden = drop.hidden = true
      // Sent is not there yet: the house still has to look at it.
      if (share < 1) bar.value = share
      else bar.removeAttribute('value')
    },
    showProblem(problem: string) {
      text.textContent = `${file.name}: ${problem}`
      text.setAttribute('role', 'alert')
      bar.hidden = stop.hidden = true
      again.hidden = drop.hidden = false
    },
  }
  return place
}
