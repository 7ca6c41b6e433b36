'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
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
  const asked = useRef<string | null>(null)
  const known = planned === null ? '' : String(planned)

  async function keep() {
    // Enter asks, and leaving the field after it is no second question.
    if (typed === null || typed === asked.current) return
    asked.current = typed
    const wanted = typed.trim() === '' ? null : Number(typed) || 0
    // What is no number is the newsroom's to refuse, in words; what was typed stays.
    if (wanted === planned || (await onPlan(wanted))) {
      asked.current = null
      setTyped(null)
    }
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
        onChange={({ target }) => {
          asked.current = null
          setTyped(target.value)
        }}
        onBlur={() => void keep()}
      />
    </form>
  )
}
