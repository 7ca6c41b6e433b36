import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Picture } from '@/components/story/picture'
import type { Picture as PictureFacts } from '@/content/picture'
import { noPicture } from '@/rules/fronts'
import { readPictures } from './actions'

/** Which of the story's own pictures its slot shows; nothing to choose where it has none. */
export function PictureChoice({ storyId, chosen }: { storyId: string; chosen: string }) {
  const t = useTranslations('fronts.words')
  const [pictures, setPictures] = useState<PictureFacts[]>([])
  useEffect(() => {
    let isCurrent = true
    readPictures({ storyId }).then(
      (outcome) => isCurrent && outcome.ok && setPictures(outcome.value),
      // Out of reach the choice stays as it is: the hidden field below keeps it.
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [storyId])
  const [first, ...others] = pictures
  if (!first) return <input type="hidden" name="picture" value={chosen} />
  const choices = [
    { value: '', word: t('ownPicture'), picture: first },
    ...others.map((picture, at) => ({
      value: picture.media,
      word: t('otherPicture', { number: at + 2 }),
      picture,
    })),
    { value: noPicture, word: t('noPicture'), picture: null },
  ]
  const isKnown = choices.some(({ value }) => value === chosen)
  return (
    <fieldset className="picture-choice">
      <legend>{t('picture')}</legend>
      {choices.map(({ value, word, picture }) => (
        <label key={value}>
          <input
            type="radio"
            name="picture"
            value={value}
            defaultChecked={value === (isKnown ? chosen : '')}
          />
          {picture && <Picture picture={picture} shape="3x2" sizes="120px" isSilent />}
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
