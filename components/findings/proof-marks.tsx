'use client'

import { useTranslations } from 'next-intl'
import { piecesOf } from './excerpt'
import type { Found } from './findings'

/** The words with their fix marked in them; to the ear both are named. */
export function ProofMarks({ found, language }: { found: Found; language: string }) {
  const t = useTranslations('findings.desk')
  return (
    <span className="proof-marks" lang={language}>
      {piecesOf(found).map(({ is, text }, at) => {
        switch (is) {
          case 'found':
            return <mark key={at}>{text}</mark>
          case 'removed':
            return (
              <del key={at}>
                <span className="unseen">{t('removed')}</span>
                {shown(text)}
              </del>
            )
          case 'added':
            return (
              <ins key={at}>
                <span className="unseen">{t('added')}</span>
                {shown(text)}
              </ins>
            )
          default:
            return <span key={at}>{text}</span>
        }
      })}
    </span>
  )
}

/** A space alone would not be seen to go. */
function shown(text: string): string {
  return text.replace(/[ \u3000]/g, '␣')
}
