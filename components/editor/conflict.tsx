'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ComparedText, Pieces } from '@/components/desk/comparison'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { StoryContent } from '@/content/story'
import { blocksOf, pictureLine, shownBlocksOf } from '@/content/text'
import { compareTexts, compareWords } from '@/copydesk/compare'

interface ConflictProps {
  mine: StoryContent
  theirs: StoryContent
  language: string
  nameOf: (kind: 'section' | 'source', id: string | null) => string
  onKeepMine: () => void
  onTakeTheirs: () => void
  onClose: () => void
}

/** Two texts of one story side by side; a person decides, and either way nothing is lost. */
export function Conflict(props: ConflictProps) {
  const { mine, theirs, language, nameOf, onKeepMine, onTakeTheirs, onClose } = props
  const t = useTranslations('editor')
  const [isCopied, setIsCopied] = useState(false)
  const body = compareTexts(shownBlocksOf(theirs.body), shownBlocksOf(mine.body))
  const fields = fieldsOf(mine, nameOf).map(([name, text], at) => {
    const other = fieldsOf(theirs, nameOf)[at]?.[1] ?? ''
    return { name, mine: text, theirs: other, pieces: compareWords(other, text) }
  })
  const changed = fields.filter((field) => field.mine !== field.theirs)
  const side = (whose: 'mine' | 'theirs') => {
    const shown = whose === 'mine' ? 'after' : 'before'
    return (
      <section aria-label={t(`conflict.${whose}`)}>
        <h3>{t(`conflict.${whose}`)}</h3>
        {changed.length > 0 && (
          <dl>
            {changed.map((field) => (
              <div key={field.name}>
                <dt>{t(`field.${field.name}`)}</dt>
                <dd lang={language}>
                  {field[whose] === '' ? (
                    t('conflict.nothing')
                  ) : (
                    <Pieces pieces={field.pieces} side={shown} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div lang={language}>
          <ComparedText changes={body} side={shown} />
        </div>
      </section>
    )
  }

  async function copy() {
    const text = [...fieldsOf(mine, nameOf).map(([, field]) => field), ...blocksOf(mine.body)]
    await navigator.clipboard.writeText(text.filter(Boolean).join('\n'))
    setIsCopied(true)
  }

  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('conflict.title')}
      foot={
        <>
          <Button look="quiet" onClick={copy}>
            {isCopied ? t('conflict.copied') : t('conflict.copy')}
          </Button>
          <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button look="primary" onClick={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('conflict.explained')}</p>
      <div className="conflict-sides">
        {side('mine')}
        {side('theirs')}
      </div>
    </Dialog>
  )
}

function editionOf({ edition }: StoryContent): string {
  return edition ? [edition.date, edition.name, edition.page].filter(Boolean).join(' ') : ''
}

function fieldsOf(content: StoryContent, nameOf: ConflictProps['nameOf']) {
  return [
    ['kicker', content.kicker],
    ['headline', content.headline],
    ['subhead', content.subhead],
    ['summary', content.summary],
    ['dateline', content.dateline],
    ['edition', editionOf(content)],
    ['lead', content.lead ? pictureLine(content.lead) : ''],
    ['script', (content.scriptFixes ?? []).map(({ from, to }) => `${from} → ${to}`).join('、')],
    ['section', nameOf('section', content.sectionId)],
    ['source', nameOf('source', content.sourceId)],
    ['tags', content.tags.join('、')],
    [
      'byline',
      content.byline
        .map(({ institution, role, names }) => [institution, role, ...names].join(' ').trim())
        .join('、'),
    ],
  ] as const
}
