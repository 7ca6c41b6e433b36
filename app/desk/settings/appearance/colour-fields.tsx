'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { type Appearance, colourNames, type Faint, faintColours, themes } from '@/rules/appearance'
import { contrast } from '@/rules/colour'

type Colours = Appearance['colours']
type Theme = (typeof themes)[number]
type ColourName = (typeof colourNames)[number]

interface ColourFieldsProps {
  colours: Colours
  onChange: (colours: Colours) => void
}

/** Paper, ink and accent by day and by night, each with the contrast it comes to. */
export function ColourFields({ colours, onChange }: ColourFieldsProps) {
  const t = useTranslations('house.appearance')
  const faint = faintColours(colours)
  const set = (theme: Theme, name: ColourName, colour: string) =>
    onChange({ ...colours, [theme]: { ...colours[theme], [name]: colour } })
  return (
    <section className="page-part">
      <h2>{t('colours')}</h2>
      {themes.map((theme) => (
        <fieldset key={theme} className="appearance-colours">
          <legend>{t(`theme.${theme}`)}</legend>
          {colourNames.map((name) => (
            <Colour
              key={name}
              {...{ theme, name }}
              colour={colours[theme][name]}
              paper={colours[theme].paper}
              faint={faint.find((each) => each.theme === theme && each.colour === name)}
              onChange={(colour) => set(theme, name, colour)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

interface ColourProps {
  theme: Theme
  name: ColourName
  colour: string
  paper: string
  faint: Faint | undefined
  onChange: (colour: string) => void
}

function Colour({ theme, name, colour, paper, faint, onChange }: ColourProps) {
  const t = useTranslations('house.appearance')
  const id = useId()
  return (
    <div className="appearance-colour">
      <label htmlFor={id}>
        <span className="unseen">{t(`theme.${theme}`)} </span>
        {t(`colour.${name}`)}
      </label>
      <input
        id={id}
        type="color"
        value={colour}
        aria-describedby={`${id}-contrast`}
        onChange={({ target }) => onChange(target.value.toLowerCase())}
      />
      <code>{colour}</code>
      <span id={`${id}-contrast`} className={faint ? 'field-error' : 'quiet figures'}>
        {name !== 'paper' && t('contrast', { ratio: shownRatio(colour, paper) })}
      </span>
      {faint && (
        <Button isSmall onClick={() => onChange(faint.nearest)}>
          {t('takeNearest', { colour: faint.nearest })}
        </Button>
      )}
    </div>
  )
}

/** Rounded down, as the rule that refuses rounds. */
function shownRatio(one: string, other: string): string {
  return (Math.floor(contrast(one, other) * 100) / 100).toFixed(2)
}
