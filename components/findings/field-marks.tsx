'use client'

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
      {segmentsOf(value, here).map(({ at, text, found }) =>
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
      )}
    </div>
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
