import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { HouseRuleKind } from '@/rules/house-rules'
import { ruleListAddress } from './rule-view'
import './rule.css'
import './rules.css'
import './trial.css'

/** What stands around one rule: the way back, its title, and the words its parts speak with. */
export async function RuleFrame({
  kind,
  title,
  children,
}: {
  kind: HouseRuleKind
  title: ReactNode
  children: ReactNode
}) {
  const [t, { houseRules, findings, reasons, ui, desk }] = await Promise.all([
    getTranslations('houseRules'),
    getMessages(),
  ])
  return (
    <div className="page house-rule">
      <p>
        <Link href={ruleListAddress({ kind })}>
          ← {t('form.back')} · {t(`kind.${kind}`)}
        </Link>
      </p>
      <h1>{title}</h1>
      <NextIntlClientProvider messages={{ houseRules, findings, reasons, ui, desk }}>
        {children}
      </NextIntlClientProvider>
    </div>
  )
}
