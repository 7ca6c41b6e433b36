import { useTranslations } from 'next-intl'

/** As the log names what acts for the house itself, and how a person reads it. */
const system: Record<string, 'clock' | 'commandLine'> = {
  clock: 'clock',
  'command line': 'commandLine',
}

/** Who did it. What acts by itself has no id, and its name is told in the reader's language. */
export function ActorName({ id, name }: { id: string | null; name: string }) {
  const t = useTranslations('ui.system')
  const key = id === null ? system[name] : undefined
  return <strong>{key ? t(key) : name}</strong>
}
