import type { Answers } from '@atlas/shared/findings/answers/answer'
import type { Question } from './computing-worker.ts'

/**
 * One that has nothing to do: it has its code before there is a question, and after the first, the engine knows that
 * code well.
 */
let idle: Worker | undefined

/** Starts a worker where none is idle, so that the next question finds one ready. */
export function prepareWorker(): void {
  if (!idle) keep(startWorker())
}

/**
 * Has a worker answer one question; it does nothing else meanwhile, and is ended when nobody wants the answer any more.
 * @throws what stopped the worker, or the reason of the signal
 */
export async function askWorker<About extends keyof Answers>(
  question: Question & { about: About },
  signal: AbortSignal,
): Promise<Answers[About]> {
  const worker = idle ?? startWorker()
  idle = undefined
  const answered = new Promise<Answers[About]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answers[About]>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  worker.postMessage(question)
  try {
    const answer = await answered
    keep(worker)
    return answer
  } catch (reason) {
    worker.terminate()
    throw reason
  }
}

const startWorker = () => new Worker(new URL('./computing-worker.ts', import.meta.url), { type: 'module' })

function keep(worker: Worker): void {
  idle?.terminate()
  idle = worker
  // One whose code could not be had would never answer.
  worker.onerror = () => {
    if (idle === worker) idle = undefined
  }
}
