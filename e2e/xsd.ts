/** Sitemaps against their schemas, by libxml2: the protocol's own as the package `sitemap` ships it. */
import { readFileSync } from 'node:fs'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

xmlRegisterFsInputProviders()
const schemas = { urlset: 'e2e/xsd/all.xsd', sitemapindex: 'e2e/xsd/siteindex.xsd' }

/** What the schema of its kind finds wrong with a sitemap or an index of them, a line each. */
export function schemaProblems(document: string): string[] {
  const kind = /<(urlset|sitemapindex)\b/.exec(document)?.[1] as keyof typeof schemas | undefined
  if (!kind) return ['It is no sitemap.']
  const path = schemas[kind]
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
  const validator = XsdValidator.fromDoc(schema)
  const map = XmlDocument.fromString(document)
  try {
    validator.validate(map)
    return []
  } catch (problem) {
    if (!(problem instanceof XmlValidateError)) throw problem
    return problem.details.map(({ message, line }) => `line ${line}: ${message.trim()}`)
  } finally {
    map.dispose()
    validator.dispose()
    schema.dispose()
  }
}
