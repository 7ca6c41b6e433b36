import { useTranslations } from 'next-intl'
import type { FrontChange } from '@/rules/arranging'
import type { Arrangement } from '@/rules/fronts'
import type { Names } from './use-names'

/** Changes of a front as sentences, with the names of the containers before or after. */
export function ChangeList({
  changes,
  before,
  after,
  names,
}: {
  changes: FrontChange[]
  before: Arrangement
  after: Arrangement
  names: Names
}) {
  const t = useTranslations('fronts.change')
  const all = [...after.containers, ...before.containers]
  const words = (change: FrontChange) => {
    const container = all.find(({ id }) => id === change.containerId)
    const name = container ? names.container(container) : ''
    if ('storyId' in change) return t(change.kind, { name, headline: names.story(change.storyId) })
    if (change.kind === 'size') return t('size', { ...change, name })
    return t(change.kind, { name })
  }
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li
          key={`${change.kind} ${change.containerId} ${'storyId' in change ? change.storyId : ''}`}
        >
          {words(change)}
        </li>
      ))}
    </ul>
  )
}
