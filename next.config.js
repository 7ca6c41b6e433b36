import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'pg',
    'sharp',
    'exifreader',
    '@electric-sql/pglite',
  ],
  // `npm run check` has the types checked, once, for all folders.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Development writes each address to its log; these hold secrets.
  logging: { incomingRequests: { ignore: [/^\/(invite|reset)\//] } },
  // A folder that begins with a dot is invisible to compilers and linters.
  rewrites: async () => [{ source: '/.well-known/:file', destination: '/well-known/:file' }],
  images: { unoptimized: true },
  // Metadata belongs in the head of the page, not streamed after it: readers have no script to move it.
  htmlLimitedBots: /.*/,
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: '4mb' },
  },
}

export default createNextIntlPlugin('./app/language.ts')(config)
