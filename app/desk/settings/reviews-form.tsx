'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import type { Role } from '@/rules/roles'
import { saveReviews } from './actions'
import { SettingsForm } from './settings-form'

const signers = ['editor', 'chief', 'administrator'] as const
const most = 5

/** How many people sign a story before it may go out, and what each has to be. */
export function ReviewsForm({ reviews }: { reviews: { role: Role }[] }) {
  const t = useTranslations('desk.settings.reviews')
  const ui = useTranslations('ui')
  const [steps, setSteps] = useState(reviews.map(({ role }, at) => ({ id: at, role })))
  return (
    <SettingsForm
      button={ui('save')}
      send={() => saveReviews({ reviews: steps.map(({ role }) => ({ role })) })}
    >
      <p className="quiet">{t('lead')}</p>
      {steps.map(({ id, role }, at) => (
        <div className="settings-step" key={id}>
          <SelectField
            label={t('step', { number: at + 1 })}
            value={role}
            onChange={({ target }) =>
              setSteps(
                steps.map((step) =>
                  step.id === id ? { ...step, role: target.value as Role } : step,
                ),
              )
            }
          >
            {signers.map((each) => (
              <option key={each} value={each}>
                {ui(`role.${each}`)}
              </option>
            ))}
          </SelectField>
          {steps.length > 1 && (
            <Button look="quiet" onClick={() => setSteps(steps.filter((step) => step.id !== id))}>
              {t('remove', { number: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      {steps.length < most && (
        <Button
          isSmall
          className="settings-add"
          onClick={() =>
            setSteps([...steps, { id: Math.max(...steps.map(({ id }) => id)) + 1, role: 'chief' }])
          }
        >
          {t('add')}
        </Button>
      )}
    </SettingsForm>
  )
}
