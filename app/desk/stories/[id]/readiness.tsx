'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { catchFocus } from '@/components/ui/catch-focus'
import { TextArea } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { longestDismissalReason } from '@/rules/dismissals'
import type { Reason } from '@/rules/refusal'
import { CopyRecord } from './copy-record'
import type { Facts, StoryAtHand } from './use-story'

interface ReadinessProps {
  facts: Facts
  /** Of the story. */
  language: string
  /** What the text on the page lacks, whether it is saved yet or not. */
  unready: readonly Reason[]
  onDismiss: StoryAtHand['dismiss']
  onTakeBack: StoryAtHand['takeBack']
}

/** What the story still lacks, what stops it, and what the copy desk has to say of it. */
export function Readiness({ facts, language, unready, onDismiss, onTakeBack }: ReadinessProps) {
  const t = useTranslations('editor.readiness')
  const judgement = useTranslations('judgement.blocked')
  const say = useReason()
  const { blocking } = facts
  const mayGoToReview = facts.moves.some(({ move }) => move === 'submit') && unready.length === 0
  return (
    <div className="readiness">
      {unready.length === 0 && blocking.length === 0 && <p className="ready">{t('ready')}</p>}
      {unready.length > 0 && (
        <div className="unready">
          <p className="quiet">{t('unready')}</p>
          <ul>
            {unready.map((reason) => (
              <li key={reason.key}>{say(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {blocking.length > 0 && (
        <div className="unready blocking">
          <p className="quiet">{judgement(mayGoToReview ? 'beforeReview' : 'inReview')}</p>
          <ul>
            {blocking.map((each, at) => (
              // The same words may stand twice among the same words.
              <li key={`${at} ${each.rule} ${each.place.text}`}>
                <p>{say(each.reason)}</p>
                {!facts.dismissalObjections.blocking && (
                  <LetStand {...each} onDismiss={onDismiss} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <CopyRecord facts={facts} language={language} onTakeBack={onTakeBack} />
    </div>
  )
}

type LetStandProps = Facts['blocking'][number] & Pick<ReadinessProps, 'onDismiss'>

/** A chief's word: it takes a reason, and stays in the record. */
function LetStand({ rule, place, onDismiss }: LetStandProps) {
  const t = useTranslations('judgement.letStand')
  const ui = useTranslations('ui')
  const tell = useTell()
  const say = useReason()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Reason | null>(null)

  async function allow(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() === '') return setProblem({ key: 'noteMissing' })
    setBusy(true)
    const isDone = await onDismiss({ rule, place, reason })
    setBusy(false)
    if (!isDone) return
    tell({ text: t('done') })
    catchFocus('.let-stand-open', '.story-panel [aria-selected="true"]')
  }

  function close() {
    setOpen(false)
    catchFocus('.let-stand-open')
  }

  if (!isOpen) {
    return (
      <Button isSmall className="let-stand-open" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
    )
  }
  return (
    <form className="let-stand" onSubmit={allow} noValidate>
      <TextArea
        label={t('reason')}
        hint={t('hint')}
        error={say(problem)}
        value={reason}
        rows={2}
        maxLength={longestDismissalReason}
        autoFocus
        onChange={({ target }) => {
          setReason(target.value)
          setProblem(null)
        }}
      />
      <p>
        <Button isSmall look="danger" type="submit" isBusy={isBusy}>
          {t('do')}
        </Button>
        <Button isSmall look="quiet" onClick={close}>
          {ui('cancel')}
        </Button>
      </p>
    </form>
  )
}
