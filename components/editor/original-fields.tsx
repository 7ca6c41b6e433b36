import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'
import { inOneLine } from '@/content/characters'
import type { Original } from '@/content/story'
import { webAddress } from '@/content/web-address'

interface OriginalFieldsProps {
  original: Original | undefined
  /** Nothing where all of it is empty. */
  onChange: (original: Original | undefined) => void
}

const unknown: Original = { author: '', headline: '', url: '', licence: '' }

/** What a reprint tells of the text that it was: whose it is, what it was called, what allows it. */
export function OriginalFields({ original = unknown, onChange }: OriginalFieldsProps) {
  const t = useTranslations('editor.original')
  const field = (name: keyof Original, maxLength: number) => ({
    label: t(name),
    value: original[name],
    maxLength,
    onChange: ({ target }: { target: { value: string } }) => {
      const next = { ...original, [name]: inOneLine(target.value) }
      onChange(Object.values(next).some(Boolean) ? next : undefined)
    },
  })
  const isAstray = original.url !== '' && webAddress(original.url) === null
  return (
    <fieldset className="original-fields">
      <legend>{t('title')}</legend>
      <TextField {...field('author', 80)} />
      <TextField {...field('headline', 200)} />
      <TextField {...field('url', 1000)} inputMode="url" error={isAstray ? t('urlAstray') : null} />
      <TextField {...field('licence', 120)} hint={t('licenceHint')} />
    </fieldset>
  )
}
