import type { Words } from '@/components/story/words'
import { mirrorPath } from '@/newsroom/addresses'
import { pageAddress } from '@/newsroom/pages'

/** The same page in the other script. The mirror turns round which of the two is the present one. */
export function Scripts({ words }: { words: Words }) {
  const address = pageAddress()
  if (!address) return null
  const [simplified, traditional] = [words('simplified'), words('traditional')]
  return (
    <nav className="scripts" aria-label={words('scripts')}>
      <a
        href={address}
        lang="zh-Hans"
        hrefLang="zh-Hans"
        aria-label={simplified}
        aria-current="true"
      >
        {[...simplified][0]}
      </a>
      <a href={mirrorPath(address)} lang="zh-Hant" hrefLang="zh-Hant" aria-label={traditional}>
        {[...traditional][0]}
      </a>
    </nav>
  )
}
