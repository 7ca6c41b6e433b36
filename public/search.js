// Suggestions under a search field, as a combobox: loaded when the first one gets the focus.
const pause = 120
let count = 0

export function suggestIn(input) {
  if (input.hasAttribute('role')) return
  const list = document.createElement('ul')
  list.className = 'suggestions'
  list.id = `suggestions-${++count}`
  list.role = 'listbox'
  list.ariaLabel = input.dataset.suggest
  list.hidden = true
  input.after(list)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', list.id)
  const address = `${new URL(input.form.action).pathname}/suggest`
  let timer
  let asking
  let chosen = -1

  const options = () => [...list.children]
  const choose = (at) => {
    chosen = at
    options().forEach((option, index) => {
      option.ariaSelected = String(index === at)
      if (index === at) option.scrollIntoView({ block: 'nearest' })
    })
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', options()[at].id)
  }
  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    list.hidden = true
    input.ariaExpanded = 'false'
    choose(-1)
  }
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ kind, text, url }, at) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${at}`
        option.role = 'option'
        option.dataset.url = url
        const label = document.createElement('small')
        label.textContent = kind
        option.append(text, ' ', label)
        return option
      }),
    )
    choose(-1)
    list.hidden = suggestions.length === 0
    input.ariaExpanded = String(!list.hidden)
  }
  const ask = async () => {
    asking?.abort()
    const typed = input.value.trim()
    if (!typed) return close()
    asking = new AbortController()
    try {
      const reply = await fetch(`${address}?${new URLSearchParams({ q: typed })}`, asking)
      if (reply.ok) show(await reply.json())
    } catch {
      // Typed on, or no network: the field works without.
    }
  }
  const askSoon = (event) => {
    if (event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(ask, pause)
  }

  input.addEventListener('input', askSoon)
  input.addEventListener('compositionend', askSoon)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    const last = options().length - 1
    if (event.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : -1)
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? last : chosen - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen >= 0) location.assign(options()[chosen].dataset.url)
    else return
    event.preventDefault()
  })
  // Before the field loses the focus, which would close the list under the pointer.
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('li')
    event.preventDefault()
    if (option) location.assign(option.dataset.url)
  })
}
