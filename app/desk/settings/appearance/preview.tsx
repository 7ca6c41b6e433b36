'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Appearance, sealOf, themes } from '@/rules/appearance'
import { sheetOf } from '@/rules/appearance-sheet'
import { inOrder } from './navigation-fields'

interface PreviewProps {
  appearance: Appearance
  sections: { id: string; slug: string; name: string }[]
}

const widths = { wide: 1_280, tablet: 820, phone: 390 } as const
type Width = keyof typeof widths

/**
 * The paper's own front page, without its scripts, in the look that is being tried: the sheet is
 * made by the same code that makes the readers'.
 */
export function Preview({ appearance, sections }: PreviewProps) {
  const t = useTranslations('house.appearance')
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<string | null>(null)
  const [loads, setLoads] = useState(0)
  const [theme, setTheme] = useState<(typeof themes)[number]>('light')
  const [width, setWidth] = useState<Width>('wide')
  const [room, setRoom] = useState(0)

  useEffect(() => {
    const asked = new AbortController()
    fetch('/', { signal: asked.signal, credentials: 'omit' })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((html) => setPage(html.replace(/<script\b[\s\S]*?<\/script>/g, '')))
      // Without a preview a look can be chosen all the same.
      .catch(() => asked.signal.aborted || setPage(''))
    return () => asked.abort()
  }, [])

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    const inside = frame.current?.contentDocument
    const view = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined
    if (!inside || !view || loads === 0) return
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(sheetOf(appearance))
    inside.adoptedStyleSheets = [sheet]
    inside.documentElement.dataset.theme = theme
    // To look at: what could be pressed in it would lead out of the preview.
    inside.body.inert = true
    dress(inside, appearance, sections)
  }, [appearance, sections, theme, loads])

  const scale = room > 0 ? Math.min(1, room / widths[width]) : 1
  return (
    <section className="appearance-preview" aria-label={t('preview')}>
      <div className="appearance-views">
        <fieldset className="choice">
          <legend className="unseen">{t('previewTheme')}</legend>
          {themes.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === theme}
              onClick={() => setTheme(each)}
            >
              {t(`theme.${each}`)}
            </button>
          ))}
        </fieldset>
        <fieldset className="choice">
          <legend className="unseen">{t('previewWidth')}</legend>
          {(Object.keys(widths) as Width[]).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === width}
              onClick={() => setWidth(each)}
            >
              {t(`width.${each}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="appearance-window" ref={place}>
        {page === '' && <p className="quiet">{t('noPreview')}</p>}
        {page && (
          <iframe
            ref={frame}
            title={t('preview')}
            srcDoc={page}
            sandbox="allow-same-origin"
            onLoad={() => setLoads((before) => before + 1)}
            style={{ width: widths[width], height: `${100 / scale}%`, scale: String(scale) }}
          />
        )}
      </div>
    </section>
  )
}

/** The parts of the head that no style sheet can change. */
function dress(page: Document, appearance: Appearance, sections: PreviewProps['sections']): void {
  const { name, logo, navigation } = appearance
  const nameplate = page.querySelector('.nameplate a')
  if (nameplate) {
    nameplate.replaceChildren()
    if (logo) {
      const picture = page.createElement('img')
      picture.className = logo.isDark ? 'logo inked' : 'logo'
      Object.assign(picture, { src: `/logo/${logo.hash}.png`, alt: name })
      nameplate.append(picture)
    } else {
      const seal = page.createElement('span')
      seal.textContent = sealOf(appearance)
      seal.className = [...seal.textContent].length > 1 ? 'seal two' : 'seal'
      nameplate.append(seal)
    }
    if (!logo || logo.width / logo.height <= 2) nameplate.append(name)
  }
  const shown = inOrder(sections, navigation).filter(({ id }) => !navigation.hidden.includes(id))
  const labels = [
    ...shown.map((section) => section.name),
    ...navigation.links.map(({ label }) => label),
  ]
  page.querySelector('.sections')?.replaceChildren(
    ...labels.map((label) => {
      const link = page.createElement('a')
      link.textContent = label
      return link
    }),
  )
}
