'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Outcome } from '@/app/action'
import { Button } from '@/components/ui/button'
import { SelectField, TextArea } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import { useTell } from '@/components/ui/toast'
import type { DeskCorrection } from '@/newsroom/corrections'
import {
  type CorrectionKind,
  correctionKinds,
  longestCorrection,
  standsAbove,
} from '@/rules/corrections'
import type { Reason } from '@/rules/refusal'
import { draftOne, setOneAside, signOne } from './actions'

interface CorrectionsProps {
  storyId: string
  corrections: DeskCorrection[]
  /** Why this person can't write one, or null. */
  draftObjection: Reason | null
}

type Answer = Promise<Outcome<DeskCorrection[]>>

/** What readers were told of the story, what waits to be signed, and room to write another. */
export function Corrections({ storyId, draftObjection, ...given }: CorrectionsProps) {
  const t = useTranslations('editor.corrections')
  const say = useReason()
  const tell = useTell()
  const [corrections, setCorrections] = useState(given.corrections)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function act(answer: Answer, done: 'drafted' | 'signed' | 'wasSetAside') {
    setBusy(true)
    setRefusal(null)
    const outcome = await answer.catch(() => null)
    setBusy(false)
    if (!outcome?.ok) {
      setRefusal(outcome ? outcome.refused.reason : { key: 'unreachable' })
      return false
    }
    setCorrections(outcome.value)
    tell({ text: t(done) })
    return true
  }

  return (
    <div className="correction-desk">
      <p role="alert">{refusal && say(refusal)}</p>
      {corrections.length === 0 && <p className="quiet">{t('none')}</p>}
      <ol>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p>
              <strong>{t(`kinds.${correction.kind}`)}</strong>{' '}
              <span className={`correction-${correction.state}`}>
                {t(`state.${correction.state}`)}
              </span>
            </p>
            <p className="correction-words">{correction.text}</p>
            <p className="quiet">
              {t('by', { name: correction.draftedBy })} <Time at={correction.draftedAt} />
              {correction.decidedBy && (
                <>
                  {' · '}
                  {t(correction.state === 'signed' ? 'signedBy' : 'setAsideBy', {
                    name: correction.decidedBy,
                  })}{' '}
                  {correction.decidedAt && <Time at={correction.decidedAt} />}
                </>
              )}
            </p>
            {correction.state === 'waiting' && (
              <p className="correction-acts">
                <Button
                  look="seal"
                  isSmall
                  isBusy={isBusy}
                  reason={say(correction.signObjection)}
                  onClick={() => act(signOne({ storyId, correctionId: correction.id }), 'signed')}
                >
                  {t('sign')}
                </Button>
                <Button
                  isSmall
                  isBusy={isBusy}
                  reason={say(correction.setAsideObjection)}
                  onClick={() =>
                    act(setOneAside({ storyId, correctionId: correction.id }), 'wasSetAside')
                  }
                >
                  {t('setAside')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {draftObjection ? (
        <p className="quiet">{say(draftObjection)}</p>
      ) : (
        <NewCorrection
          isBusy={isBusy}
          onDraft={(kind, text) => act(draftOne({ storyId, kind, text }), 'drafted')}
        />
      )}
    </div>
  )
}

interface NewCorrectionProps {
  isBusy: boolean
  onDraft: (kind: CorrectionKind, text: string) => Promise<boolean>
}

function NewCorrection({ isBusy, onDraft }: NewCorrectionProps) {
  const t = useTranslations('editor.corrections')
  const say = useReason()
  const [kind, setKind] = useState<CorrectionKind>('correction')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<Reason | null>(null)

  async function draft(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return setProblem({ key: 'correctionEmpty' })
    if (await onDraft(kind, text)) setText('')
  }

  return (
    <form className="correction-form" onSubmit={draft} noValidate>
      <p className="quiet">{t('explained')}</p>
      <SelectField
        label={t('kind')}
        hint={t(standsAbove(kind) ? 'where.above' : 'where.below')}
        value={kind}
        onChange={({ target }) =>
          setKind(correctionKinds.find((each) => each === target.value) ?? kind)
        }
      >
        {correctionKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('text')}
        error={say(problem)}
        rows={5}
        maxLength={longestCorrection}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setProblem(null)
        }}
      />
      <Button look="primary" type="submit" isBusy={isBusy}>
        {t('draft')}
      </Button>
    </form>
  )
}
