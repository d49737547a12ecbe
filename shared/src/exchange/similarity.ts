/** The trigrams of a folded text, each word with two blanks before and one after, as pg_trgm counts them. */
export function trigrams(folded: string): Set<string> {
  const found = new Set<string>()
  for (const word of folded.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

/** How much two sets share (Jaccard): 0 nothing, 1 everything. Two empty sets share nothing. */
export function similarity<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const member of small) if (large.has(member)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}
