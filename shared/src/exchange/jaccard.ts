import type { Lists } from './growing.ts'

/**
 * How much two lists of trigrams share (Jaccard); both are sorted and hold each once.
 * @returns 0 where it cannot reach `least`
 */
export function jaccard(lists: Lists<Uint16Array>, one: number, other: number, least: number): number {
  const flat = lists.flat.values
  let left = lists.start(one)
  let right = lists.start(other)
  const leftEnd = lists.start(one + 1)
  const rightEnd = lists.start(other + 1)
  const [ours, theirs] = [leftEnd - left, rightEnd - right]
  if (Math.min(ours, theirs) < least * Math.max(ours, theirs)) return 0
  let common = 0
  while (left < leftEnd && right < rightEnd) {
    const difference = (flat[left] as number) - (flat[right] as number)
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  const all = ours + theirs - common
  return all === 0 ? 0 : common / all
}
