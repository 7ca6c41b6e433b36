/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', '@electric-sql/pglite'],
  turbopack: { root: import.meta.dirname },
}
