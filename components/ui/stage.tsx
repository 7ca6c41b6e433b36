import { useTranslations } from 'next-intl'
import type { Situation } from '@/rules/stages'
import { Icon, type IconName } from './icon'

const shapes: Record<Situation, IconName> = {
  draft: 'pencil',
  in_review: 'eye',
  sent_back: 'back',
  approved: 'seal',
  scheduled: 'clock',
  live: 'dot',
  changed: 'half',
  withdrawn: 'stroke',
  archived: 'box',
}

/** Where a story stands: colour, shape and word, so that no one of them is needed. */
export function Stage({ situation }: { situation: Situation }) {
  const t = useTranslations('ui.situation')
  return (
    <span className={`stage stage-${situation}`}>
      <Icon name={shapes[situation]} />
      {t(situation)}
    </span>
  )
}
