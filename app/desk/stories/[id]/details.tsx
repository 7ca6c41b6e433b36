'use client'

import { useTranslations } from 'next-intl'
import { memo, useCallback } from 'react'
import { BylineFields } from '@/components/editor/byline-fields'
import { EditionFields } from '@/components/editor/edition-fields'
import { OriginalFields } from '@/components/editor/original-fields'
import { ScriptFixFields } from '@/components/editor/script-fix-fields'
import { TagsField } from '@/components/editor/tags-field'
import { SelectField } from '@/components/ui/field'
import { type ScriptFix, type StoryContent, storyLanguages } from '@/content/story'
import { previewScript } from './actions'

interface DetailsProps {
  storyId: string
  fields: StoryContent
  sections: { id: string; name: string }[]
  sources: { id: string; name: string; kind: 'house' | 'reprint' }[]
  isEditable: boolean
  onChange: (fields: Partial<StoryContent>) => void
}

/** What stands around the text: where it runs, whose it is, what it is about. */
export const Details = memo(function Details(props: DetailsProps) {
  const { storyId, fields, sections, sources, isEditable, onChange } = props
  const t = useTranslations('editor')
  const preview = useCallback(
    async (fixes: ScriptFix[]) => {
      const outcome = await previewScript({ storyId, fixes }).catch(() => null)
      return outcome?.ok ? outcome.value : null
    },
    [storyId],
  )
  const isReprint = sources.some(({ id, kind }) => id === fields.sourceId && kind === 'reprint')
  return (
    <fieldset className="details" disabled={!isEditable}>
      <legend className="unseen">{t('panel.details')}</legend>
      <SelectField
        label={t('field.section')}
        value={fields.sectionId ?? ''}
        onChange={({ target }) => onChange({ sectionId: target.value || null })}
      >
        <option value="">{t('details.noSection')}</option>
        <Options records={sections} />
      </SelectField>
      <SelectField
        label={t('field.source')}
        value={fields.sourceId ?? ''}
        onChange={({ target }) => onChange({ sourceId: target.value || null })}
      >
        <option value="">{t('details.noSource')}</option>
        <Options records={sources} />
      </SelectField>
      {(isReprint || fields.original) && (
        <OriginalFields
          original={fields.original}
          onChange={(original) => onChange({ original })}
        />
      )}
      <BylineFields byline={fields.byline} onChange={(byline) => onChange({ byline })} />
      <TagsField tags={fields.tags} onChange={(tags) => onChange({ tags })} />
      <EditionFields edition={fields.edition} onChange={(edition) => onChange({ edition })} />
      <SelectField
        label={t('details.language')}
        value={fields.language}
        onChange={({ target }) => {
          const language = storyLanguages.find((each) => each === target.value)
          if (language) onChange({ language })
        }}
      >
        {storyLanguages.map((language) => (
          <option key={language} value={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </SelectField>
      {fields.language === 'zh-Hans' && (
        <ScriptFixFields
          fixes={fields.scriptFixes ?? []}
          onChange={(scriptFixes) => onChange({ scriptFixes })}
          preview={preview}
        />
      )}
    </fieldset>
  )
})

function Options({ records }: { records: { id: string; name: string }[] }) {
  return records.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
