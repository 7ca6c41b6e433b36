import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnvironment, variables, WrongEnvironment } from './environment'

const folder = mkdtempSync(join(tmpdir(), 'dateline-env-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = {
  NODE_ENV: 'production',
  SITE_URL: 'https://paper.example',
  AUTH_SECRET: '9f2d7c41b8e6a05f3c7d1e94ab60825d',
} as const

function problems(env: Record<string, string | undefined>): readonly string[] {
  try {
    readEnvironment(env as NodeJS.ProcessEnv)
    return []
  } catch (problem) {
    if (problem instanceof WrongEnvironment) return problem.problems
    throw problem
  }
}

describe('in production', () => {
  test('what is needed is enough', () => {
    const env: NodeJS.ProcessEnv = { ...good }
    expect(readEnvironment(env)).toMatchObject({
      isDevelopment: false,
      port: 3000,
      host: '0.0.0.0',
    })
    expect(env.NEXTAUTH_URL).toBe('https://paper.example')
  })

  test('everything that is wrong is named at once', () => {
    const all = problems({ NODE_ENV: 'production', PORT: 'http', DATABASE_URL: 'mysql://x' })
    expect(all.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'SITE_URL',
      'DATABASE_URL',
      'AUTH_SECRET',
    ])
  })

  test.each([
    [undefined, /missing/],
    ['', /missing/],
    ['short', /5 characters/],
    ['change-me-change-me-change-me-change-me', /example/],
    ['your-secret-goes-here-0123456789abcdef', /example/],
    ['a'.repeat(40), /example/],
    ['abababababababababababababababababab', /example/],
  ])('the secret %j is refused, and not shown', (AUTH_SECRET, why) => {
    const [problem = ''] = problems({ ...good, AUTH_SECRET })
    expect(problem).toMatch(why)
    if (AUTH_SECRET) expect(problem).not.toContain(AUTH_SECRET)
  })

  test.each([
    'paper.example',
    'ftp://paper.example',
    'https://paper.example/news',
    'https://a:b@c.d',
  ])('the site %s is refused', (SITE_URL) => {
    expect(problems({ ...good, SITE_URL })).toHaveLength(1)
  })

  test('a password in an address is not shown', () => {
    const [problem] = problems({ ...good, DATABASE_URL: 'mysql://user:hunter2@host/x' })
    expect(problem).not.toContain('hunter2')
  })

  test('half a provider is refused', () => {
    expect(problems({ ...good, OIDC_ISSUER: 'https://id.example' })[0]).toMatch(/OIDC_CLIENT_ID/)
  })
})

describe('in the demo', () => {
  const demo = { NODE_ENV: 'production', DATELINE_DEMO: '1', DATA_DIR: folder } as const

  test('it listens on this machine only, with a secret of its own that it keeps', () => {
    const first: NodeJS.ProcessEnv = { ...demo }
    const second: NodeJS.ProcessEnv = { ...demo }
    expect(readEnvironment(first)).toMatchObject({ host: '127.0.0.1', isDemo: true })
    readEnvironment(second)
    expect(first.AUTH_SECRET).toHaveLength(43)
    expect(second.AUTH_SECRET).toBe(first.AUTH_SECRET)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  test('what is set is checked all the same', () => {
    expect(problems({ ...demo, AUTH_SECRET: 'short' })).toHaveLength(1)
  })
})

test('every variable is told of in docs/operating.md, in the same words', () => {
  const page = readFileSync('docs/operating.md', 'utf8').replaceAll('`', '')
  for (const [name, { about }] of Object.entries(variables)) {
    expect(page).toContain(name)
    if (!name.startsWith('OIDC_')) expect(page).toContain(about.replaceAll('`', ''))
  }
})
