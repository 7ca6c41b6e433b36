'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import { type HouseRule, houseRuleProblem, limits } from '@/rules/house-rules'
import type { Reason } from '@/rules/refusal'
import { draftOne, editOne } from './actions'
import { PostFields } from './post-fields'
import { RuleActs } from './rule-acts'
import { RuleConflict } from './rule-conflict'
import { WordFields } from './word-fields'

/** A rule being drafted: a new one, or the next form of one there is. */
export function RuleForm({
  initial,
  rule,
  sections,
}: {
  initial: HouseRule
  rule?: DeskHouseRule
  sections: { id: string; name: string }[]
}) {
  const t = useTranslations('houseRules')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [draft, setDraft] = useState(initial)
  const [saved, setSaved] = useState(initial)
  const [refusal, refuse] = useState<Reason | null>(null)
  const [isBusy, run] = useTransition()
  const [revision, setRevision] = useState(rule?.revision)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)
  const isOvertaken = rule !== undefined && rule.revision > (revision ?? 0)
  const begin = (from: HouseRule, seen: number) => {
    setDraft(from)
    setSaved(from)
    setRevision(seen)
  }
  // What somebody has not saved stays, beside what came meanwhile, until they have chosen.
  useEffect(() => {
    if (!isOvertaken || isDirty) return
    setDraft(rule.draft)
    setSaved(rule.draft)
    setRevision(rule.revision)
  }, [rule, isOvertaken, isDirty])
  const change = (part: Partial<HouseRule>) => setDraft({ ...draft, ...part } as HouseRule)

  const save = (over = revision) => {
    const problem = houseRuleProblem(tidied(draft))
    if (problem) return refuse(problem)
    run(async () => {
      const ways = { rule: tidied(draft) }
      const outcome =
        rule && over !== undefined
          ? await editOne({ ...ways, ruleId: rule.id, revision: over })
          : await draftOne(ways)
      refuse(outcome.ok ? null : outcome.refused.reason)
      if (!outcome.ok) {
        if (outcome.refused.code === 'stale') router.refresh()
        return
      }
      tell({ text: t('form.saved') })
      setSaved(draft)
      setRevision(outcome.value.revision)
      if ('ruleId' in outcome.value) router.replace(`/desk/settings/rules/${outcome.value.ruleId}`)
      else router.refresh()
    })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    save()
  }

  function takeTheirs() {
    if (!rule) return
    begin(rule.draft, rule.revision)
    refuse(null)
    const undo = { label: t('form.conflict.bringBack'), run: () => setDraft(draft) }
    tell({ text: t('form.conflict.tookTheirs'), undo })
  }

  return (
    <form className="rule-form" onSubmit={submit}>
      {draft.kind === 'word' && <WordFields rule={draft} onChange={change} isNew={!rule} />}
      {draft.kind === 'person' && (
        <>
          <TextField
            label={t('columns.name')}
            value={draft.name}
            maxLength={limits.title}
            autoFocus={!rule}
            onChange={({ target }) => change({ name: target.value })}
          />
          <PostFields posts={draft.posts} onChange={(posts) => change({ posts })} />
        </>
      )}
      <SelectField
        label={t('columns.section')}
        value={draft.sectionId ?? ''}
        onChange={({ target }) => change({ sectionId: target.value || null })}
      >
        <option value="">{t('form.sectionAll')}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('columns.reason')}
        hint={draft.kind === 'word' ? t('form.reasonHint') : ''}
        value={draft.reason}
        maxLength={limits.reason}
        rows={2}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <TextField
        label={t('columns.source')}
        hint={t('form.sourceHint')}
        value={draft.source}
        maxLength={limits.source}
        onChange={({ target }) => change({ source: target.value })}
      />
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)} {refusal.key === 'houseRuleChanged' && t('form.staleSaved')}
        </p>
      )}
      {isOvertaken && isDirty && (
        <RuleConflict
          mine={tidied(draft)}
          theirs={rule}
          {...{ sections, isBusy }}
          onKeepMine={() => save(rule.revision)}
          onTakeTheirs={takeTheirs}
        />
      )}
      <div className="rule-acts">
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t('form.save')}
        </Button>
        {rule && <RuleActs rules={[rule]} reason={isDirty ? t('form.unsaved') : null} />}
      </div>
    </form>
  )
}

/** Without the blanks and empty lines that typing leaves. */
function tidied(rule: HouseRule): HouseRule {
  const common = { reason: rule.reason.trim(), source: rule.source.trim() }
  if (rule.kind === 'word') {
    const unless = rule.unless.map((each) => each.trim()).filter(Boolean)
    const right = rule.right?.trim() || null
    return { ...rule, ...common, wrong: rule.wrong.trim(), right, unless }
  }
  if (rule.kind === 'off') return { ...rule, ...common }
  const posts = rule.posts
    .map(({ title, from, until }) => ({
      title: title.trim(),
      ...(from?.trim() && { from: from.trim() }),
      ...(until?.trim() && { until: until.trim() }),
    }))
    .filter((post) => Object.values(post).some(Boolean))
  return { ...rule, ...common, name: rule.name.trim(), posts }
}
