'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { locales } from '@/messages'
import { savePaper } from './actions'
import { SettingsForm } from './settings-form'

type Paper = Parameters<typeof savePaper>[0]['paper']

const languages = { 'zh-CN': '简体中文', en: 'English' }

/** What the paper is called, where and when it lives, and what stands at the foot of its pages. */
export function PaperForm({ paper, timeZones }: { paper: Paper; timeZones: string[] }) {
  const t = useTranslations('desk.settings')
  const ui = useTranslations('ui')
  const line = (name: Exclude<keyof Paper, 'locale' | 'timeZone'>, maxLength: number) => ({
    label: t(`paper.${name}`),
    name,
    defaultValue: paper[name],
    maxLength,
  })
  return (
    <SettingsForm
      button={ui('save')}
      send={(fields) => savePaper({ paper: { ...paper, ...(fields as Partial<Paper>) } })}
    >
      <TextField {...line('name', 60)} required />
      <TextField {...line('tagline', 120)} />
      <SelectField label={t('paper.locale')} name="locale" defaultValue={paper.locale}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languages[locale]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('paper.timeZone')}
        hint={t('paper.timeZoneHint')}
        name="timeZone"
        defaultValue={paper.timeZone}
      >
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <h3>{t('paper.foot')}</h3>
      <TextField {...line('newsLicence', 120)} hint={t('paper.footHint')} />
      <TextField {...line('icpNumber', 60)} />
      <TextField {...line('policeNumber', 60)} />
      <TextField {...line('reportLine', 120)} />
      <TextArea {...line('rightsNotice', 600)} hint={t('paper.rightsHint')} />
    </SettingsForm>
  )
}
