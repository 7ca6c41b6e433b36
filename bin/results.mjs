/**
 * Reads what the test runners wrote: how many passed, which failed with what, and which are
 * unsteady, having passed only at the second try.
 */
import { readFileSync } from 'node:fs'

/** Of vitest's JSON report. A test that was skipped proves nothing, so it has failed. */
export function unitResults(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const place = name.replace(`${process.cwd()}/`, '')
    const cases = assertionResults.map((test) => ({
      name: `${place} › ${test.fullName.trim()}`,
      isPassed: test.status === 'passed',
      why: test.failureMessages?.join('\n') || test.status,
    }))
    const isBroken = status === 'failed' && cases.every(({ isPassed }) => isPassed)
    return isBroken ? [...cases, { name: place, isPassed: false, why: message }] : cases
  })
  return summary(tests)
}

/** Of Playwright's JSON report. */
export function browserResults(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const errors = report.errors.map(({ message }) => ({
    name: 'browser tests',
    isPassed: false,
    why: message,
  }))
  return summary([...report.suites.flatMap((suite) => specsOf(suite, [])), ...errors])
}

function specsOf(suite, path) {
  const here = [...path, suite.title]
  const specs = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ status, results }) => ({
      name: [...here, title].join(' › '),
      isPassed: status === 'expected' || status === 'flaky',
      isUnsteady: status === 'flaky',
      why:
        results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n') || status,
    })),
  )
  return [...specs, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, here))]
}

function summary(tests) {
  const failures = tests.filter(({ isPassed }) => !isPassed)
  const unsteady = tests.filter(({ isUnsteady }) => isUnsteady)
  return { passed: tests.length - failures.length, failures, unsteady }
}
