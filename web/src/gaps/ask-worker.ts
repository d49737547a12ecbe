/**
 * Has a worker answer one question, and ends it.
 * @throws what stopped the worker, or the reason of the signal
 */
export function askWorker<Answer>(worker: Worker, question: unknown, signal: AbortSignal): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  worker.postMessage(question)
  return answered.finally(() => worker.terminate())
}
