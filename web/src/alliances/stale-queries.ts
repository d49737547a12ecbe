/** Tables of an alliance that are in no dataset: whoever writes to these alone leaves the dataset as it is. */
const outsideDataset: ReadonlySet<string> = new Set(['gap_decision', 'gap_comment', 'action'])

/** What is read from a few tables only, by the name that stands in the key of the query behind the alliance. */
const readFrom: Readonly<Record<string, readonly string[]>> = {
  record: ['alliance'],
  'populated-places': ['alliance', 'territory'],
  territories: ['territory'],
  sectors: ['sector'],
  needs: ['need'],
  'actor-kinds': ['actor_kind'],
  criteria: ['criterion'],
  surveys: ['survey'],
  seats: ['seat'],
  expectations: ['expectation'],
  partnership: ['partnership'],
  'gap-decisions': ['gap_decision'],
  'gap-comments': ['gap_comment'],
  actions: ['action'],
  // The gazetteer does not change.
  places: [],
}

/** Whatever an organisation shows of itself and of others. */
const readFromDataset: ReadonlySet<string> = new Set([
  'dataset',
  'organisation',
  'duplicates',
  'search',
  'imports',
])

/**
 * Whether something that was read is out of date once tables were written to. What is not known here is.
 * @param name of what was read: `dataset`, `gap-comments`, …
 */
export function isStale(name: string, tables: readonly string[]): boolean {
  const sources = readFrom[name]
  if (sources) return tables.some((table) => sources.includes(table))
  return readFromDataset.has(name) ? touchesDataset(tables) : tables.length > 0
}

export const touchesDataset = (tables: readonly string[]): boolean =>
  tables.some((table) => !outsideDataset.has(table))
