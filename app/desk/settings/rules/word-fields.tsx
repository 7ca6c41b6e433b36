'use client'

import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { type HouseSeverity, houseSeverities, limits, type WordRule } from '@/rules/house-rules'

/** What a word is, what stands instead, and where it is right after all. */
export function WordFields({
  rule,
  onChange,
  isNew,
}: {
  rule: WordRule
  onChange: (part: Partial<WordRule>) => void
  isNew: boolean
}) {
  const t = useTranslations('houseRules')
  return (
    <>
      <div className="rule-pair">
        <TextField
          label={t('columns.wrong')}
          hint={t('form.wrongHint')}
          value={rule.wrong}
          maxLength={limits.word}
          autoFocus={isNew}
          autoCapitalize="none"
          onChange={({ target }) => onChange({ wrong: target.value })}
        />
        <TextField
          label={t('columns.right')}
          hint={t('form.rightHint')}
          value={rule.right ?? ''}
          maxLength={limits.word}
          autoCapitalize="none"
          onChange={({ target }) => onChange({ right: target.value || null })}
        />
      </div>
      <SelectField
        label={t('columns.severity')}
        hint={t(`severityHint.${rule.severity}`)}
        value={rule.severity}
        onChange={({ target }) => onChange({ severity: target.value as HouseSeverity })}
      >
        {houseSeverities.map((each) => (
          <option key={each} value={each}>
            {t(`severity.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('columns.unless')}
        hint={t('form.unlessHint')}
        value={rule.unless.join('\n')}
        rows={3}
        onChange={({ target }) =>
          onChange({ unless: target.value === '' ? [] : target.value.split('\n') })
        }
      />
    </>
  )
}
