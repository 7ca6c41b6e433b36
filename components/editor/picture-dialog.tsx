'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type MouseEvent, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea, TextField } from '@/components/ui/field'
import { inOneLine } from '@/content/characters'
import { longestWords, type Picture } from '@/content/picture'
import { regionOf, type Shape, sizesOf } from '@/content/picture-address'

interface PictureDialogProps {
  picture: Picture
  onSave: (picture: Picture) => void
  onRemove: () => void
  onClose: () => void
}

const shapes: Shape[] = ['16x9', '3x2', '1x1']

/** The words of a picture, and the point that stays in sight when it is cropped. */
export function PictureDialog({ picture, onSave, onRemove, onClose }: PictureDialogProps) {
  const t = useTranslations('editor.picture')
  const [draft, setDraft] = useState(picture)
  const form = useId()
  const change = (part: Partial<Picture>) => setDraft((before) => ({ ...before, ...part }))
  const word = (name: keyof typeof longestWords) => ({
    label: t(name),
    hint: t(`${name}Hint`),
    value: draft[name],
    maxLength: longestWords[name],
    onChange: ({ target }: { target: { value: string } }) =>
      change({ [name]: inOneLine(target.value) }),
  })

  function save(event: FormEvent) {
    event.preventDefault()
    const { alt, caption, credit } = draft
    onSave({ ...draft, alt: alt.trim(), caption: caption.trim(), credit: credit.trim() })
    onClose()
  }

  // Not inside the manuscript's form: a form in a form sends the outer one.
  return createPortal(
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('title')}
      foot={
        <>
          <Button
            look="quiet"
            onClick={() => {
              onRemove()
              onClose()
            }}
          >
            {t('remove')}
          </Button>
          <Button look="primary" type="submit" form={form}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} className="picture-form" onSubmit={save} noValidate>
        <div className="picture-words">
          <TextArea rows={2} {...word('alt')} />
          <TextArea rows={3} {...word('caption')} />
          <TextField {...word('credit')} />
        </div>
        <Focus picture={draft} onChange={change} />
      </form>
    </Dialog>,
    document.body,
  )
}

interface FocusProps {
  picture: Picture
  onChange: (focus: Pick<Picture, 'focusX' | 'focusY'>) => void
}

/** Press the picture, or move the two sliders; beneath, what each crop shows. */
function Focus({ picture, onChange }: FocusProps) {
  const t = useTranslations('editor.picture')
  const { focusX, focusY, width, height } = picture
  const [small] = sizesOf(picture, 'whole', 'webp', '/desk/media').slice(0, 2).reverse()
  const slider = (name: 'focusX' | 'focusY') => (
    <label>
      {t(name)}
      <input
        type="range"
        min={0}
        max={100}
        value={picture[name]}
        onChange={({ target }) => onChange({ focusX, focusY, [name]: Number(target.value) })}
      />
    </label>
  )

  function point({ clientX, clientY, currentTarget }: MouseEvent) {
    const box = currentTarget.getBoundingClientRect()
    const share = (at: number, from: number, length: number) =>
      Math.min(100, Math.max(0, Math.round(((at - from) / length) * 100)))
    onChange({
      focusX: share(clientX, box.left, box.width),
      focusY: share(clientY, box.top, box.height),
    })
  }

  return (
    <fieldset className="picture-focus">
      <legend>{t('focus')}</legend>
      <div
        className="picture-whole"
        style={{ aspectRatio: `${width} / ${height}`, maxWidth: `${(240 * width) / height}px` }}
        onClick={point}
      >
        <img src={small?.address} alt="" />
        <i style={{ left: `${focusX}%`, top: `${focusY}%` }} />
      </div>
      {slider('focusX')}
      {slider('focusY')}
      <div className="picture-crops" aria-hidden="true">
        {shapes.map((shape) => {
          const cut = regionOf(picture, shape)
          const share = (part: number) => `${(part / cut.width) * 100}%`
          return (
            <div key={shape} style={{ aspectRatio: shape.replace('x', ' / ') }}>
              <img
                src={small?.address}
                alt=""
                style={{
                  width: share(width),
                  marginLeft: `-${share(cut.left)}`,
                  marginTop: `-${share(cut.top)}`,
                }}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
