'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '@/components/ui/field'
import { addOneSource, editOneSource } from './actions'
import { SettingsForm } from './settings-form'

interface Source {
  id: string
  name: string
  kind: 'house' | 'reprint'
  url: string | null
}

/** Where stories come from; the kind decides the notice under them. */
export function SourceForms({ sources }: { sources: Source[] }) {
  const t = useTranslations('desk.settings.sources')
  const ui = useTranslations('ui')
  return (
    <>
      <ul className="settings-list">
        {sources.map((source) => (
          <li key={source.id}>
            <SettingsForm
              isLine
              button={ui('save')}
              send={(fields) => editOneSource({ sourceId: source.id, ...read(fields) })}
            >
              <Fields source={source} />
            </SettingsForm>
          </li>
        ))}
      </ul>
      <SettingsForm
        isLine
        button={t('add')}
        isEmptiedAfter
        send={(fields) => addOneSource(read(fields))}
      >
        <Fields />
      </SettingsForm>
    </>
  )
}

function Fields({ source }: { source?: Source }) {
  const t = useTranslations('desk.settings.sources')
  const of = source ? { name: source.name } : null
  return (
    <>
      <TextField
        label={of ? t('nameOf', of) : t('name')}
        name="name"
        defaultValue={source?.name}
        required
        maxLength={60}
      />
      <SelectField
        label={of ? t('kindOf', of) : t('kind')}
        name="kind"
        defaultValue={source?.kind ?? 'reprint'}
      >
        <option value="reprint">{t('reprint')}</option>
        <option value="house">{t('house')}</option>
      </SelectField>
      <TextField
        label={of ? t('urlOf', of) : t('url')}
        name="url"
        type="url"
        defaultValue={source?.url ?? ''}
        maxLength={300}
      />
    </>
  )
}

function read({ name = '', kind, url }: Record<string, string>) {
  return {
    name,
    kind: kind === 'house' ? ('house' as const) : ('reprint' as const),
    url: url || null,
  }
}
