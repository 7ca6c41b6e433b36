/**
 * The proofreader of an open story: a worker that is started with the first question, and again
 * when it was lost. What it needs is loaded by it alone, never with the page.
 */
import type { Copy } from '@/copydesk/proof'
import type { Answer, Question, Standing } from './reading.worker'

export interface Proofreader {
  /** What every copy is read with from now on. */
  know(standing: Standing): void
  /** Fails where the reader can't be loaded or was lost; the next question starts another. */
  read(copy: Copy): Promise<Answer>
  close(): void
}

export function startProofreader(): Proofreader {
  let worker: Worker | null = null
  let standing: Standing | null = null
  let asked = 0
  const waiting = new Map<number, { tell: (answer: Answer) => void; fail: (why: Error) => void }>()

  function lose() {
    worker?.terminate()
    worker = null
    for (const { fail } of waiting.values()) fail(new Error('The proofreader was lost.'))
    waiting.clear()
  }

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', lose)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.tell(data)
      waiting.delete(data.id)
    })
    if (standing) worker.postMessage(standing)
    return worker
  }

  return {
    know(now) {
      standing = now
      worker?.postMessage(now)
    },
    read({ language, blocks, facts = {} }) {
      const id = ++asked
      return new Promise<Answer>((tell, fail) => {
        waiting.set(id, { tell, fail })
        started().postMessage({ id, language, blocks: [...blocks], facts } satisfies Question)
      })
    },
    close: lose,
  }
}
