'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { Picture } from '@/content/picture'
import { sizesOf } from '@/content/picture-address'
import type { Reason } from '@/rules/refusal'
import { PictureDialog } from './picture-dialog'
import { picturesAmong, type Upload } from './upload'

interface LeadPictureProps {
  picture: Picture | undefined
  isEditable: boolean
  upload: Upload
  /** How its words are set; those that are not printed only where there is something to say. */
  words: (word: 'caption' | 'alt' | 'credit', text: string) => ReactNode
  onChange: (picture: Picture | undefined) => void
}

type Sending = { file: File; share: number; problem: Reason | null }

/** 题图: the picture above the text, or the place for it. */
export function LeadPicture({ picture, isEditable, upload, words, onChange }: LeadPictureProps) {
  const t = useTranslations('editor.picture')
  const say = useReason()
  const tell = useTell()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [isOpen, setOpen] = useState(false)
  const stopping = useRef<AbortController>(undefined)
  const latest = useRef({ isEditable, onChange })
  latest.current = { isEditable, onChange }
  useEffect(() => () => stopping.current?.abort(), [])

  async function send(file: File) {
    stopping.current?.abort()
    const controller = new AbortController()
    stopping.current = controller
    const show = (share: number) => setSending({ file, share, problem: null })
    show(0)
    const answer = await upload(file, show, controller.signal)
    if (controller.signal.aborted) return
    if (!answer.ok) return setSending({ file, share: 0, problem: answer.reason })
    if (!latest.current.isEditable) {
      return setSending({ file, share: 0, problem: { key: 'textRests' } })
    }
    setSending(null)
    latest.current.onChange(answer.picture)
    tell({ text: t('arrived') })
  }

  function choose(files: Iterable<File> | null) {
    const [first] = picturesAmong(files ?? [])
    if (first) void send(first)
    else tell({ text: t('notPicture') })
  }

  function drop(event: DragEvent) {
    if (!isEditable || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    choose(event.dataTransfer.files)
  }

  function stop() {
    stopping.current?.abort()
    setSending(null)
  }

  function remove() {
    const before = picture
    onChange(undefined)
    tell({
      text: t('removed'),
      undo: { label: t('putBack'), run: () => latest.current.onChange(before) },
    })
  }

  if (!picture && !isEditable) return null
  return (
    <div className="lead-picture" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      {picture && <Shown {...{ picture, isEditable, words }} onEdit={() => setOpen(true)} />}
      {sending && (
        <div className="figure-place">
          {sending.problem ? (
            <>
              <p role="alert">
                {sending.file.name}: {say(sending.problem)}
              </p>
              <Button isSmall onClick={() => void send(sending.file)}>
                {t('again')}
              </Button>
              <Button isSmall onClick={stop}>
                {t('drop')}
              </Button>
            </>
          ) : (
            <>
              <p>
                {t('sending')} {sending.file.name}
              </p>
              <progress
                aria-label={`${t('sending')} ${sending.file.name}`}
                max={1}
                {...(sending.share < 1 && { value: sending.share })}
              />
              <Button isSmall onClick={stop}>
                {t('stop')}
              </Button>
            </>
          )}
        </div>
      )}
      {!picture && !sending && (
        <>
          <Button isSmall look="quiet" onClick={() => input.current?.click()}>
            {t('addLead')}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            aria-label={t('leadFile')}
            hidden
            onChange={({ target }) => {
              choose(target.files)
              target.value = ''
            }}
          />
        </>
      )}
      {isOpen && picture && (
        <PictureDialog
          picture={picture}
          onSave={onChange}
          onRemove={remove}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

interface ShownProps extends Pick<LeadPictureProps, 'isEditable' | 'words'> {
  picture: Picture
  onEdit: () => void
}

function Shown({ picture, isEditable, words, onEdit }: ShownProps) {
  const t = useTranslations('editor.picture')
  const [size] = sizesOf(picture, 'whole', 'webp', '/desk/media').slice(-4)
  const isTall = picture.height > picture.width * 1.1
  return (
    <figure className={isTall ? 'figure tall' : 'figure'}>
      <img src={size?.address} alt={picture.alt} width={picture.width} height={picture.height} />
      <figcaption>
        {picture.caption && <span className="caption">{words('caption', picture.caption)}</span>}
        {picture.credit ? (
          <span className="credit">{words('credit', picture.credit)}</span>
        ) : (
          <span className="lacks">{t('noCredit')}</span>
        )}
        {picture.alt ? words('alt', picture.alt) : <span className="lacks">{t('noAlt')}</span>}
      </figcaption>
      {isEditable && (
        <Button isSmall className="figure-edit" onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
    </figure>
  )
}
