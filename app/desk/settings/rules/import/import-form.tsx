'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { ImportLine } from '@/newsroom/house-rule-csv'
import { type HouseRuleKind, limits } from '@/rules/house-rules'
import { importAll, lookThrough } from '../actions'
import { ruleListAddress } from '../rule-view'
import { ImportLines } from './import-lines'

const columns = {
  word: ['wrong', 'right', 'severity', 'unless', 'reason', 'source', 'section'],
  person: ['name', 'post', 'from', 'until', 'reason', 'source', 'section'],
  off: ['rule', 'reason', 'source', 'section'],
} as const

/** No character takes more of them. */
const mostBytes = 4 * limits.table

/** Choose or paste a table, look through what would become of it, then take it in. */
export function ImportForm({ kind }: { kind: HouseRuleKind }) {
  const t = useTranslations('houseRules')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [csv, setCsv] = useState('')
  const [lines, setLines] = useState<ImportLine[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, run] = useTransition()
  const tooLong = t('import.tooLong', { most: limits.table })
  const hasProblems = lines?.some((line) => line.problem) ?? false

  const change = (text: string) => {
    setCsv(text)
    setLines(null)
    setProblem(null)
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (csv.length > limits.table) return setProblem(tooLong)
    run(async () => {
      const outcome = await lookThrough({ kind, csv }).catch(() => null)
      if (!outcome) return setProblem(t('import.lost'))
      setLines(outcome.ok ? outcome.value : null)
      setProblem(outcome.ok ? null : say(outcome.refused.reason))
    })
  }
  const take = () =>
    run(async () => {
      const outcome = await importAll({ kind, csv }).catch(() => null)
      if (!outcome) return setProblem(t('import.lost'))
      if (!outcome.ok) return setProblem(say(outcome.refused.reason))
      tell({ text: t('import.done', { count: outcome.value.ruleIds.length }) })
      router.push(ruleListAddress({ kind, state: 'draft' }))
    })
  return (
    <form className="rule-form" onSubmit={look}>
      <p className="quiet">
        {t('import.lead', {
          columns: columns[kind].map((column) => t(`columns.${column}`)).join(', '),
        })}
      </p>
      <TextField
        label={t('import.file')}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        // Else the same file, mended meanwhile, could not be chosen again.
        onClick={({ currentTarget }) => {
          currentTarget.value = ''
        }}
        onChange={async ({ target }) => {
          const [file] = target.files ?? []
          if (!file) return
          const text = file.size > mostBytes ? '' : await textOf(file)
          change(text !== null && text.length <= limits.table ? text : '')
          if (text === null) setProblem(t('import.unreadable'))
          else if (file.size > mostBytes || text.length > limits.table) setProblem(tooLong)
        }}
      />
      <TextArea
        label={t('import.text')}
        value={csv}
        rows={8}
        spellCheck={false}
        onChange={({ target }) => change(target.value)}
      />
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="rule-acts">
        <Button
          look={lines ? 'plain' : 'primary'}
          type="submit"
          isBusy={isBusy}
          disabled={csv.trim() === ''}
        >
          {t('import.preview')}
        </Button>
        {lines && !hasProblems && (
          <Button look="primary" isBusy={isBusy} onClick={take}>
            {t('import.run')}
          </Button>
        )}
      </div>
      {lines && <ImportLines lines={lines} />}
    </form>
  )
}

/**
 * Spreadsheets of this country save GBK where nobody tells them otherwise, and UTF-16 as “Unicode
 * text”. Null where it is none of them.
 */
async function textOf(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer()
  const [first, second] = new Uint8Array(bytes)
  const isMarked = first === 0xff && second === 0xfe
  for (const encoding of isMarked ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Another encoding, perhaps.
    }
  }
  return null
}
