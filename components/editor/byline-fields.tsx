'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { inOneLine } from '@/content/characters'
import type { BylineEntry } from '@/content/story'
import { readNames, writeNames } from './names'

const mostEntries = 12

interface BylineFieldsProps {
  byline: BylineEntry[]
  onChange: (byline: BylineEntry[]) => void
}

/** 署名: several entries, each an institution, a role and the people who share them. */
export function BylineFields({ byline, onChange }: BylineFieldsProps) {
  const t = useTranslations('editor')
  const roles = useId()
  const entries = byline.length > 0 ? byline : [emptyEntry]

  function set(at: number, changed: Partial<BylineEntry>) {
    onChange(entries.map((entry, index) => (index === at ? { ...entry, ...changed } : entry)))
  }

  return (
    <fieldset className="byline-fields">
      <legend>{t('field.byline')}</legend>
      {entries.map((entry, at) => (
        // An entry is its place in the byline: it has nothing else that stays while it is written.
        <fieldset key={at} className="byline-entry" aria-label={t('byline.entry', { at: at + 1 })}>
          <TextField
            label={t('byline.institution')}
            value={entry.institution}
            maxLength={60}
            onChange={({ target }) => set(at, { institution: inOneLine(target.value) })}
          />
          <TextField
            label={t('byline.role')}
            value={entry.role}
            maxLength={40}
            list={roles}
            onChange={({ target }) => set(at, { role: inOneLine(target.value) })}
          />
          <NamesField
            label={t('byline.names')}
            hint={at === 0 ? t('byline.hint') : undefined}
            names={entry.names}
            onChange={(names) => set(at, { names })}
          />
          {byline.length > 1 && (
            <Button
              look="quiet"
              isSmall
              onClick={() => onChange(byline.filter((_, index) => index !== at))}
            >
              {t('byline.remove', { at: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <datalist id={roles}>
        {t('byline.roles')
          .split('|')
          .map((role) => (
            <option key={role} value={role} />
          ))}
      </datalist>
      {byline.length > 0 && byline.length < mostEntries && (
        <Button isSmall onClick={() => onChange([...byline, emptyEntry])}>
          {t('byline.add')}
        </Button>
      )}
    </fieldset>
  )
}

const longestName = 40
const emptyEntry: BylineEntry = { institution: '', role: '', names: [] }

interface NamesFieldProps {
  label: string
  hint: string | undefined
  names: string[]
  onChange: (names: string[]) => void
}

/** Keeps what is typed as it is typed; names are read out of it. */
function NamesField({ label, hint, names, onChange }: NamesFieldProps) {
  const t = useTranslations('editor')
  const [typed, setTyped] = useState(writeNames(names))
  const isOwn = readNames(typed).join('\n') === names.join('\n')
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      error={
        names.some((name) => name.length > longestName) ? t('tooLong', { most: longestName }) : null
      }
      value={isOwn ? typed : writeNames(names)}
      onChange={({ target }) => {
        setTyped(inOneLine(target.value))
        onChange(readNames(target.value))
      }}
    />
  )
}
