// What a reader can do with a story: share it, hear it, and copy from it with its source.
const story = document.querySelector('.story')
const tools = story.querySelector('.tools')
const address = document.querySelector('link[rel=canonical]')?.href ?? location.href
const [about, shares, copied, listens, listensTo, failed, pauses, resumes, stops, ...speeds] =
  tools.textContent.split('|')

function make(name, text, parent) {
  const element = parent.appendChild(document.createElement(name))
  element.textContent = text
  if (name === 'button') element.type = 'button'
  return element
}

function group(label) {
  const element = document.createElement('div')
  element.role = 'group'
  element.ariaLabel = label
  element.className = 'tools'
  return element
}

const row = group(about)
const share = make('button', shares, row)
const listen = make('button', listens, row)
const status = make('span', '', row)
status.role = 'status'
tools.replaceWith(row)

share.addEventListener('click', async () => {
  try {
    if (navigator.share) await navigator.share({ title: document.title, url: address })
    else {
      await navigator.clipboard.writeText(address)
      status.textContent = copied
    }
  } catch (problem) {
    // Where the clipboard is closed the address can still be copied by hand.
    if (problem.name !== 'AbortError') prompt(shares, address)
  }
})

// A passage copied goes out with its source and address; a few words go as they are.
story.addEventListener('copy', (event) => {
  const selection = getSelection()
  const passage = String(selection)
  if (passage.length < 80 || event.target.closest('input, textarea, pre')) return
  const credit = `${story.dataset.credit ?? ''} ${address}`.trim()
  const whole = document.createElement('div')
  whole.append(selection.getRangeAt(0).cloneContents(), document.createElement('p'))
  whole.lastChild.textContent = credit
  event.clipboardData.setData('text/plain', `${passage}\n\n${credit}`)
  event.clipboardData.setData('text/html', whole.innerHTML)
  event.preventDefault()
})

// Read aloud by the browser's own voice, a sentence at a time: no browser stops well in the middle.
const bar = group(listensTo)
bar.className = 'aloud'
bar.hidden = true
const pause = make('button', pauses, bar)
const stop = make('button', stops, bar)
const speed = make('select', '', make('label', `${speeds.shift()} `, bar))
for (const [at, rate] of [0.8, 1, 1.3].entries()) make('option', speeds[at], speed).value = rate
speed.value = 1
row.after(bar)

let sentences = []
let at = 0
let turn = 0

function sentencesOf(block) {
  const found = []
  const nodes = []
  let text = ''
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.parentElement.closest('sup')) continue
    nodes.push([text.length, node])
    text += node.data
  }
  const place = (offset) => nodes.findLast(([begins]) => begins <= offset)
  for (const { segment, index } of new Intl.Segmenter(story.lang, {
    granularity: 'sentence',
  }).segment(text)) {
    if (!segment.trim()) continue
    const range = new Range()
    const [first, last] = [place(index), place(index + segment.length - 1)]
    range.setStart(first[1], index - first[0])
    range.setEnd(last[1], index + segment.length - last[0])
    found.push({ text: segment, range })
  }
  return found
}

function read() {
  const mine = ++turn
  speechSynthesis.cancel()
  const sentence = sentences[at]
  if (!sentence) return end()
  const words = new SpeechSynthesisUtterance(sentence.text)
  words.lang = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' }[story.lang] ?? story.lang
  words.rate = Number(speed.value)
  words.onend = () => {
    if (mine !== turn) return
    at++
    read()
  }
  words.onerror = () => {
    if (mine !== turn) return
    end()
    status.textContent = failed
  }
  globalThis.CSS.highlights?.set('spoken', new Highlight(sentence.range))
  sentence.range.startContainer.parentElement.scrollIntoView({ block: 'nearest' })
  pause.textContent = pauses
  speechSynthesis.speak(words)
}

function rest() {
  turn++
  speechSynthesis.cancel()
}

function end() {
  rest()
  globalThis.CSS.highlights?.delete('spoken')
  bar.hidden = true
  listen.focus()
}

if ('speechSynthesis' in globalThis) {
  listen.addEventListener('click', () => {
    status.textContent = ''
    const parts = 'h1, .summary, .correction > *, .story-body :is(p, h2, h3, h4, li, th, td)'
    sentences = [...story.querySelectorAll(parts)]
      .filter((block) => !block.querySelector('p') && !block.matches('time'))
      .flatMap(sentencesOf)
    at = 0
    bar.hidden = false
    read()
    pause.focus()
  })
  pause.addEventListener('click', () => {
    if (pause.textContent === resumes) return read()
    rest()
    pause.textContent = resumes
  })
  stop.addEventListener('click', end)
  speed.addEventListener('change', () => pause.textContent === pauses && read())
  addEventListener('keydown', (event) => event.key === 'Escape' && !bar.hidden && end())
  addEventListener('pagehide', rest)
} else listen.hidden = true
