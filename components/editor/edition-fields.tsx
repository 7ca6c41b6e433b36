import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'
import { inOneLine } from '@/content/characters'
import type { PrintEdition } from '@/content/story'

interface EditionFieldsProps {
  edition: PrintEdition | undefined
  /** Nothing where all of it is empty: a story that was not printed has no edition. */
  onChange: (edition: PrintEdition | undefined) => void
}

const nowhere: PrintEdition = { date: '', name: '', page: '' }

/** Where the story stood in the printed paper (见报). */
export function EditionFields({ edition = nowhere, onChange }: EditionFieldsProps) {
  const t = useTranslations('editor')
  function change(changed: Partial<PrintEdition>) {
    const next = { ...edition, ...changed }
    onChange(next.date || next.name || next.page ? next : undefined)
  }
  return (
    <fieldset className="edition-fields">
      <legend>{t('edition.title')}</legend>
      <TextField
        type="date"
        label={t('edition.date')}
        value={edition.date}
        onChange={({ target }) => change({ date: target.value })}
      />
      <TextField
        label={t('edition.name')}
        value={edition.name}
        maxLength={40}
        onChange={({ target }) => change({ name: inOneLine(target.value) })}
      />
      <TextField
        label={t('edition.page')}
        value={edition.page}
        maxLength={20}
        onChange={({ target }) => change({ page: inOneLine(target.value) })}
      />
    </fieldset>
  )
}
