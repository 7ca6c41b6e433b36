import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useTell } from '@/components/ui/toast'
import { changesBetween } from '@/rules/arranging'
import type { Arrangement } from '@/rules/fronts'
import type { FrontState, Work } from './use-front'
import type { Names } from './use-names'

/** Two drafts of one front side by side; a person decides, and either way nothing is lost. */
export function ConflictDialog({
  work,
  theirs,
  names,
  onKeepMine,
  onTakeTheirs,
  undo,
  isOpen,
  onClose,
}: {
  work: Work
  theirs: FrontState
  names: Names
  onKeepMine: () => Promise<void>
  onTakeTheirs: () => void
  undo: () => void
  isOpen: boolean
  /** Undecided: the draft stays unsaved, and the bar says so. */
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const tell = useTell()
  const name = theirs.front.draftedBy ?? ''
  const mine = work.arrangement
  const other = theirs.front.draft
  const ids = new Set(changesBetween(other, mine).map(({ containerId }) => containerId))
  const known = { ...theirs.sheet.stories, ...work.sheet.stories }
  const storyName = (storyId: string) => known[storyId]?.headline || t('slot.untitled')

  function takeTheirs() {
    onTakeTheirs()
    tell({ text: t('conflict.took'), undo: { label: t('undo'), run: undo } })
  }
  async function keepMine() {
    await onKeepMine()
    tell({ text: t('conflict.kept') })
  }

  const side = (title: string, { containers }: Arrangement) => (
    <section aria-label={title}>
      <h3>{title}</h3>
      {containers
        .filter(({ id }) => ids.has(id))
        .map((container) => (
          <div key={container.id} className="conflict-container">
            <h4>
              {names.container(container)}{' '}
              <span className="quiet">
                {t(`layout.${container.layout}`)} · {container.size}
              </span>
            </h4>
            <ol>
              {container.slots.map(({ storyId, headline }) => (
                <li key={storyId}>{headline || storyName(storyId)}</li>
              ))}
            </ol>
          </div>
        ))}
    </section>
  )

  return (
    <Dialog
      isOpen={isOpen}
      isWide
      onClose={onClose}
      title={t('conflict.title')}
      foot={
        <>
          <Button onClick={takeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button look="primary" onClick={keepMine}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('conflict.explained', { name })}</p>
      <div className="front-sides">
        {side(t('conflict.mine'), mine)}
        {side(t('conflict.theirs', { name }), other)}
      </div>
      <p className="quiet">{t('conflict.same')}</p>
    </Dialog>
  )
}
