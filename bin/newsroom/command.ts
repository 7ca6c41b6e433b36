/** What a command of `newsroom` is, and how it speaks. */
import type { ParseArgsConfig } from 'node:util'
import { createTranslator } from 'use-intl/core'
import { messagesFor } from '@/messages'
import type { Refused } from '@/rules/refusal'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | undefined>

export interface Command {
  /** One line for the list of commands. */
  about: string
  /** What stands behind the command's name, and what it does, line by line. */
  usage: string
  options?: Options
  /** Whether it works on the open newsroom; the others open what they need. */
  opensNewsroom: boolean
  /** Returns the exit code; nothing is 0. */
  run(words: string[], values: Values): Promise<number | void>
}

/** The command was called wrongly: the usage is shown, and the exit code is 2. */
export class WrongUse extends Error {}

export function say(text = ''): void {
  process.stdout.write(`${text}\n`)
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** The sentence a person on the desk would read. */
export function sentenceOf(refused: Refused): string {
  const { key, values } = refused.reason
  const messages = messagesFor('en')
  const reason = createTranslator({ locale: 'en', messages, namespace: 'reasons' })
  return reason(key as Parameters<typeof reason>[0], values as never)
}
