'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '@/components/ui/field'
import { saveSyndication } from './actions'
import { SettingsForm } from './settings-form'

type Syndication = Parameters<typeof saveSyndication>[0]['syndication']

/** What the paper gives to readers' programs and to machines, and on what terms. */
export function SyndicationForm({ syndication }: { syndication: Syndication }) {
  const t = useTranslations('desk.settings.syndication')
  const ui = useTranslations('ui')
  const line = (name: 'hub' | 'licenceContact' | 'licenceTerms' | 'securityContact') => ({
    label: t(name),
    hint: t(`${name}Hint`),
    name,
    defaultValue: syndication[name],
    maxLength: 300,
  })
  return (
    <SettingsForm
      button={ui('save')}
      send={(fields) => saveSyndication({ syndication: { ...syndication, ...fields } })}
    >
      <SelectField
        label={t('feedText')}
        hint={t('feedTextHint')}
        name="feedText"
        defaultValue={syndication.feedText}
      >
        <option value="full">{t('full')}</option>
        <option value="summary">{t('summary')}</option>
      </SelectField>
      <TextField {...line('hub')} inputMode="url" />
      <SelectField
        label={t('machineReading')}
        hint={t('machineReadingHint')}
        name="machineReading"
        defaultValue={syndication.machineReading}
      >
        <option value="reserved">{t('reserved')}</option>
        <option value="allowed">{t('allowed')}</option>
      </SelectField>
      <TextField {...line('licenceContact')} />
      <TextField {...line('licenceTerms')} inputMode="url" />
      <TextField {...line('securityContact')} />
    </SettingsForm>
  )
}
