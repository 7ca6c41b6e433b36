'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { isSafeAddress } from '@/content/address'

interface LinkDialogProps {
  editor: Editor
  onClose: () => void
}

/** Gives the selected words an address, or takes it away. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const t = useTranslations('editor')
  const before = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [isWrong, setIsWrong] = useState(false)
  const form = useId()
  const address = completed(typed)

  function set(event: FormEvent) {
    event.preventDefault()
    if (!isSafeAddress(address)) return setIsWrong(true)
    onClose()
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !before) {
      const link = { type: 'link', attrs: { href: address } }
      chain.insertContent({ type: 'text', text: address, marks: [link] }).run()
    } else chain.setMark('link', { href: address }).run()
  }

  function remove() {
    onClose()
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('link.title')}
      foot={
        <>
          {before && (
            <Button look="quiet" onClick={remove}>
              {t('link.remove')}
            </Button>
          )}
          <Button look="primary" type="submit" form={form}>
            {t('link.set')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={set} noValidate>
        <TextField
          label={t('link.address')}
          hint={t('link.help')}
          error={isWrong ? t('link.wrong') : null}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsWrong(false)
          }}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
        />
      </form>
    </Dialog>
  )
}

/** `example.org` is what people type; a mail address is a mail address. */
function completed(typed: string): string {
  const address = typed.trim()
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(address)) return `mailto:${address}`
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(address)) return `https://${address}`
  return address
}
