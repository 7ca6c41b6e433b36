// All the script that readers' pages have: the theme they choose, the source of what they copy, and
// the word that a story was read.
const root = document.documentElement
const key = 'dateline-theme'

function chosenTheme() {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return '' // Storage is closed: the system's theme holds.
  }
}

function applyTheme(theme) {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  else delete root.dataset.theme
}

applyTheme(chosenTheme())

const select = document.querySelector('#theme')
if (select) {
  select.closest('label').hidden = false
  select.value = root.dataset.theme ?? ''
  select.addEventListener('change', () => {
    applyTheme(select.value)
    try {
      if (select.value) localStorage.setItem(key, select.value)
      else localStorage.removeItem(key)
    } catch {
      // The choice holds for this page.
    }
  })
  addEventListener('storage', (event) => {
    if (event.key !== key) return
    applyTheme(event.newValue)
    select.value = root.dataset.theme ?? ''
  })
}

// A passage copied from a story goes out with its source and address; a few words go as they are.
document.querySelector('.story')?.addEventListener('copy', (event) => {
  const passage = String(getSelection())
  if (passage.length < 80 || event.target.closest('input, textarea, pre')) return
  const address = document.querySelector('link[rel=canonical]')?.href ?? location.href
  const credit = event.currentTarget.dataset.credit
  event.clipboardData.setData('text/plain', `${passage}\n\n${credit ? `${credit} ` : ''}${address}`)
  event.preventDefault()
})

// Counted without a cookie and by nobody else; not at all for who asks not to be.
const declines = navigator.doNotTrack === '1' || navigator.globalPrivacyControl
if (document.querySelector('.story') && !declines) {
  const from = document.referrer.split('/')[2] ?? ''
  navigator.sendBeacon('/api/views', `${location.pathname} ${from}`)
}
