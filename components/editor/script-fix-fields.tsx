import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { mostScriptFixes, type ScriptFix, scriptWordForm } from '@/content/story'

type Line = { segments: { text: string; isFixed: boolean }[] }

interface ScriptFixFieldsProps {
  fixes: ScriptFix[]
  /** Nothing where there are none. */
  onChange: (fixes: ScriptFix[] | undefined) => void
  /** How the text will read with them; null where nobody could say. */
  preview: (fixes: ScriptFix[]) => Promise<Line[] | null>
}

/** Words that the rules put wrongly into traditional script, and how they are written there. */
export function ScriptFixFields({ fixes, onChange, preview }: ScriptFixFieldsProps) {
  const t = useTranslations('editor')
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isWrong, setWrong] = useState(false)
  const lines = usePreview(isOpen, fixes, preview)

  function add() {
    const fix = { from: from.trim(), to: to.trim() }
    const isGood = scriptWordForm.test(fix.from) && scriptWordForm.test(fix.to)
    setWrong(!isGood)
    if (!isGood) return
    onChange([...fixes.filter((each) => each.from !== fix.from), fix])
    setFrom('')
    setTo('')
  }

  return (
    <details
      className="script-fixes"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('script.title')}</summary>
      <p className="field-hint">{t('script.about')}</p>
      {fixes.length > 0 && (
        <ul aria-label={t('script.title')}>
          {fixes.map((fix) => (
            <li key={fix.from}>
              <span lang="zh-Hans">{fix.from}</span>
              <span aria-hidden="true"> → </span>
              <b lang="zh-Hant">{fix.to}</b>
              <button
                type="button"
                aria-label={t('script.remove', { word: fix.from })}
                onClick={() => {
                  const left = fixes.filter((each) => each !== fix)
                  onChange(left.length > 0 ? left : undefined)
                }}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {fixes.length < mostScriptFixes && (
        <fieldset
          className="script-fix-new"
          aria-label={t('script.add')}
          onKeyDown={({ key, nativeEvent }) => {
            if (key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return
            nativeEvent.preventDefault()
            add()
          }}
        >
          <TextField
            label={t('script.from')}
            value={from}
            maxLength={20}
            onChange={({ target }) => setFrom(target.value)}
          />
          <TextField
            label={t('script.to')}
            value={to}
            maxLength={20}
            error={isWrong ? t('script.wrong') : null}
            onChange={({ target }) => setTo(target.value)}
          />
          <Button isSmall onClick={add}>
            {t('script.add')}
          </Button>
        </fieldset>
      )}
      {lines && lines.length > 0 && (
        <div className="script-preview" lang="zh-Hant">
          <h3 lang={t('script.lang')}>{t('script.preview')}</h3>
          {lines.map(({ segments }, at) => (
            <p key={`${at} ${segments[0]?.text}`}>
              {segments.map(({ text, isFixed }) =>
                isFixed ? <mark key={text}>{text}</mark> : text,
              )}
            </p>
          ))}
        </div>
      )}
    </details>
  )
}

/** Asked for while it is looked at, a moment after the last change. */
function usePreview(
  isOpen: boolean,
  fixes: ScriptFix[],
  preview: ScriptFixFieldsProps['preview'],
): Line[] | null {
  const [lines, setLines] = useState<Line[] | null>(null)
  const asked = JSON.stringify(fixes)
  useEffect(() => {
    if (!isOpen) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const answer = await preview(JSON.parse(asked) as ScriptFix[])
      if (isCurrent) setLines(answer)
    }, 200)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [isOpen, asked, preview])
  return lines
}
