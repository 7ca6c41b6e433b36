import { useTranslations } from 'next-intl'

/** What a built-in rule is about, for who is about to do without it. */
export function BuiltInText({ id }: { id: string }) {
  const t = useTranslations('houseRules.form')
  const findings = useTranslations('findings')
  return (
    <dl className="built-in-text">
      <dt>{t('builtIn')}</dt>
      <dd>
        {id} · {findings(`rules.${id}.title` as 'rules.P01.title')}
      </dd>
    </dl>
  )
}
