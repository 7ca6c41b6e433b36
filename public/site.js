// The script of every page that readers see: the theme and the type they choose, and the word that a
// story was read.
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
    // Whoever works at the desk too has chosen for both; nobody else is given a cookie.
    if (document.cookie.includes(`${key}=`)) {
      document.cookie = `${key}=${select.value || 'system'}; path=/; max-age=31536000; samesite=lax`
    }
  })
  addEventListener('storage', (event) => {
    if (event.key !== key) return
    applyTheme(event.newValue)
    select.value = root.dataset.theme ?? ''
  })
}

// Large type and full contrast, for whoever asks for it: the browser remembers, no server is told.
const elderKey = 'dateline-elder'
const elder = document.querySelector('#elder')

function applyElder(isOn) {
  root.toggleAttribute('data-elder', isOn)
  elder?.setAttribute('aria-pressed', isOn)
}

try {
  applyElder(localStorage.getItem(elderKey) === '1')
} catch {
  applyElder(false)
}
if (elder) {
  elder.hidden = false
  elder.addEventListener('click', () => {
    const isOn = !root.hasAttribute('data-elder')
    applyElder(isOn)
    try {
      if (isOn) localStorage.setItem(elderKey, '1')
      else localStorage.removeItem(elderKey)
    } catch {
      // The choice holds for this page.
    }
  })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === elderKey) applyElder(newValue === '1')
  })
}

// Counted without a cookie and by nobody else; not at all for who asks not to be.
const declines = navigator.doNotTrack === '1' || navigator.globalPrivacyControl
if (document.querySelector('.story') && !declines) {
  const from = document.referrer.split('/')[2] ?? ''
  navigator.sendBeacon('/api/views', `${location.pathname} ${from}`)
}

addEventListener('focusin', async ({ target }) => {
  if (!target.matches('input[data-suggest]')) return
  const { suggestIn } = await import('/search.js')
  suggestIn(target)
})
