/**
 * What it means that a database does not open, in words for whoever starts the house: which one,
 * what is wrong with it and what to do. The words never hold an address whole, since it may hold a
 * password; the driver's own complaint stays as the cause.
 */

/** The database can't be used as it is; `message` is for a person. */
export class DatabaseShut extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'DatabaseShut'
  }
}

/** The same where we know what it means; else the problem as it came. `place` is a path or address. */
export function inWords(problem: unknown, place: string): unknown {
  const meaning = codesOf(problem)
    .map((code) => meanings.find(([pattern]) => pattern.test(code))?.[1])
    .find((each) => each !== undefined)
  return meaning
    ? new DatabaseShut(`Dateline can't start: ${meaning(shown(place))}`, problem)
    : problem
}

/** Whether it failed for want of room, which passes by itself as soon as somebody makes some. */
export function isDiskFull(problem: unknown): boolean {
  return codesOf(problem).some((code) => noRoom.test(code))
}

/** SQLite's word, the system's, and PostgreSQL's. */
const noRoom = /^(SQLITE_FULL|ENOSPC|53100)/

const meanings: [RegExp, (place: string) => string][] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (file) =>
      `${file} is damaged, or no database at all. It was left as it is. Put a backup in its place with: npm run newsroom -- restore FILE`,
  ],
  [noRoom, (file) => `the disk that holds ${file} is full.`],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/,
    (file) => `${file} can't be opened for writing. See DATA_DIR, and whose folder it is.`,
  ],
  [/^SQLITE_(BUSY|LOCKED)/, (file) => `another program holds ${file}.`],
  [
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/,
    (server) => `no PostgreSQL answers at ${server}. See DATABASE_URL, and whether it runs.`,
  ],
  [/^57P03$/, (server) => `the PostgreSQL at ${server} is still starting. Try again in a moment.`],
  [
    /^3D000$/,
    (server) => `there is no such database at ${server}. Create it empty, with createdb.`,
  ],
  [
    /^28/,
    (server) => `PostgreSQL refuses the user or the password for ${server}. See DATABASE_URL.`,
  ],
  [
    /^42501$/,
    (server) => `the user of ${server} may not make tables there. Make it the database's owner.`,
  ],
]

/** Of the problem and of what it wraps, outermost first. */
function codesOf(problem: unknown): string[] {
  if (!(problem instanceof Error)) return []
  const { code } = problem as Error & { code?: unknown }
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(problem.cause)]
}

/** A path as it is; of an address only host and database. */
function shown(place: string): string {
  if (!URL.canParse(place)) return place
  const { host, pathname, searchParams } = new URL(place)
  return `${decodeURIComponent(host) || searchParams.get('host') || 'the local socket'}${pathname}`
}
