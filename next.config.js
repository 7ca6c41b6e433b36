import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', '@electric-sql/pglite'],
  turbopack: { root: import.meta.dirname },
  images: { unoptimized: true },
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: '4mb' },
  },
}

export default createNextIntlPlugin('./app/language.ts')(config)
