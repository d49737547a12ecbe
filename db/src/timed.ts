/** Does something that takes long, and says so before, and afterwards how long it took. */
export async function timed<T>(
  onProgress: (message: string) => void,
  [doing, done]: [doing: string, done: string],
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now()
  onProgress(doing)
  const result = await work()
  onProgress(`${done} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return result
}
