'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { CheckField, SelectField, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import { useTell } from '@/components/ui/toast'
import { type ErrorKind, type ErrorRate, errorKinds, passingRate } from '@/copydesk/error-rate'
import type { ErrorMark } from '@/newsroom/marked-errors'
import { longestErrorNote, longestErrorWords } from '@/rules/marked-errors'
import type { Reason } from '@/rules/refusal'
import { markOneError, takeBackOneError } from './actions'

interface ErrorMarksProps {
  storyId: string
  versionId: string
  marks: ErrorMark[]
  rate: ErrorRate | null
  mayMark: boolean
}

/** 差错率 of a sealed version: what an editor marked as wrong in it, and what that comes to. */
export function ErrorMarks({ storyId, versionId, marks, rate, mayMark }: ErrorMarksProps) {
  const t = useTranslations('judgement.rate')
  const say = useReason()
  const tell = useTell()
  const router = useRouter()
  const [isBusy, run] = useTransition()
  const [selected, setSelected] = useState<Selected | null>(null)

  const takeBack = (errorId: string) =>
    run(async () => {
      const outcome = await takeBackOneError({ storyId, errorId })
      if (!outcome.ok) tell({ text: say(outcome.refused.reason) ?? '' })
      router.refresh()
    })

  return (
    <section className="error-marks" id="errors" aria-labelledby="errors-title">
      <header>
        <h3 id="errors-title">{rate ? t('line', { rate: rate.rate }) : t('title')}</h3>
        {rate && (
          <span className={rate.passes ? 'rate-passes' : 'rate-fails'}>
            {t(rate.passes ? 'passes' : 'fails')}
          </span>
        )}
        {mayMark && !selected && (
          <Button isSmall onClick={() => setSelected(selection())}>
            {t('mark')}
          </Button>
        )}
      </header>
      <p className="quiet">
        {rate ? t('sum', sumOf(rate)) : t('none')} {t('explained', { most: passingRate })}
      </p>
      {marks.length > 0 && (
        <ol>
          {marks.map(({ id, kind, words, isInHeadline, note, personName, at }) => (
            <li key={id}>
              <p>
                <mark>{words}</mark>
                {note && ` → ${note}`}
              </p>
              <p className="quiet">
                {t(`kinds.${kind}`)}
                {isInHeadline && ` · ${t('headline')}`} · {personName} <Time at={at} />
              </p>
              {mayMark && (
                <Button
                  isSmall
                  look="quiet"
                  isBusy={isBusy}
                  aria-label={t('takeBackThis', { words })}
                  onClick={() => takeBack(id)}
                >
                  {t('takeBack')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {selected && (
        <NewMark
          storyId={storyId}
          versionId={versionId}
          selected={selected}
          onClose={() => setSelected(null)}
        />
      )}
    </section>
  )
}

function sumOf({ marked, points, characters }: ErrorRate) {
  return { marked, points, characters }
}

interface Selected {
  words: string
  isInHeadline: boolean
}

/** What is selected on the page, if it is short enough to be one error. */
function selection(): Selected {
  const chosen = window.getSelection()
  const words = chosen?.toString().trim() ?? ''
  const element = chosen?.anchorNode?.parentElement
  const isText = element?.closest('.versions') && words.length <= longestErrorWords
  return { words: isText ? words : '', isInHeadline: !!element?.closest('[data-headline]') }
}

interface NewMarkProps extends Pick<ErrorMarksProps, 'storyId' | 'versionId'> {
  selected: Selected
  onClose: () => void
}

function NewMark({ storyId, versionId, selected, onClose }: NewMarkProps) {
  const t = useTranslations('judgement.rate')
  const ui = useTranslations('ui')
  const say = useReason()
  const tell = useTell()
  const router = useRouter()
  const [isBusy, run] = useTransition()
  const [kind, setKind] = useState<ErrorKind>('character')
  const [words, setWords] = useState(selected.words)
  const [isInHeadline, setInHeadline] = useState(selected.isInHeadline)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Reason | null>(null)

  const mark = (event: FormEvent) => {
    event.preventDefault()
    run(async () => {
      const outcome = await markOneError({ storyId, versionId, kind, words, isInHeadline, note })
      if (!outcome.ok) return setProblem(outcome.refused.reason)
      tell({ text: t('marked') })
      router.refresh()
      onClose()
    })
  }

  return (
    <form className="error-form" onSubmit={mark} noValidate>
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        error={say(problem)}
        value={words}
        maxLength={longestErrorWords}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => {
          setWords(target.value)
          setProblem(null)
        }}
      />
      <TextField
        label={t('note')}
        value={note}
        maxLength={longestErrorNote}
        autoComplete="off"
        onChange={({ target }) => setNote(target.value)}
      />
      <SelectField
        label={t('kind')}
        value={kind}
        onChange={({ target }) =>
          setKind(errorKinds.find((each) => each === target.value) ?? 'character')
        }
      >
        {errorKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t('inHeadline')}
        checked={isInHeadline}
        onChange={({ target }) => setInHeadline(target.checked)}
      />
      <p className="error-form-acts">
        <Button isSmall look="primary" type="submit" isBusy={isBusy}>
          {t('mark')}
        </Button>
        <Button isSmall look="quiet" onClick={onClose}>
          {ui('cancel')}
        </Button>
      </p>
    </form>
  )
}
