'use client'

import { useTranslations } from 'next-intl'
import { useReason } from '@/components/ui/reason'
import type { ImportLine } from '@/newsroom/house-rule-csv'

const mostShown = 200

/** What becomes of each line, those that can't be taken first. */
export function ImportLines({ lines }: { lines: ImportLine[] }) {
  const t = useTranslations('houseRules.import')
  const say = useReason()
  const problems = lines.filter(({ problem }) => problem)
  const fine = lines.filter(({ problem }) => !problem)
  const fresh = fine.filter(({ becomes }) => becomes !== 'same')
  const shown = [...problems, ...fine].slice(0, mostShown)
  return (
    <>
      <p role="status">
        <strong>
          {problems.length > 0
            ? t('problems', { count: problems.length })
            : t('ready', { count: fresh.length })}
        </strong>
      </p>
      <ol className="import-lines" aria-label={t('lines')}>
        {shown.map(({ line, label, becomes, problem }) => (
          <li key={line}>
            <span className="quiet figures">{t('line', { line })}</span>
            <span>{label}</span>
            {problem ? (
              <span className="field-error">{say(problem)}</span>
            ) : (
              <span className="quiet">{becomes && t(`becomes.${becomes}`)}</span>
            )}
          </li>
        ))}
      </ol>
      {lines.length > shown.length && (
        <p className="quiet">{t('more', { count: lines.length - shown.length })}</p>
      )}
    </>
  )
}
