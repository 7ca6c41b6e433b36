'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '@/components/ui/field'
import { addOneSource } from './actions'
import { SettingsForm } from './settings-form'

/** Where stories come from; the kind decides the notice under them. */
export function SourceForms({
  sources,
}: {
  sources: { id: string; name: string; kind: 'house' | 'reprint'; url: string | null }[]
}) {
  const t = useTranslations('desk.settings.sources')
  return (
    <>
      <ul className="settings-list">
        {sources.map(({ id, name, kind, url }) => (
          <li key={id} className="settings-source">
            <span>{name}</span>
            <span className="quiet">{t(kind)}</span>
            {url && <span className="quiet">{url}</span>}
          </li>
        ))}
      </ul>
      <SettingsForm
        isLine
        button={t('add')}
        isEmptiedAfter
        send={({ name = '', kind, url }) =>
          addOneSource({ name, kind: kind === 'house' ? 'house' : 'reprint', url: url || null })
        }
      >
        <TextField label={t('name')} name="name" required maxLength={60} />
        <SelectField label={t('kind')} name="kind" defaultValue="reprint">
          <option value="reprint">{t('reprint')}</option>
          <option value="house">{t('house')}</option>
        </SelectField>
        <TextField label={t('url')} name="url" type="url" maxLength={300} />
      </SettingsForm>
    </>
  )
}
