/**
 * A small OpenID provider on loopback. It vouches for whomever the test names, and lies in its
 * token the way the test asks for.
 */
import {
  createHash,
  createHmac,
  createSign,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const client = { id: 'dateline', secret: 'known-to-the-two-of-us' }

export interface Telling {
  subject: string
  email?: string
  emailVerified?: boolean
  /** Put into the token in place of the truth. */
  claims?: Record<string, unknown>
  signedBy?: 'provider' | 'stranger' | 'client secret' | 'nobody'
}

export interface Provider {
  issuer: string
  /** What the next sign-in tells of the person. */
  tell: (telling: Telling) => void
  close: () => Promise<void>
}

interface Grant {
  nonce: string
  challenge: string
  telling: Telling
}

export async function openProvider(): Promise<Provider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  let telling: Telling = { subject: 'nobody' }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        })
      case '/keys':
        return json({
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }],
        })
      case '/authorize': {
        const asked = url.searchParams
        const code = crypto.randomUUID()
        grants.set(code, {
          nonce: asked.get('nonce') ?? '',
          challenge: asked.get('code_challenge') ?? '',
          telling,
        })
        const back = new URL(asked.get('redirect_uri') ?? '')
        back.searchParams.set('code', code)
        back.searchParams.set('state', asked.get('state') ?? '')
        response.writeHead(302, { Location: back.href })
        return response.end()
      }
      case '/token': {
        const form = new URLSearchParams(await bodyOf(request))
        const grant = grants.get(form.get('code') ?? '')
        grants.delete(form.get('code') ?? '')
        const verifier = createHash('sha256').update(form.get('code_verifier') ?? '')
        if (!grant || verifier.digest('base64url') !== grant.challenge) {
          return json({ error: 'invalid_grant' }, 400)
        }
        const token = idToken(grant, { issuer, own: own.privateKey, foreign: foreign.privateKey })
        return json({ access_token: 'unused', token_type: 'Bearer', id_token: token })
      }
      default:
        return json({ error: 'not_found' }, 404)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`

  return {
    issuer,
    tell(next) {
      telling = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function idToken(
  { nonce, telling }: Grant,
  keys: { issuer: string; own: KeyObject; foreign: KeyObject },
): string {
  const seconds = Math.floor(Date.now() / 1_000)
  const claims = {
    iss: keys.issuer,
    aud: client.id,
    sub: telling.subject,
    nonce,
    iat: seconds,
    exp: seconds + 300,
    ...(telling.email && { email: telling.email }),
    ...(telling.emailVerified !== undefined && { email_verified: telling.emailVerified }),
    ...telling.claims,
  }
  const signedBy = telling.signedBy ?? 'provider'
  const algorithm = {
    nobody: 'none',
    'client secret': 'HS256',
    provider: 'RS256',
    stranger: 'RS256',
  }
  const head = { alg: algorithm[signedBy], kid: 'own', typ: 'JWT' }
  const text = [head, claims].map((part) => encode(JSON.stringify(part))).join('.')
  if (signedBy === 'nobody') return `${text}.`
  if (signedBy === 'client secret') {
    return `${text}.${createHmac('sha256', client.secret).update(text).digest('base64url')}`
  }
  const key = signedBy === 'provider' ? keys.own : keys.foreign
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
