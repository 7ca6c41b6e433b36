import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import { standingOf, type Work } from './use-front'

interface FrontBarProps {
  work: Work
  frontId: string
  name: string
  path: string
  onUndo: () => void
  onCompare: () => void
  onHistory: () => void
  onLaunch: () => void
}

/** Which front, is it safe, do readers see it, what is next: one line for four questions. */
export function FrontBar(props: FrontBarProps) {
  const { work, frontId, name, path, onUndo, onCompare, onHistory, onLaunch } = props
  const t = useTranslations('fronts')
  const { launched } = work.known
  const isSaved = work.phase === 'saved'
  const nothing = standingOf(work) === 'asLaunched' ? t('launchDialog.none') : null
  return (
    <header className="front-bar">
      <Link className="front-back" href="/desk/fronts" aria-label={t('back')}>
        <span aria-hidden="true">←</span>
      </Link>
      <h1>{t('front', { name })}</h1>
      <SaveWords work={work} />
      {work.phase === 'conflict' && (
        <Button isSmall onClick={onCompare}>
          {t('conflict.choose')}
        </Button>
      )}
      {launched && (
        <span className="quiet front-launched">
          {t('list.launched', { name: launched.by })} <Time at={launched.at} />{' '}
          {t('list.launchedAfter')}
        </span>
      )}
      <div className="front-acts">
        <a className="front-view" href={path} target="_blank" rel="noopener">
          {t('view')}
        </a>
        <a
          className="front-view"
          href={`/desk/fronts/${frontId}/preview`}
          target="_blank"
          rel="noopener"
        >
          {t('preview')}
        </a>
        <Button
          look="quiet"
          reason={work.past.length === 0 ? t('nothingToUndo') : null}
          onClick={onUndo}
        >
          {t('undo')}
        </Button>
        <Button onClick={onHistory}>{t('history')}</Button>
        <Button
          look="seal"
          reason={nothing ?? (isSaved ? null : t('notSavedYet'))}
          onClick={onLaunch}
        >
          {t('launch')}
        </Button>
      </div>
    </header>
  )
}

/** In words, always in the same place. */
function SaveWords({ work }: { work: Work }) {
  const t = useTranslations('fronts.save')
  const say = useReason()
  const words = () => {
    switch (work.phase) {
      case 'saved':
        return t(standingOf(work))
      case 'refused':
        return t('refused', { reason: say(work.reason) ?? '' })
      default:
        return t(work.phase)
    }
  }
  return (
    <span className="save-state" data-phase={work.phase}>
      <span className="save-dot" aria-hidden="true" />
      <span role="status">{words()}</span>
    </span>
  )
}
