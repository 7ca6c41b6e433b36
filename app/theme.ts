import { cookies } from 'next/headers'
import { type Theme, themes } from '@/components/ui/themes'

/** Light or dark as chosen, for `data-theme` on the desk's and the door's <html>. */
export async function findTheme(): Promise<Theme> {
  const chosen = (await cookies()).get('dateline-theme')?.value
  return themes.find((theme) => theme === chosen) ?? 'system'
}
