/** What goes wrong unseen by anyone is told to whoever runs the server, once, with its trace. */
export function reportProblem(where: string, problem: unknown): void {
  const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  process.stderr.write(`${new Date().toISOString()} ${where}\n${trace}\n`)
}
