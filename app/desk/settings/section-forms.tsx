'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { CheckField, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { addOneSection, editOneSection, orderAllSections } from './actions'
import { SettingsForm } from './settings-form'

interface SectionFormsProps {
  sections: { id: string; name: string; slug: string; isNews: boolean }[]
}

/** The sections in the readers' order. Their addresses stay: readers hold them. */
export function SectionForms({ sections }: SectionFormsProps) {
  const t = useTranslations('desk.settings.sections')
  const ui = useTranslations('ui')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const move = (from: number, to: number) =>
    run(async () => {
      const ids = sections.map(({ id }) => id)
      ids.splice(to, 0, ...ids.splice(from, 1))
      const outcome = await orderAllSections({ sectionIds: ids })
      if (!outcome.ok) tell({ text: say(outcome.refused.reason) ?? '' })
      router.refresh()
    })
  return (
    <>
      <ul className="settings-list" aria-busy={isBusy}>
        {sections.map(({ id, name, slug, isNews }, at) => (
          <li key={id} className="settings-section">
            <SettingsForm
              isLine
              button={ui('save')}
              send={(fields) =>
                editOneSection({
                  sectionId: id,
                  ...(fields.name !== name && { name: fields.name }),
                  ...('isNews' in fields !== isNews && { isNews: !isNews }),
                })
              }
            >
              <TextField
                label={t('nameOf', { slug })}
                name="name"
                defaultValue={name}
                required
                maxLength={40}
              />
              <CheckField
                label={t('isNews')}
                aria-label={t('isNewsOf', { name })}
                name="isNews"
                defaultChecked={isNews}
              />
            </SettingsForm>
            <Button
              look="quiet"
              aria-label={t('up', { name })}
              aria-disabled={at === 0 || undefined}
              isBusy={isBusy}
              onClick={() => at > 0 && move(at, at - 1)}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              aria-label={t('down', { name })}
              aria-disabled={at === sections.length - 1 || undefined}
              isBusy={isBusy}
              onClick={() => at < sections.length - 1 && move(at, at + 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('isNewsHint')}</p>
      <SettingsForm
        isLine
        button={t('add')}
        isEmptiedAfter
        send={({ name = '', slug = '', ...rest }) =>
          addOneSection({ name, slug, isNews: 'isNews' in rest })
        }
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
        <CheckField label={t('isNews')} name="isNews" />
      </SettingsForm>
    </>
  )
}
