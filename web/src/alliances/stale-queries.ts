/** What is made of the dataset, or of what is in it, by the name that stands in the key of a query behind the alliance. */
const madeOfDataset: ReadonlySet<string> = new Set([
  'dataset',
  'organisation',
  'duplicates',
  'search',
  'imports',
])

/** What is made of the records of a few nouns. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  record: ['alliances'],
  'populated-places': ['alliances', 'territories'],
  partnership: ['partnerships'],
  // The gazetteer does not change.
  places: [],
}

type Query = {
  queryKey: readonly unknown[]
  /** `collection`: it has the records of that noun. */
  meta?: Record<string, unknown> | undefined
}

/**
 * Whether something that was read of an alliance is out of date once something has changed. What is not known here is.
 * @param nouns that have changed, by path, and `dataset` where one of them is part of it
 */
export function isStale({ queryKey, meta }: Query, nouns: readonly string[]): boolean {
  const name = String(queryKey[2])
  if (madeOfDataset.has(name)) return nouns.includes('dataset')
  const sources = madeOf[name] ?? (meta?.collection === name ? [name] : nouns)
  return sources.some((noun) => nouns.includes(noun))
}
