'use client'

import { useTranslations } from 'next-intl'
import { StoryFigures } from '@/components/desk/story-figures'
import { FindingsPanel, OpenCount } from '@/components/findings/panel'
import type { FindingsAtHand } from '@/components/findings/use-findings'
import { Button } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import type { DeskCorrection } from '@/newsroom/corrections'
import type { Reason } from '@/rules/refusal'
import { Address } from './address'
import { Corrections } from './corrections/corrections'
import { Details } from './details'
import { Activity, Versions } from './history'
import { PlannedLength } from './planned-length'
import { Readiness } from './readiness'
import type { StoryAtHand } from './use-story'

interface PanelProps {
  atHand: StoryAtHand
  corrections: DeskCorrection[]
  /** Why this person can't write a correction now, or null. */
  correctionObjection: Reason | null
  readings: Parameters<typeof StoryFigures>[0]['figures']
  proofing: FindingsAtHand | null
  sections: { id: string; name: string }[]
  sources: Parameters<typeof Details>[0]['sources']
  /** What the text on the page lacks, whether it is saved yet or not. */
  unready: readonly Reason[]
  isReady: boolean
  isEditable: boolean
  mayArchive: boolean
  /** The whole text is to be looked over for damage. */
  onLook: () => void
}

/** Beside the manuscript: what belongs to the story, a tab for each. */
export function Panel(props: PanelProps) {
  const { atHand, corrections, correctionObjection, readings, proofing, sections, sources } = props
  const { unready, isReady, isEditable, mayArchive, onLook } = props
  const t = useTranslations('editor')
  const reading = useTranslations('house.figures')
  const found = useTranslations('findings.desk')
  const { facts, writing } = atHand
  const { fields } = writing
  const inTheWay = unready.length + facts.blocking.length
  return (
    <aside className="story-panel" aria-label={t('panel.label')}>
      <Tabs
        label={t('panel.label')}
        {...(corrections.some(isForThem) && { first: 'corrections' })}
        tabs={[
          {
            id: 'details',
            label: t('panel.details'),
            content: (
              <>
                <Details
                  storyId={facts.id}
                  {...{ fields, sections, sources, isEditable }}
                  onChange={writing.change}
                />
                <PlannedLength
                  planned={facts.plannedCharacters}
                  isEditable={!facts.situations.includes('archived')}
                  onPlan={atHand.planLength}
                />
                {facts.path && !facts.readdressObjection && (
                  <Address
                    path={facts.path}
                    isIdle={isReady && atHand.moving === null}
                    onChange={atHand.readdress}
                  />
                )}
                {isEditable && (
                  <Button look="quiet" isSmall onClick={onLook}>
                    {t('cleaning.look')}
                  </Button>
                )}
                {mayArchive && (
                  <Button look="quiet" isSmall onClick={() => atHand.move('archive')}>
                    {t('move.archive')}
                  </Button>
                )}
              </>
            ),
          },
          ...(proofing
            ? [
                {
                  id: 'findings',
                  label: (
                    <>
                      {found('tab')}
                      <OpenCount atHand={proofing} />
                    </>
                  ),
                  content: <FindingsPanel atHand={proofing} language={fields.language} />,
                },
              ]
            : []),
          {
            id: 'readiness',
            label: (
              <>
                {t('panel.readiness')}
                {inTheWay > 0 && <span className="tab-count">{inTheWay}</span>}
              </>
            ),
            content: (
              <Readiness
                {...{ facts, unready }}
                language={fields.language}
                onDismiss={atHand.dismiss}
                onTakeBack={atHand.takeBack}
              />
            ),
          },
          {
            id: 'versions',
            label: t('panel.versions'),
            content: <Versions facts={facts} isEditable={isEditable} onRestore={atHand.restore} />,
          },
          ...(facts.livePath || corrections.length > 0
            ? [
                {
                  id: 'corrections',
                  label: t('panel.corrections'),
                  content: (
                    <Corrections
                      storyId={facts.id}
                      corrections={corrections}
                      draftObjection={correctionObjection}
                    />
                  ),
                },
              ]
            : []),
          ...(facts.livePath || readings
            ? [
                {
                  id: 'readings',
                  label: reading('panel'),
                  content: <StoryFigures figures={readings} />,
                },
              ]
            : []),
          {
            id: 'activity',
            label: t('panel.activity'),
            content: <Activity facts={facts} />,
          },
        ]}
      />
    </aside>
  )
}

/** It waits for the very person who is here. */
function isForThem({ state, signObjection }: DeskCorrection): boolean {
  return state === 'waiting' && signObjection === null
}
