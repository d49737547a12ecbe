import type { EditionSource } from './edition-source.ts'

/** The same without some organisations: whatever names one of them goes too, and positions close up. */
export function keepOrganisations(
  source: EditionSource,
  isKept: (position: number) => boolean,
): EditionSource {
  const { columns, details } = source
  const kept = columns.organisations.id.map((_, position) => position).filter(isKept)
  const positions = new Map(kept.map((position, at) => [position, at]))
  const moved = (position: number) => positions.get(position) ?? -1
  const { locations, partnerships } = columns
  const keptLocations = rowsWhere(locations.organisation, (organisation) => positions.has(organisation))
  const keptPartnerships = rowsWhere(
    partnerships.from,
    (from, at) => positions.has(from) && positions.has(partnerships.to[at] ?? -1),
  )
  const cutLocations = pick(locations, keptLocations)
  const cutPartnerships = pick(partnerships, keptPartnerships)
  return {
    ...source,
    details: kept.flatMap((position) => details[position] ?? []),
    columns: {
      ...columns,
      organisations: pick(columns.organisations, kept),
      locations: { ...cutLocations, organisation: cutLocations.organisation.map(moved) },
      partnerships: {
        ...cutPartnerships,
        from: cutPartnerships.from.map(moved),
        to: cutPartnerships.to.map(moved),
      },
    },
  }
}

const rowsWhere = (column: readonly number[], test: (value: number, at: number) => boolean) =>
  column.flatMap((value, at) => (test(value, at) ? at : []))

/** Some rows of a table in columns. */
const pick = <Columns extends Record<string, unknown[]>>(
  columns: Columns,
  rows: readonly number[],
): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, rows.map((row) => column[row])]),
  ) as Columns
