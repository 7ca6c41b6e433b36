'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/ui/field'

interface PlannedLengthProps {
  planned: number | null
  isEditable: boolean
  onPlan: (planned: number | null) => Promise<boolean>
}

/** How long the story is to become; kept when one leaves the field, or by Enter. */
export function PlannedLength({ planned, isEditable, onPlan }: PlannedLengthProps) {
  const t = useTranslations('judgement.plan')
  const [typed, setTyped] = useState<string | null>(null)
  const known = planned === null ? '' : String(planned)

  async function keep() {
    if (typed === null) return
    const wanted = typed.trim() === '' ? null : Number(typed) || 0
    // What is no number is the newsroom's to refuse, in words; what was typed stays.
    if (wanted === planned || (await onPlan(wanted))) setTyped(null)
  }

  return (
    <form
      className="planned-length"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={t('label')}
        hint={t('hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        disabled={!isEditable}
        value={typed ?? known}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void keep()}
      />
    </form>
  )
}
