import { getTranslations } from 'next-intl/server'

export async function LinkSpent() {
  const t = await getTranslations('door')
  return (
    <>
      <h1>{t('spent.title')}</h1>
      <p className="door-lead">{t('spent.lead')}</p>
      <p className="door-aside">
        <a href="/forgot">{t('spent.again')}</a>
      </p>
    </>
  )
}
