'use client'

import type { PictureWords } from '@/copydesk/story-copy'
import type { Found } from './findings'
import type { FindingsAtHand } from './use-findings'
import { useFindingsState } from './use-findings-state'

interface FieldMarksProps {
  atHand: FindingsAtHand | null
  field: string
  value: string
}

/** The underlines of a field, on a copy of its words behind it that nobody sees otherwise. */
export function FieldMarks({ atHand, ...rest }: FieldMarksProps) {
  return atHand && <Marks atHand={atHand} {...rest} />
}

function Marks({ atHand, field, value }: FieldMarksProps & { atHand: FindingsAtHand }) {
  const open = useFindingsState(atHand.findings, (state) => state.open)
  const here = open.filter(({ place, finding, block }) => {
    return (
      'field' in place &&
      place.field === field &&
      block.text === value &&
      finding.start < finding.end
    )
  })
  if (here.length === 0) return null
  return (
    <div className="growing-marks" aria-hidden="true">
      <Segments {...{ value, here }} />
    </div>
  )
}

interface LeadWordsProps {
  atHand: FindingsAtHand | null
  word: PictureWords
  value: string
}

/** Words of the lead picture as they are printed beneath it, underlined where they want a look. */
export function LeadWords({ atHand, word, value }: LeadWordsProps) {
  return atHand ? <LeadMarks {...{ atHand, word, value }} /> : value
}

/** Those that are not printed, once something is found in them. */
export function UnseenLeadWords({ label, ...rest }: LeadWordsProps & { label: string }) {
  return rest.atHand && <UnseenMarks {...rest} atHand={rest.atHand} label={label} />
}

type LeadMarksProps = LeadWordsProps & { atHand: FindingsAtHand }

function LeadMarks({ atHand, word, value }: LeadMarksProps) {
  return <Segments value={value} here={useFoundInLead(atHand, word, value)} />
}

function UnseenMarks({ atHand, word, value, label }: LeadMarksProps & { label: string }) {
  const here = useFoundInLead(atHand, word, value)
  if (here.length === 0) return null
  return (
    <span className="unseen-words">
      {label}: <Segments value={value} here={here} />
    </span>
  )
}

function useFoundInLead({ findings }: FindingsAtHand, word: PictureWords, value: string) {
  const open = useFindingsState(findings, (state) => state.open)
  return open.filter(({ place, finding, block }) => {
    const isHere = 'field' in place && place.field === 'lead' && place.attribute === word
    return isHere && block.text === value && finding.start < finding.end
  })
}

function Segments({ value, here }: { value: string; here: readonly Found[] }) {
  return segmentsOf(value, here).map(({ at, text, found }) =>
    found ? (
      <span
        key={at}
        className={`finding finding-${found.finding.severity}`}
        data-finding={found.key}
      >
        {text}
      </span>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}

/** Where two overlap, the first is drawn. */
function segmentsOf(value: string, here: readonly Found[]) {
  const segments: { at: number; text: string; found?: Found }[] = []
  let reached = 0
  for (const found of here) {
    const { start, end } = found.finding
    if (start < reached) continue
    if (start > reached) segments.push({ at: reached, text: value.slice(reached, start) })
    segments.push({ at: start, text: value.slice(start, end), found })
    reached = end
  }
  segments.push({ at: reached, text: value.slice(reached) })
  return segments
}
