/** What the output of npm, Next or the server means for whoever started it, where we know. */

const known = [
  [
    /ENOSPC|no space left on device|database or disk is full/i,
    'The disk is full. Free about 2 GB where the project lies, then run the command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT|ENETUNREACH|network timeout|Could not resolve|Temporary failure/i,
    'The network, or the package registry, could not be reached. Check the connection (and `npm config get registry`), then run the command again: it goes on where it stopped.',
  ],
  [
    /EACCES|EPERM|permission denied/i,
    'A file or folder may not be written by this user. See the path above.',
  ],
  [/heap out of memory|ENOMEM|Killed/, 'There was not enough memory. The build needs about 2 GB.'],
]

/** One sentence or two, or null where the output says nothing we know. */
export function explain(output) {
  return known.find(([pattern]) => pattern.test(output))?.[1] ?? null
}
