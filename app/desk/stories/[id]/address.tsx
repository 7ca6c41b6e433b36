'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

interface AddressProps {
  /** Of the published story, without host. */
  path: string
  isIdle: boolean
  onChange: (slug: string) => Promise<boolean>
}

/** The last part of a published story's address. Readers who hold the old one are sent on. */
export function Address({ path, isIdle, onChange }: AddressProps) {
  const t = useTranslations('editor')
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const [typed, setTyped] = useState<string | null>(null)
  const isChanged = typed !== null && typed !== slug

  return (
    <form
      className="address"
      onSubmit={async (event) => {
        event.preventDefault()
        if (isChanged && (await onChange(typed))) setTyped(null)
      }}
    >
      <TextField
        label={t('address.label')}
        hint={t('address.hint', { before: path.slice(0, -slug.length) })}
        value={typed ?? slug}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
      />
      {isChanged && (
        <Button type="submit" isSmall disabled={!isIdle}>
          {t('address.change')}
        </Button>
      )}
    </form>
  )
}
