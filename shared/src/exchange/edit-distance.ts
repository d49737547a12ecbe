/** Three rows of the table, which are used again and again. */
const rows = [0, 1, 2].map(() => new Int32Array(1024))

/** Longer texts are never compared letter by letter. */
const longest = 1000

/**
 * In how many letters two texts differ: left out, put in, other, or changed places (optimal string alignment). Only the
 * part of the table is computed from which at most `most` can still come.
 * @returns `most` + 1 where they differ in more than `most`
 */
export function editDistance(one: string, other: string, most: number): number {
  const more = most + 1
  if (Math.abs(one.length - other.length) > most || other.length > longest) return more
  let [before, last, next] = rows as [Int32Array, Int32Array, Int32Array]
  for (let column = 0; column <= other.length; column++) last[column] = column
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - most)
    const to = Math.min(other.length, row + most)
    const letter = one.charCodeAt(row - 1)
    const earlier = one.charCodeAt(row - 2)
    next[from - 1] = from === 1 ? row : more
    if (to === row + most) last[to] = more
    let least = next[from - 1] as number
    for (let column = from; column <= to; column++) {
      const theirs = other.charCodeAt(column - 1)
      let cost = (last[column - 1] as number) + (letter === theirs ? 0 : 1)
      cost = Math.min(cost, (last[column] as number) + 1, (next[column - 1] as number) + 1)
      if (row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && earlier === theirs)
        cost = Math.min(cost, (before[column - 2] as number) + 1)
      next[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return more
    const free = before
    before = last
    last = next
    next = free
  }
  return Math.min(last[other.length] as number, more)
}
