import { oidcName } from '@/app/auth'

interface Props {
  label: (provider: string) => string
  hidden: Record<string, string>
}

/** The way through the provider, where one is configured. A plain form, for it leaves the site. */
export function OidcButton({ label, hidden }: Props) {
  const provider = oidcName()
  if (!provider) return null
  return (
    <form className="door-provider" action="/sign-in/oidc" method="post">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{label(provider)}</button>
    </form>
  )
}
