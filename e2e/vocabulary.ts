/**
 * JSON-LD against schema.org's published vocabulary: `schema-dts` is made from it, with every type,
 * its properties and what each may hold, and the compiler says where the facts of a page differ.
 */
import { join } from 'node:path'
import ts from 'typescript'

const file = join(process.cwd(), 'e2e/facts-of-pages.ts')

/** For each page's facts what is wrong with them, in the compiler's words; empty where nothing is. */
export function vocabularyProblems(pages: readonly object[]): string[][] {
  const types = new Set(pages.map(typeOf))
  const source = [
    `import type { ${[...types].join(', ')}, WithContext } from 'schema-dts'`,
    // One line each, so that a finding's line tells the page.
    ...pages.map((facts, index) => declarationOf(facts, index)),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
  host.getSourceFile = (name, ...rest) =>
    name === file ? parsed : getSourceFile.call(host, name, ...rest)
  host.fileExists = (name) => name === file || fileExists.call(host, name)
  const program = ts.createProgram([file], options, host)
  const problems: string[][] = pages.map(() => [])
  for (const { start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const { line } = parsed.getLineAndCharacterOfPosition(start)
    const text = ts.flattenDiagnosticMessageText(messageText, '\n')
    if (line === 0) throw new Error(`schema.org has no such type: ${text}`)
    problems[line - 1]?.push(text)
  }
  return problems
}

/**
 * Search actions carry annotations (`query-input`) that the vocabulary has for every property of an
 * action, and the package in a type of its own.
 */
function declarationOf(facts: object, index: number): string {
  const action = Reflect.get(facts, 'potentialAction') as object | undefined
  const { 'query-input': input, ...known } = { ...action } as Record<string, unknown>
  const shown = input === undefined ? facts : { ...facts, potentialAction: known }
  return `export const page${index}: WithContext<${typeOf(facts)}> = ${JSON.stringify(shown)}`
}

function typeOf(facts: object): string {
  const type = Reflect.get(facts, '@type')
  return typeof type === 'string' && /^\w+$/.test(type) ? type : 'Thing'
}
