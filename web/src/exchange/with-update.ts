import type { Import } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'

/** An import as it will be once the service has taken in what somebody said; counts follow with its answer. */
export function withUpdate(imported: Import, update: ImportUpdate): Import {
  const { columns = [], sectors = [], places = [], ...said } = update
  return {
    ...imported,
    ...said,
    columns: imported.columns.map((column) => {
      const { field } = columns.find(({ index }) => index === column.index) ?? column
      return field === column.field ? column : { ...column, field, guessed: false }
    }),
    newSectors: imported.newSectors.map((sector) => ({
      ...sector,
      decision: sectors.find(({ label }) => label === sector.label)?.decision ?? sector.decision,
    })),
    places: imported.places.map((place) => {
      const decision = places.find(
        ({ locality, country }) => locality === place.locality && country === place.country,
      )
      if (!decision) return place
      return { ...place, chosen: decision.chosen, state: decision.chosen === null ? 'unplaced' : 'placed' }
    }),
  }
}
