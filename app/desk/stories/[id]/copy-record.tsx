'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { readCopyRecord } from './actions'
import type { Facts, StoryAtHand } from './use-story'

type Record = Extract<Awaited<ReturnType<typeof readCopyRecord>>, { ok: true }>['value']
type Told = Record['open'][number]
type Received = Record['received'][number]

interface CopyRecordProps {
  facts: Facts
  /** Of the story. */
  language: string
  onTakeBack: StoryAtHand['takeBack']
}

/** For whoever reviews: what was found and is open, what was left as it is and why, what was repaired. */
export function CopyRecord({ facts, language, onTakeBack }: CopyRecordProps) {
  const t = useTranslations('judgement.record')
  const { record, place } = useCopyRecord(facts)
  return (
    <section ref={place} className="copy-record">
      {!record && <span className="skeleton" />}
      {record && (
        <>
          <h2>{t('title', { number: record.versionNumber })}</h2>
          {record.open.length === 0 && <p className="quiet">{t('nothing')}</p>}
          {record.open.length > 0 && (
            <Group title={t('open')} count={record.open.length}>
              {record.open.map((told, at) => (
                <li key={`${at} ${told.rule}`}>
                  <Finding told={told} language={language} />
                </li>
              ))}
            </Group>
          )}
          {record.dismissed.length > 0 && (
            <Group title={t('dismissed')} count={record.dismissed.length}>
              {together(record.dismissed).map(([told, ...others]) => (
                <li key={told.dismissal.id}>
                  <Finding told={told} language={language} />
                  {others.length > 0 && (
                    <p className="quiet">{t('more', { count: others.length })}</p>
                  )}
                  <q>{told.dismissal.reason}</q>
                  <p className="quiet">
                    {t('dismissedBy', { name: told.dismissal.personName })}
                    <Time at={told.dismissal.at} />
                    {told.dismissal.isOverride && ` · ${t('override')}`}
                    {!told.dismissal.place && ` · ${t('everywhere')}`}
                  </p>
                  {!objectionTo(told.dismissal.isOverride, facts) && (
                    <Button isSmall onClick={() => void onTakeBack(told.dismissal.id)}>
                      {t('pointOut')}
                    </Button>
                  )}
                </li>
              ))}
            </Group>
          )}
          {record.received.length > 0 && (
            <Group title={t('received')} count={record.received.length}>
              {record.received.map(({ versionId, number, personName, at, repairedId, ...text }) => (
                <li key={versionId}>
                  <p className="quiet">
                    {t('receivedBy', { number, name: personName })}
                    <Time at={at} />
                  </p>
                  {repairedId && (
                    <Link
                      href={`/desk/stories/${facts.id}/versions?version=${repairedId}&against=${versionId}`}
                    >
                      {t('repaired')}
                    </Link>
                  )}
                  {text.repairCount > 0 && <Repairs {...text} language={language} />}
                </li>
              ))}
            </Group>
          )}
        </>
      )}
    </section>
  )
}

function Group(props: { title: string; count: number; children: ReactNode }) {
  return (
    <>
      <h3>
        {props.title} <span className="tab-count">{props.count}</span>
      </h3>
      <ul>{props.children}</ul>
    </>
  )
}

/** Folded away: a page of a mirror has hundreds. */
function Repairs(props: Pick<Received, 'repairs' | 'repairCount'> & { language: string }) {
  const { repairs, repairCount, language } = props
  const t = useTranslations('judgement.record')
  const kinds = useTranslations('editor.cleaning.kind')
  return (
    <details className="repairs">
      <summary>{t('repairs', { count: repairCount })}</summary>
      <ol>
        {repairs.map(({ kind, before, after, left, right, paragraph, became }, at) => (
          <li key={at}>
            <p className="quiet">
              {t('paragraph', { number: paragraph })} · {kinds(kind)}
              {became !== 'repaired' && ` · ${t(`became.${became}`)}`}
            </p>
            <p className="found proof-marks" lang={language}>
              {left}
              <del>
                <span className="unseen">{t('from')}</span>
                {before}
              </del>
              {after && (
                <ins>
                  <span className="unseen">{t('to')}</span>
                  {after}
                </ins>
              )}
              {right}
            </p>
          </li>
        ))}
      </ol>
      {repairCount > repairs.length && (
        <p className="quiet">{t('moreRepairs', { count: repairCount - repairs.length })}</p>
      )}
    </details>
  )
}

function Finding({ told, language }: { told: Told; language: string }) {
  const where = useTranslations('judgement.where')
  const severity = useTranslations('judgement.severity')
  const { before, text, after } = told.place
  return (
    <>
      <p className="quiet">
        <span className={`record-severity record-${told.severity}`}>{severity(told.severity)}</span>
        {' · '}
        {where(told.kind)}
      </p>
      <p className="found" lang={language}>
        {before}
        <mark>{text}</mark>
        {after}
      </p>
      <p>{told.message}</p>
    </>
  )
}

/** The places of one word about a whole rule belong together. */
function together(dismissed: Record['dismissed']): [Record['dismissed'][number], ...Told[]][] {
  const groups = new Map<string, [Record['dismissed'][number], ...Told[]]>()
  for (const told of dismissed) {
    const group = groups.get(told.dismissal.id)
    if (group) group.push(told)
    else groups.set(told.dismissal.id, [told])
  }
  return [...groups.values()]
}

function objectionTo(isOverride: true | undefined, facts: Facts) {
  return isOverride ? facts.dismissalObjections.blocking : facts.dismissalObjections.usual
}

/** Read when it comes into sight, and again when the text was saved or judged. */
function useCopyRecord(facts: Facts) {
  const [record, setRecord] = useState<Record | null>(null)
  const [isInSight, setInSight] = useState(false)
  const place = useRef<HTMLElement>(null)
  const { id: storyId } = facts
  const state = `${facts.revision} ${facts.dismissals.map(({ id }) => id).join()}`

  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => setInSight(!!entry?.isIntersecting))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!isInSight) return
    let isGone = false
    // `state` is only a reason to ask again.
    void state
    void readCopyRecord({ storyId }).then(
      (outcome) => !isGone && outcome.ok && setRecord(outcome.value),
      () => {}, // Without network the record stays as it was; the bar says that it is away.
    )
    return () => {
      isGone = true
    }
  }, [isInSight, storyId, state])

  return { record, place }
}
