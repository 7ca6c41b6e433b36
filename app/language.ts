import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, type Locale, messagesFor, preferredLocale } from '@/messages'
import { getSettings } from '@/newsroom/settings'

const languageCookie = 'dateline-language'

/** The language chosen, else the browser's. The paper's own pages never ask: they read no cookie. */
export async function findLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(languageCookie)?.value
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
}

/** What next-intl asks for once a request, on the desk and at the door. Times are the paper's. */
export default getRequestConfig(async () => {
  const [locale, { paper }] = await Promise.all([findLocale(), getSettings()])
  return { locale, messages: messagesFor(locale), timeZone: paper.timeZone, now: new Date() }
})
