/** Draws a number from 0 up to but not including 1. */
export type Random = () => number

/** The same draws for the same seed, on every machine: xorshift of 32 bits (Marsaglia, Xorshift RNGs, 2003). */
export function seededRandom(seed: number): Random {
  // Neighbouring seeds are spread out by the golden ratio; zero would stay zero for ever.
  let state = Math.imul(seed, 0x9e3779b9) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** The numbers from 0 to `size - 1` in an order drawn at random (Fisher and Yates). */
export function shuffled(size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, position) => position)
  for (let last = size - 1; last > 0; last--) {
    const drawn = Math.floor(random() * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[drawn] ?? 0
    order[drawn] = moved
  }
  return order
}
