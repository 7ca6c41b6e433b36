/**
 * What browsers are told of every answer: what it may load and run, and who may frame it. Readers'
 * pages run files of the site's own and nothing else; the desk runs what carries the answer's
 * nonce, and what that loads.
 *
 * The paper's headers say each thing once. A shared cache reads every line of them again for every
 * reader: half as many bytes are three readers more in a hundred (`npm run bench`).
 */
import type { Environment } from './environment'

export interface Policies {
  /** For everything readers get; the same for all, so it can be kept with the page. */
  paper: Readonly<Record<string, string>>
  /** For one answer behind the door. */
  private(nonce: string): Readonly<Record<string, string>>
}

export function policiesFor(
  environment: Pick<Environment, 'siteUrl' | 'isDevelopment' | 'oidcIssuer'>,
): Policies {
  const isSecure = environment.siteUrl.protocol === 'https:'
  const general: Record<string, string> = {
    'X-Content-Type-Options': 'nosniff',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
  const paper = policy({
    ...fromHere,
    'script-src': environment.isDevelopment ? `'self' 'unsafe-inline' 'unsafe-eval'` : `'self'`,
    ...(environment.isDevelopment && { 'style-src': `'self' 'unsafe-inline'` }),
    'form-action': `'self'`,
  })
  return {
    paper: {
      ...general,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Content-Security-Policy': paper,
    },
    private: (nonce) => ({
      ...general,
      // The address of a draft, or of an invitation, is nobody else's business.
      'Referrer-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': policy({
        ...fromHere,
        // A picture on its way to the server is shown from the writer's own disk.
        'img-src': `'self' data: blob:`,
        'script-src': `'nonce-${nonce}' 'strict-dynamic'${environment.isDevelopment ? ` 'unsafe-eval'` : ''}`,
        // The proofreader; browsers differ in what `strict-dynamic` says of workers.
        'worker-src': `'self'`,
        'style-src': environment.isDevelopment
          ? `'self' 'unsafe-inline'`
          : `'self' 'nonce-${nonce}'`,
        // Computed sizes and the places of floating things are written as attributes.
        'style-src-attr': `'unsafe-inline'`,
        // A form's answer may send the browser on to the provider that signs people in.
        'form-action': ["'self'", environment.oidcIssuer?.origin].filter(Boolean).join(' '),
      }),
    }),
  }
}

const fromHere = {
  'default-src': `'self'`,
  'object-src': `'none'`,
  'base-uri': `'none'`,
  'frame-ancestors': `'none'`,
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
