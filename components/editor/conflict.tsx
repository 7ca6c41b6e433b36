'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ComparedText, Pieces } from '@/components/desk/comparison'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { comparedFields, fieldTexts, type NameOf } from '@/content/compared-fields'
import type { StoryContent } from '@/content/story'
import { blocksOf, shownBlocksOf } from '@/content/text'
import { compareTexts, compareWords } from '@/copydesk/compare'

interface ConflictProps {
  mine: StoryContent
  theirs: StoryContent
  language: string
  nameOf: NameOf
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
  const own = fieldTexts(mine, nameOf)
  const other = fieldTexts(theirs, nameOf)
  const changed = comparedFields
    .filter((name) => own[name] !== other[name])
    .map((name) => ({
      ...{ name, mine: own[name], theirs: other[name] },
      pieces: compareWords(other[name], own[name]),
    }))
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
    const text = [...Object.values(own), ...blocksOf(mine.body)]
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
