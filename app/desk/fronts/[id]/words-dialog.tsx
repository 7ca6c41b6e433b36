import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { reword, type Spot } from '@/rules/arranging'
import { type Arrangement, longestHeadline, longestKicker } from '@/rules/fronts'
import { PictureChoice } from './picture-choice'
import type { Work } from './use-front'
import type { Names } from './use-names'

/** What a story is called on this front, where that is not what it is called itself. */
export function WordsDialog({
  work,
  names,
  spot,
  edit,
  say,
  onClose,
}: {
  work: Work
  names: Names
  spot: Spot
  edit: (arrangement: Arrangement) => void
  say: (text: string) => void
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const ui = useTranslations('ui')
  const formId = useId()
  const [isOpen, setOpen] = useState(true)
  const container = work.arrangement.containers.find(({ id }) => id === spot.containerId)
  const slot = container?.slots[spot.at]
  const story = slot && work.sheet.stories[slot.storyId]

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = (name: string) => String(form.get(name) ?? '')
    const words = { headline: word('headline'), kicker: word('kicker') }
    edit(reword(work.arrangement, spot, { ...words, picture: word('picture') }))
    if (slot) say(t('slot.reworded', { headline: names.story(slot.storyId) }))
    setOpen(false)
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('words.title')}
      foot={
        <>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {ui('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId}>
            {t('settings.apply')}
          </Button>
        </>
      }
    >
      <form id={formId} className="front-form" onSubmit={apply}>
        <p className="quiet">{t('words.explained')}</p>
        <TextField
          label={t('words.headline')}
          name="headline"
          maxLength={longestHeadline}
          defaultValue={slot?.headline}
          placeholder={story?.headline}
          lang={story?.language}
        />
        <TextField
          label={t('words.kicker')}
          name="kicker"
          maxLength={longestKicker}
          defaultValue={slot?.kicker}
          placeholder={story?.kicker}
          lang={story?.language}
        />
        {slot && <PictureChoice storyId={slot.storyId} chosen={slot.picture ?? ''} />}
      </form>
    </Dialog>
  )
}
