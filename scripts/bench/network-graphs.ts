import type { Random } from '../../shared/src/network/leiden/random.ts'

export type Tie = { from: number; to: number }

/** Ties between nodes drawn at random, each pair at most once (Erdős and Rényi 1959). */
export function randomGraph(size: number, ties: number, random: Random): Tie[] {
  const drawn = new Ties(size)
  while (drawn.all.length < ties) drawn.add(Math.floor(random() * size), Math.floor(random() * size))
  return drawn.all
}

/** A ring in which everybody knows the nearest on both sides, some ties thrown elsewhere (Watts and Strogatz 1998). */
export function smallWorldGraph(size: number, nearest: number, thrown: number, random: Random): Tie[] {
  const drawn = new Ties(size)
  for (let node = 0; node < size; node++)
    for (let step = 1; step <= nearest; step++) {
      let to = random() < thrown ? Math.floor(random() * size) : (node + step) % size
      while (!drawn.add(node, to)) to = Math.floor(random() * size)
    }
  return drawn.all
}

/** Every new node ties itself to some that have many ties already (Barabási and Albert 1999). */
export function scaleFreeGraph(size: number, tiesPerNode: number, random: Random): Tie[] {
  const drawn = new Ties(size)
  const ends = Array.from({ length: tiesPerNode }, (_, node) => node)
  for (let node = tiesPerNode; node < size; node++) {
    const before = ends.length
    for (let tie = 0; tie < tiesPerNode; ) {
      const to = ends[Math.floor(random() * before)] ?? 0
      if (!drawn.add(node, to)) continue
      ends.push(node, to)
      tie++
    }
  }
  return drawn.all
}

class Ties {
  readonly all: Tie[] = []
  readonly #pairs = new Set<number>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  /** Whether the two were different and not yet tied. */
  add(from: number, to: number): boolean {
    const pair = Math.min(from, to) * this.#size + Math.max(from, to)
    if (from === to || this.#pairs.has(pair)) return false
    this.#pairs.add(pair)
    this.all.push({ from, to })
    return true
  }
}
