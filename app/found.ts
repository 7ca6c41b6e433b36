import { notFound } from 'next/navigation'
import { Refused } from '@/rules/refusal'

/** Waits for what a page shows; what is not there, or not to be seen, makes the page not found. */
export async function orNotFound<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked
  } catch (problem) {
    if (problem instanceof Refused && problem.code === 'not-found') notFound()
    throw problem
  }
}
