import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField, TextField } from '@/components/ui/field'
import { useTell } from '@/components/ui/toast'
import { change, removeContainer } from '@/rules/arranging'
import { type Arrangement, type Fill, layouts, longestTitle, slotLimits } from '@/rules/fronts'
import type { Work } from './use-front'
import type { Subjects } from './use-names'

const rules = ['newest', 'mostRead', 'section', 'tag', 'nothing'] as const

/** How a container is set up: its title, its layout, how many stories, and where the rest comes from. */
export function SettingsDialog({
  work,
  subjects,
  containerId,
  edit,
  say,
  onClose,
}: {
  work: Work
  subjects: Subjects
  containerId: string
  edit: (arrangement: Arrangement) => void
  say: (text: string) => void
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const ui = useTranslations('ui')
  const tell = useTell()
  const formId = useId()
  const [isOpen, setOpen] = useState(true)
  const container = work.arrangement.containers.find(({ id }) => id === containerId)
  const [layout, setLayout] = useState(container?.layout ?? 'list')
  const [from, setFrom] = useState(container?.fill.from ?? 'newest')
  const limit = slotLimits[layout]
  const choices = { section: subjects.sections, tag: subjects.topics }
  const present = container?.fill
  const chosen =
    present?.from === 'section' ? present.sectionId : present?.from === 'tag' ? present.tagId : ''

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = (name: string) => String(form.get(name) ?? '')
    const next = change(work.arrangement, containerId, {
      title: word('title').trim(),
      layout,
      size: Number(word('size')) || 1,
      fill: fillOf(from, word('subject')),
    })
    edit(next)
    const after = next.containers.find(({ id }) => id === containerId)
    const lost = (container?.slots.length ?? 0) - (after?.slots.length ?? 0)
    if (lost > 0) {
      const text = t('settings.pushedOut', { count: lost })
      tell({ text })
      say(text)
    }
    setOpen(false)
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('settings.title')}
      foot={
        <>
          <Button
            look="danger"
            className="front-remove"
            onClick={() => {
              const name = container?.title || t(`layout.${container?.layout ?? 'list'}`)
              edit(removeContainer(work.arrangement, containerId))
              say(t('container.removed', { name }))
              setOpen(false)
            }}
          >
            {t('container.remove')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {ui('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId}>
            {t('settings.apply')}
          </Button>
        </>
      }
    >
      <form id={formId} className="front-form" onSubmit={apply}>
        <TextField
          label={t('settings.name')}
          hint={t('settings.nameHint')}
          name="title"
          maxLength={longestTitle}
          defaultValue={container?.title}
        />
        <SelectField
          label={t('settings.layout')}
          hint={t(`layoutHint.${layout}`)}
          value={layout}
          onChange={(event) => setLayout(event.target.value as typeof layout)}
        >
          {layouts.map((each) => (
            <option key={each} value={each}>
              {t(`layout.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          // Another layout, another limit: what was there before may be too many.
          key={layout}
          label={t('settings.size')}
          hint={t('settings.sizeHint', { limit })}
          name="size"
          type="number"
          min={1}
          max={limit}
          required
          defaultValue={Math.min(container?.size ?? limit, limit)}
        />
        <SelectField
          label={t('settings.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value as typeof from)}
        >
          {rules.map((each) => (
            <option key={each} value={each} disabled={each === 'tag' && choices.tag.length === 0}>
              {t(`from.${each}`)}
            </option>
          ))}
        </SelectField>
        {(from === 'section' || from === 'tag') && (
          <SelectField
            key={from}
            label={t(`settings.subject.${from}`)}
            name="subject"
            required
            defaultValue={chosen}
          >
            {choices[from].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </form>
    </Dialog>
  )
}

function fillOf(from: Fill['from'], subject: string): Fill {
  if (from === 'section') return { from, sectionId: subject }
  return from === 'tag' ? { from, tagId: subject } : { from }
}
