'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { mostTags } from '@/content/story'
import { readNames } from './names'

const longestTag = 40

interface TagsFieldProps {
  tags: string[]
  onChange: (tags: string[]) => void
}

/** Tags (话题) one by one: Enter, a comma or leaving the field takes what is typed. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const t = useTranslations('editor')
  const [typed, setTyped] = useState('')
  const [left, leave] = useState(0)

  function take(text: string) {
    const added = readNames(text)
      .map((tag) => tag.slice(0, longestTag))
      .filter((tag) => !tags.includes(tag))
    const all = [...tags, ...added]
    if (added.length > 0) onChange(all.slice(0, mostTags))
    leave(Math.max(0, all.length - mostTags))
    setTyped('')
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const { isComposing, keyCode } = event.nativeEvent
    if (isComposing || keyCode === 229) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      take(typed)
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1))
  }

  return (
    <div className="tags-field">
      <TextField
        label={t('field.tags')}
        hint={t('tags.hint')}
        error={left > 0 ? t('tags.tooMany', { most: mostTags, left }) : null}
        value={typed}
        onChange={({ target, nativeEvent }) => {
          const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
          if (!isComposing && /[、，,;；]/.test(target.value)) take(target.value)
          else setTyped(target.value)
        }}
        onKeyDown={press}
        onBlur={() => typed.trim() !== '' && take(typed)}
      />
      {tags.length > 0 && (
        <ul aria-label={t('field.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button
                type="button"
                aria-label={t('tags.remove', { tag })}
                onClick={() => {
                  leave(0)
                  onChange(tags.filter((each) => each !== tag))
                }}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
