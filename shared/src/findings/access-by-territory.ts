import type { Dataset, PopulatedPlaces } from '../dataset.ts'
import { access, type ServiceAccess } from './access.ts'
import type { FindingSettings } from './settings.ts'

/** Inhabitants of one territory, of those the ones left out, and of the others those of whom it is not known. */
export type TerritoryAccess = { inhabitants: number; leftOut: number; unsure: number }

/** What access is in each territory, in the order of `dataset.territories`; places outside all of them are in none. */
export function accessByTerritory(
  { territories }: Pick<Dataset, 'territories'>,
  places: PopulatedPlaces,
  { leftOut, unsure }: Pick<ServiceAccess, 'leftOut' | 'unsure'>,
): TerritoryAccess[] {
  const rows = territories.map((): TerritoryAccess => ({ inhabitants: 0, leftOut: 0, unsure: 0 }))
  const add = (key: keyof TerritoryAccess, place: number) => {
    const row = rows[places.territory[place] ?? -1]
    if (row) row[key] += places.population[place] ?? 0
  }
  for (const place of places.id.keys()) add('inhabitants', place)
  for (const place of leftOut) add('leftOut', place)
  for (const place of unsure) add('unsure', place)
  return rows
}

/** Access to one service, by territories: what a map is shaded by, and what could change it. */
export type AccessInTerritories = Pick<ServiceAccess, 'service' | 'reachMetres' | 'unplaced' | 'unsaid'> & {
  /** In the order of `dataset.territories`. */
  territories: TerritoryAccess[]
}

/** Access to every service by territories; none where the places of the region are not at hand. */
export function accessInTerritories(dataset: Dataset, settings: FindingSettings): AccessInTerritories[] {
  const found = access(dataset, settings)
  if (!found) return []
  return found.services.map(({ service, reachMetres, unplaced, unsaid, ...places }) => ({
    ...{ service, reachMetres, unplaced, unsaid },
    territories: accessByTerritory(dataset, found.places, places),
  }))
}
