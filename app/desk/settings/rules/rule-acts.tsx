'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import { retire } from './actions'
import { TrialDialog } from './trial-dialog'

/** What can be done with the rules chosen; what can't says why. */
export function RuleActs({
  rules,
  reason = null,
  onDone,
}: {
  rules: readonly DeskHouseRule[]
  /** Why none of it can be done now. */
  reason?: string | null
  onDone?: () => void
}) {
  const t = useTranslations('houseRules.acts')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const [isTrying, setTrying] = useState<'try' | 'takeLive' | null>(null)
  // What is live already takes no part: choosing all and taking them live means the rest.
  const waiting = rules.filter(({ takeLiveObjection: why }) => why?.key !== 'houseRuleAsLive')
  const goingLive = waiting.length > 0 ? waiting : rules
  const cannotGoLive = goingLive.find((rule) => rule.takeLiveObjection)?.takeLiveObjection
  const cannotRetire = rules.find(({ retireObjection }) => retireObjection)?.retireObjection
  const isDraft = rules.every(({ live }) => live === null)
  const finish = (text: string) => {
    tell({ text })
    onDone?.()
    router.refresh()
  }
  const drop = () =>
    run(async () => {
      const chosen = rules.map(({ id, revision }) => ({ ruleId: id, revision }))
      const outcome = await retire({ rules: chosen })
      if (outcome.ok) finish(t('retired', { count: rules.length }))
      else tell({ text: say(outcome.refused.reason) ?? '' })
    })
  return (
    <>
      <Button isSmall reason={reason} onClick={() => setTrying('try')}>
        {t('try')}
      </Button>
      <Button
        isSmall
        look="seal"
        reason={reason ?? say(cannotGoLive)}
        onClick={() => setTrying('takeLive')}
      >
        {t('takeLive')}
      </Button>
      <Button isSmall look="quiet" reason={say(cannotRetire)} isBusy={isBusy} onClick={drop}>
        {t(isDraft ? 'drop' : 'retire')}
      </Button>
      <TrialDialog
        rules={isTrying === 'takeLive' ? goingLive : rules}
        isOpen={isTrying !== null}
        takesLive={isTrying === 'takeLive'}
        onClose={() => setTrying(null)}
        onTookLive={() => finish(t('tookLive', { count: goingLive.length }))}
      />
    </>
  )
}
