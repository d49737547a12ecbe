/** Between two tries, in seconds. */
const [minPause, maxPause] = [1, 30]
/** Longer is nobody made to wait, whatever an answer asks for. In seconds. */
const maxAsked = 120

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time, and never the same for two
 * phones of a room.
 * @param retryAfter as the answer asks, in seconds
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, retryAfter: number | null, random: number): number {
  const doubled = Math.min(maxPause, minPause * 2 ** Math.max(0, failures - 1))
  const pause = Math.min(maxPause, Math.max(minPause, doubled * (0.75 + random / 2)))
  const asked = Math.min(maxAsked, retryAfter ?? 0) * (1 + random / 5)
  return Math.round(1000 * Math.max(pause, asked))
}
