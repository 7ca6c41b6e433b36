'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import { useTell } from '@/components/ui/toast'
import { isSame } from '@/content/same'
import {
  type Appearance,
  densities,
  faintColours,
  faintReason,
  hanFonts,
  latinFonts,
  mastheads,
  presetNames,
  presets,
} from '@/rules/appearance'
import { applyLook, keepDraft } from './actions'
import { ColourFields } from './colour-fields'
import { LogoField } from './logo-field'
import { NavigationFields } from './navigation-fields'
import { Preview } from './preview'

interface AppearanceEditorProps {
  draft: {
    revision: number
    value: Appearance
    isApplied: boolean
    at: Date | null
    personName: string | null
  }
  /** What readers see. */
  applied: Appearance
  sections: { id: string; slug: string; name: string }[]
}

/** Every choice of a look, beside the front page as it would be. */
export function AppearanceEditor({ draft, applied, sections }: AppearanceEditorProps) {
  const t = useTranslations('house.appearance')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const [value, setValue] = useState(draft.value)
  const [seen, setSeen] = useState(draft.revision)
  const [kept, setKept] = useState(draft.value)
  const [refusal, refuse] = useState<string | null>(null)
  const change = (part: Partial<Appearance>) => setValue((before) => ({ ...before, ...part }))
  const isDirty = !isSame(value, kept)
  const [faint] = faintColours(value.colours)
  const reason = faint ? say(faintReason(faint)) : null

  useEffect(() => {
    if (!isDirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isDirty])

  const send = (save: typeof keepDraft, done: string) =>
    run(async () => {
      const outcome = await save({ revision: seen, value: { ...value } })
      refuse(outcome.ok ? null : say(outcome.refused.reason))
      if (!outcome.ok) return
      setSeen(outcome.value.revision)
      setKept(value)
      tell({ text: done })
      router.refresh()
    })
  const wear = (name: (typeof presetNames)[number]) => change(presets[name])
  return (
    <div className="appearance-columns">
      <form className="appearance-form" onSubmit={(event) => event.preventDefault()}>
        <fieldset className="choice appearance-presets">
          <legend>{t('presets')}</legend>
          {presetNames.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={isSame({ ...value, ...presets[name] }, value)}
              onClick={() => wear(name)}
            >
              <Swatch look={presets[name]} />
              {t(`preset.${name}`)}
            </button>
          ))}
        </fieldset>
        <section className="page-part">
          <h2>{t('identity')}</h2>
          <TextField
            label={t('name')}
            value={value.name}
            maxLength={60}
            required
            onChange={({ target }) => change({ name: target.value })}
          />
          <TextField
            label={t('seal')}
            hint={t('sealHint')}
            value={value.seal}
            maxLength={8}
            onChange={({ target }) => change({ seal: target.value })}
          />
          <LogoField logo={value.logo} onChange={(logo) => change({ logo })} />
        </section>
        <ColourFields colours={value.colours} onChange={(colours) => change({ colours })} />
        <section className="page-part">
          <h2>{t('setting')}</h2>
          <Choice
            name="han"
            options={hanFonts}
            value={value.han}
            onChange={(han) => change({ han })}
          />
          <Choice
            name="latin"
            options={latinFonts}
            value={value.latin}
            onChange={(latin) => change({ latin })}
          />
          <Choice
            name="masthead"
            options={mastheads}
            value={value.masthead}
            onChange={(masthead) => change({ masthead })}
          />
          <Choice
            name="density"
            options={densities}
            value={value.density}
            onChange={(density) => change({ density })}
          />
        </section>
        <NavigationFields
          navigation={value.navigation}
          sections={sections}
          onChange={(navigation) => change({ navigation })}
        />
      </form>
      <Preview appearance={value} sections={sections} />
      <div className="appearance-acts">
        <p className="quiet">
          {isDirty ? (
            t('unsaved')
          ) : draft.isApplied ? (
            t('live')
          ) : (
            <>
              {t('draft', { name: draft.personName ?? '' })} {draft.at && <Time at={draft.at} />}
            </>
          )}
        </p>
        {(reason || refusal) && (
          <p className="field-error" role="alert">
            {reason ?? refusal}
          </p>
        )}
        <Button look="quiet" disabled={isSame(value, applied)} onClick={() => setValue(applied)}>
          {t('discard')}
        </Button>
        <Button
          isBusy={isBusy}
          reason={reason}
          disabled={!isDirty}
          onClick={() => send(keepDraft, t('draftKept'))}
        >
          {t('keep')}
        </Button>
        <Button
          look="primary"
          isBusy={isBusy}
          reason={reason}
          onClick={() => send(applyLook, t('applied'))}
        >
          {t('apply')}
        </Button>
      </div>
    </div>
  )
}

interface ChoiceProps<Option extends string> {
  name: 'han' | 'latin' | 'masthead' | 'density'
  options: readonly Option[]
  value: Option
  onChange: (value: Option) => void
}

function Choice<Option extends string>({ name, options, value, onChange }: ChoiceProps<Option>) {
  const t = useTranslations('house.appearance')
  return (
    <SelectField
      label={t(`${name}.label`)}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {t(`${name}.${option}` as Parameters<typeof t>[0])}
        </option>
      ))}
    </SelectField>
  )
}

/** A look in miniature: its paper with a line of ink and its accent. */
function Swatch({ look }: { look: (typeof presets)[keyof typeof presets] }) {
  const { paper, ink, accent } = look.colours.light
  const isBand = look.masthead === 'band'
  return (
    <svg className="swatch" viewBox="0 0 48 32" aria-hidden="true">
      <path d="M0 0h48v32H0z" fill={paper} />
      <path
        d={isBand ? 'M0 0h48v11H0z' : look.masthead === 'flag' ? 'M0 0h48v2H0z' : 'M13 4h4v5h-4z'}
        fill={accent}
      />
      <path
        d={look.masthead === 'centred' ? 'M19 5h16v3H19z' : 'M4 5h18v3H4z'}
        fill={isBand ? paper : ink}
      />
      <path
        d="M4 15h24v3H4zM4 21h24v1H4zM4 24h20v1H4zM33 15h11v1H33zM33 19h11v1H33zM33 23h11v1H33z"
        fill={ink}
      />
    </svg>
  )
}
