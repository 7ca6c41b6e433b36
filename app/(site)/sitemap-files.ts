import { absoluteAddress } from '@/newsroom/addresses'
import { listAddresses } from '@/newsroom/reading'
import { element } from './xml'

/** A fifth of what sitemaps.org allows, so that making one keeps nobody waiting. */
export const addressesPerFile = 10_000
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The addresses of one file, `part` counting from 1. */
export async function addressFile(part: number, standing: string[] = []): Promise<string> {
  const from = (part - 1) * addressesPerFile
  const stories = await listAddresses(from, addressesPerFile)
  return [
    `<urlset ${schema}>`,
    ...standing.map((path) => `<url>${element('loc', absoluteAddress(path))}</url>`),
    ...stories.map(({ path, publishedAt }) => {
      const changed = element('lastmod', publishedAt.toISOString())
      return `<url>${element('loc', absoluteAddress(path))}${changed}</url>`
    }),
    '</urlset>',
    '',
  ].join('\n')
}

export function fileIndex(parts: number): string {
  const files = Array.from({ length: parts }, (_, index) =>
    absoluteAddress(`/sitemap/${index + 1}.xml`),
  )
  return [
    `<sitemapindex ${schema}>`,
    ...files.map((address) => `<sitemap>${element('loc', address)}</sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
}
