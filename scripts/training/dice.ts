/** A reproducible source of chance. */
export type Dice = ReturnType<typeof dice>

/**
 * Numbers that look random and are the same on every machine.
 * The generator is mulberry32 by Tommy Ettinger (public domain): a 32-bit counter stepped by an odd constant and
 * scrambled by two multiplications.
 * @param seed 32-bit integer
 */
export function dice(seed: number) {
  let counter = seed | 0

  /** In [0, 1). */
  function roll(): number {
    counter = (counter + 0x6d2b79f5) | 0
    let bits = Math.imul(counter ^ (counter >>> 15), counter | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }

  /** An integer in [0, limit). */
  const below = (limit: number): number => Math.floor(roll() * limit)

  const chance = (probability: number): boolean => roll() < probability

  function pick<T>(list: readonly T[]): T {
    return list[below(list.length)] as T
  }

  /** A position in the list, as often as the weight there says. */
  function weightedIndex(weights: readonly number[]): number {
    let left = roll() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [index, weight] of weights.entries()) {
      left -= weight
      if (left < 0) return index
    }
    return weights.length - 1
  }

  /** One of the keys, as often as its weight says. */
  const weighted = <Key extends string>(weights: { readonly [One in Key]?: number }): Key =>
    Object.keys(weights)[weightedIndex(Object.values(weights) as number[])] as Key

  /** A shuffled copy (Fisher and Yates). */
  function shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let last = copy.length - 1; last > 0; last--) {
      const other = below(last + 1)
      const moved = copy[last] as T
      copy[last] = copy[other] as T
      copy[other] = moved
    }
    return copy
  }

  return { roll, below, chance, pick, weightedIndex, weighted, shuffled }
}
