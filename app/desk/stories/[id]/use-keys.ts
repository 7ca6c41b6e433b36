'use client'

import { useTranslations } from 'next-intl'
import { formats, spelled } from '@/components/editor/format'

/** The shortcuts of a story's page, as its sheet shows them. */
export function useKeys() {
  const t = useTranslations('editor')
  const found = useTranslations('findings.desk')
  const line = (does: string, ...keys: string[]) => ({ does, keys: keys.map(spelled) })
  const forText = formats
    .flat()
    .flatMap(({ name, keys }) => (keys ? [line(t(`format.${name}`), keys)] : []))
  return [
    {
      title: t('keys.story'),
      shortcuts: [
        line(t('keys.save'), 'Mod-s'),
        line(t('keys.proceed'), 'Mod-Enter'),
        line(t('keys.sheet'), '?'),
      ],
    },
    {
      title: found('keys.title'),
      shortcuts: [line(found('keys.next'), 'F8'), line(found('keys.previous'), 'Shift-F8')],
    },
    {
      title: t('keys.text'),
      shortcuts: [
        ...forText,
        line(t('format.link'), 'Mod-k'),
        line(t('keys.note'), 'Mod-Alt-n'),
        line(t('keys.nextCell'), 'Tab'),
        line(t('keys.lineBreak'), 'Shift-Enter'),
        line(t('keys.aside'), 'F6'),
      ],
    },
  ]
}
