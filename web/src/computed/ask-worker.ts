import type { Answers, Question } from './computing-worker.ts'

/**
 * Has a worker of its own answer one question, and ends it.
 * @throws what stopped the worker, or the reason of the signal
 */
export function askWorker<About extends keyof Answers>(
  question: Question & { about: About },
  signal: AbortSignal,
): Promise<Answers[About]> {
  const worker = new Worker(new URL('./computing-worker.ts', import.meta.url), { type: 'module' })
  const answered = new Promise<Answers[About]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answers[About]>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  worker.postMessage(question)
  return answered.finally(() => worker.terminate())
}
