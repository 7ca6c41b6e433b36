/**
 * The environment the server runs in: one table of what may be set, read once at the start. What
 * is wrong is named, all of it at once, and a server for readers never starts on a missing, short
 * or example secret. A demo and development make up a secret and keep it among their data.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Variable {
  /** Shown in `docs/operating.md`; a test holds the two together. */
  about: string
  /** What is wrong with the value, or null; never called without one. */
  problem: (value: string) => string | null
  /** Without it a production server does not start. */
  isRequired?: true
}

export const variables = {
  PORT: { about: 'The port to listen on.', problem: portProblem },
  HOST: { about: 'The address to listen on.', problem: anything },
  SITE_URL: {
    about: 'The address readers know the site by; every link is made with it.',
    problem: siteProblem,
    isRequired: true,
  },
  DATA_DIR: { about: 'Where the database and the pictures lie.', problem: anything },
  DATABASE_URL: {
    about: 'postgres://… for PostgreSQL; empty for the database in DATA_DIR.',
    problem: databaseProblem,
  },
  AUTH_SECRET: {
    about: 'Signs the cookies; at least 32 characters by chance.',
    problem: secretProblem,
    isRequired: true,
  },
  SMTP_URL: {
    about: 'smtp://user:password@host:port for mail.',
    problem: schemes('smtp', 'smtps'),
  },
  MAIL_FROM: { about: 'The address mail is sent from.', problem: anything },
  OIDC_ISSUER: {
    about: 'The address of the provider to sign in with.',
    problem: schemes('https', 'http'),
  },
  OIDC_CLIENT_ID: { about: 'What the provider calls this site.', problem: anything },
  OIDC_CLIENT_SECRET: { about: 'The secret shared with the provider.', problem: anything },
  OIDC_NAME: { about: "The provider's name on the sign-in button.", problem: anything },
  TRUSTED_PROXIES: {
    about: 'How many proxies stand in front; they name the address a request comes from.',
    problem: countProblem,
  },
  PAGE_CACHE_MB: { about: 'How much memory finished pages may take.', problem: countProblem },
  DATELINE_DEMO: {
    about: '1 for the sample newsroom: this machine only, and a secret of its own.',
    problem: (value) => (value === '1' ? null : 'must be 1 or absent'),
  },
} satisfies Record<string, Variable>

export interface Environment {
  isDevelopment: boolean
  isDemo: boolean
  port: number
  host: string
  siteUrl: URL
  oidcIssuer: URL | null
  trustedProxies: number
  pageCacheBytes: number
}

/** Something must be set, or set otherwise, before the server can start. */
export class WrongEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Dateline can't start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'WrongEnvironment'
  }
}

/**
 * Reads and checks the environment, and writes back what was left out, so that Next's code finds
 * the same secret and address in `process.env`.
 * @throws WrongEnvironment naming every problem
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const isDevelopment = env.NODE_ENV !== 'production'
  const isDemo = env.DATELINE_DEMO === '1'
  const mayImprovise = isDevelopment || isDemo
  const problems = problemsOf(env, mayImprovise)
  if (problems.length > 0) throw new WrongEnvironment(problems)

  const port = Number(env.PORT || 3000)
  const siteUrl = new URL(env.SITE_URL || `http://localhost:${port}`)
  env.PORT = String(port)
  env.SITE_URL = siteUrl.origin
  env.NEXTAUTH_URL = siteUrl.origin
  env.AUTH_SECRET ||= keptSecret(env.DATA_DIR || 'data')
  return {
    isDevelopment,
    isDemo,
    port,
    host: env.HOST || (mayImprovise ? '127.0.0.1' : '0.0.0.0'),
    siteUrl,
    oidcIssuer: env.OIDC_ISSUER ? new URL(env.OIDC_ISSUER) : null,
    trustedProxies: Number(env.TRUSTED_PROXIES || 0),
    pageCacheBytes: Number(env.PAGE_CACHE_MB || 128) * 1024 * 1024,
  }
}

function problemsOf(env: NodeJS.ProcessEnv, mayImprovise: boolean): string[] {
  const problems: string[] = []
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const value = env[name]
    if (value) {
      const problem = variable.problem(value)
      if (problem) problems.push(`${name} ${problem}.`)
    } else if (variable.isRequired && !mayImprovise) {
      problems.push(`${name} is missing. ${variable.about}`)
    }
  }
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const missing = oidc.filter((name) => !env[name])
  if (missing.length > 0 && missing.length < oidc.length) {
    problems.push(`${missing.join(' and ')} missing: sign-in by OIDC needs ${oidc.join(', ')}.`)
  }
  return problems
}

/** Made at the first start and kept, so that nobody is signed out by a restart. */
function keptSecret(directory: string): string {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function anything(): null {
  return null
}

function portProblem(value: string): string | null {
  const port = Number(value)
  return Number.isInteger(port) && port >= 1 && port <= 65_535
    ? null
    : `is ${JSON.stringify(value)}, not a port between 1 and 65535`
}

function countProblem(value: string): string | null {
  return /^\d{1,6}$/.test(value) ? null : `is ${JSON.stringify(value)}, not a whole number`
}

function siteProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isSite = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
  return isSite && !url.username
    ? null
    : 'must be a whole address without a path, such as https://news.example'
}

function schemes(...allowed: string[]) {
  return (value: string) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : ''
    return allowed.includes(scheme) ? null : `must be an address that begins ${allowed[0]}://`
  }
}

/** Says nothing of the value: it may hold a password. */
function databaseProblem(value: string): string | null {
  return /^(postgres|postgresql):\/\/.+|^pglite:$/.test(value)
    ? null
    : 'must begin postgres://, or be empty'
}

/** Says nothing of the value, which may be nearly right. */
function secretProblem(value: string): string | null {
  if (value.length < 32) return `has ${value.length} characters; it needs 32 or more`
  const isExample = /change|example|secret|replace|your|password|placeholder|dateline/i.test(value)
  if (isExample || new Set(value).size < 10) {
    return 'looks like an example; make one with: openssl rand -base64 48'
  }
  return null
}
