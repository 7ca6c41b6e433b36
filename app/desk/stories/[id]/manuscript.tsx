'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useTranslations } from 'next-intl'
import { type DragEvent, memo, useMemo, useState } from 'react'
import { GrowingField } from '@/components/editor/growing-field'
import { LeadPicture } from '@/components/editor/lead-picture'
import { StoryText } from '@/components/editor/story-text'
import { Tally } from '@/components/editor/tally'
import { uploadTo } from '@/components/editor/upload'
import { FieldMarks, LeadWords, UnseenLeadWords } from '@/components/findings/field-marks'
import type { FindingsAtHand } from '@/components/findings/use-findings'
import { Body } from '@/components/story/body'
import type { BodyWords } from '@/components/story/words'
import type { StoryContent } from '@/content/story'
import type { Count } from '@/copydesk/count'

interface ManuscriptProps {
  storyId: string
  fields: StoryContent
  count: Count
  /** How long it is to become; null where nobody has said. */
  planned: number | null
  isEditable: boolean
  /** Nothing is written here now: fields that hold nothing stay away. */
  isForReading: boolean
  /** The body holds nothing that this version would lose. */
  isKnown: boolean
  /** What the copy desk points out, once the text is there. */
  proofing: FindingsAtHand | null
  onChange: (fields: Partial<StoryContent>) => void
  /** The selected note is to be opened. */
  onNote: () => void
  onReady: (editor: Editor) => void
  onEdit: (document: Node) => void
}

/** As the labels of the fields are in the catalogue, in the order of the printed story. */
const head = [
  { name: 'kicker', most: 100 },
  { name: 'headline', most: 200 },
  { name: 'subhead', most: 200 },
  { name: 'summary', most: 600 },
] as const

/** The story as it will be printed, to write in. */
export const Manuscript = memo(function Manuscript(props: ManuscriptProps) {
  const { storyId, fields, count, isEditable, isForReading, isKnown, proofing, onChange } = props
  const t = useTranslations('editor')
  const words: BodyWords = (key, values) => t(`body.${key}`, values as never)
  const upload = useMemo(() => uploadTo(storyId), [storyId])
  const [preview] = useState(
    <Body body={fields.body} dateline="" words={words} pictures="/desk/media" />,
  )
  const field = (name: (typeof head)[number]['name'] | 'dateline', most: number) => (
    <GrowingField
      key={name}
      name={name}
      isHidden={isForReading && fields[name] === ''}
      label={t(`field.${name}`)}
      placeholder={t(`placeholder.${name}`)}
      className={name}
      value={fields[name]}
      error={fields[name].length > most ? t('tooLong', { most }) : null}
      language={fields.language}
      isEditable={isEditable}
      marks={<FieldMarks atHand={proofing} field={name} value={fields[name]} />}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <form
      className="manuscript"
      onSubmit={(event) => event.preventDefault()}
      // Beside its mark a file would take the place of the whole page.
      onDragOver={keepPage}
      onDrop={keepPage}
    >
      <div className="manuscript-head">{head.map(({ name, most }) => field(name, most))}</div>
      <LeadPicture
        picture={fields.lead}
        {...{ isEditable, upload }}
        words={(word, value) =>
          word === 'alt' ? (
            <UnseenLeadWords atHand={proofing} label={t('picture.alt')} {...{ word, value }} />
          ) : (
            <LeadWords atHand={proofing} {...{ word, value }} />
          )
        }
        onChange={(lead) => onChange({ lead })}
      />
      {field('dateline', 120)}
      {isKnown ? (
        <StoryText
          label={t('storyText')}
          placeholder={t('placeholder.body')}
          body={fields.body}
          language={fields.language}
          isEditable={isEditable}
          preview={preview}
          upload={upload}
          onNote={props.onNote}
          onReady={props.onReady}
          onEdit={props.onEdit}
        />
      ) : (
        <div className="story-text" lang={fields.language}>
          <Body body={fields.body} dateline="" words={words} pictures="/desk/media" />
        </div>
      )}
      <Tally {...count} planned={props.planned} />
    </form>
  )
})

function keepPage(event: DragEvent) {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}
