/**
 * What the commands say while they work: a line for each step, how long it took, and what to do
 * when it fails. No dependencies: this runs before anything is installed.
 */
import { stderr, stdout } from 'node:process'

/** Something a person can put right; told without a stack. */
export class Problem extends Error {
  constructor(message, { details = '' } = {}) {
    super(message)
    this.name = 'Problem'
    this.details = details
  }
}

let out = stdout
const isLive = () => out.isTTY && !process.env.CI
const spin = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

export function say(text = '') {
  out.write(`${text}\n`)
}

/** Where everything is said from now on. */
export function speakTo(stream) {
  out = stream
}

/** Does the work under its name. What the work returns or notes stands beside it; `isBad` marks it as failed. */
export async function step(name, work) {
  const began = Date.now()
  const label = name.padEnd(22)
  let note = ''
  let frame = 0
  const draw = () => {
    const seconds = Math.round((Date.now() - began) / 1000)
    if (isLive())
      out.write(`\r\x1b[2K  ${spin[frame++ % spin.length]} ${label}${seconds} s  ${note}`)
    else say(`  … ${label}${seconds} s  ${note}`.trimEnd())
  }
  const timer = setInterval(draw, isLive() ? 120 : 15_000)
  if (isLive()) draw()
  try {
    const result = await work((text) => {
      note = text
    })
    finish(result?.isBad ? '✗' : '✓', result?.text ?? result ?? note)
    return result
  } catch (error) {
    finish('✗', 'failed')
    throw error
  }

  function finish(mark, text) {
    clearInterval(timer)
    if (isLive()) out.write('\r\x1b[2K')
    const seconds = (Date.now() - began) / 1000
    const took = seconds < 0.5 ? '' : `${seconds.toFixed(1)} s`
    say(`  ${mark} ${label}${took.padEnd(9)}${typeof text === 'string' ? text : ''}`.trimEnd())
  }
}

/** Runs a command; a problem ends it in words, a fault of ours with its stack. */
export async function command(main) {
  try {
    await main()
  } catch (error) {
    if (error instanceof Problem) {
      if (error.details) stderr.write(`\n${error.details.trimEnd()}\n`)
      stderr.write(`\n${error.message}\n`)
    } else {
      stderr.write(`\n${error.stack ?? error}\n`)
    }
    process.exitCode = 1
  }
}
