'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'
import { addOneSection, renameOneSection } from './actions'
import { SettingsForm } from './settings-form'

/** The sections in the readers' order. Their addresses stay: readers hold them. */
export function SectionForms({
  sections,
}: {
  sections: { id: string; name: string; slug: string }[]
}) {
  const t = useTranslations('desk.settings.sections')
  const ui = useTranslations('ui')
  return (
    <>
      <ul className="settings-list">
        {sections.map(({ id, name, slug }) => (
          <li key={id}>
            <SettingsForm
              isLine
              button={ui('save')}
              send={(fields) => renameOneSection({ sectionId: id, name: fields.name ?? '' })}
            >
              <TextField
                label={t('nameOf', { slug })}
                name="name"
                defaultValue={name}
                required
                maxLength={40}
              />
            </SettingsForm>
          </li>
        ))}
      </ul>
      <SettingsForm
        isLine
        button={t('add')}
        isEmptiedAfter
        send={({ name = '', slug = '' }) => addOneSection({ name, slug })}
      >
        <TextField label={t('name')} name="name" required maxLength={40} />
        <TextField
          label={t('slug')}
          name="slug"
          required
          maxLength={40}
          pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
          title={t('slugHint')}
          autoCapitalize="none"
        />
      </SettingsForm>
    </>
  )
}
