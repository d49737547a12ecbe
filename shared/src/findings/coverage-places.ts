import type { Dataset, DatasetOrganisation } from '../dataset.ts'
import type { CoverageRows } from './coverage-rows.ts'
import { compare, territoryId } from './surveys-read.ts'

/**
 * The rows with their organisations: every place where one is, where somebody looked or where somebody is expected, and
 * every territory.
 */
export function placesOf(dataset: Dataset, by: CoverageRows) {
  const rows = new Map<string, number[]>()
  if (by === 'territory') for (const { id } of dataset.territories) rows.set(id, [])
  const elsewhere: number[] = []
  dataset.organisations.forEach((organisation, position) => {
    const keys = placeKeys(dataset, organisation, by)
    if (keys.size === 0) elsewhere.push(position)
    for (const key of keys) {
      const positions = rows.get(key)
      if (positions) positions.push(position)
      else rows.set(key, [position])
    }
  })
  if (by === 'locality')
    for (const { locality } of [...dataset.surveys, ...dataset.expectations]) {
      const key = locality?.trim()
      if (key && !rows.has(key)) rows.set(key, [])
    }
  const entries = [...rows].map(([key, positions]) => ({ key, positions }))
  return {
    rows: by === 'locality' ? entries.sort((a, b) => compare(a.key, b.key)) : entries,
    elsewhere,
  }
}

/** A missing actor is where it has a place, and where it is expected. */
function placeKeys(
  dataset: Dataset,
  { locations, status, expectedTerritory }: DatasetOrganisation,
  by: CoverageRows,
): Set<string> {
  const keys = locations.map((location) =>
    by === 'locality' ? location.locality.trim() : territoryId(dataset, location.territory),
  )
  if (by === 'territory' && status === 'missing') keys.push(territoryId(dataset, expectedTerritory))
  return new Set(keys.filter((key): key is string => Boolean(key)))
}
