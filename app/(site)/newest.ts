import type { ShownContainer } from '@/newsroom/fronts'

/** When the newest of what a front shows was published; nothing where it shows nothing. */
export function newestOf(containers: readonly ShownContainer[]): Date | undefined {
  const times = containers.flatMap(({ stories }) =>
    stories.map(({ publishedAt }) => publishedAt.getTime()),
  )
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}
