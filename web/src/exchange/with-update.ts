import type { Import } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'

/** An import as it will be once the service has taken in what somebody said; counts follow with its answer. */
export function withUpdate(imported: Import, update: ImportUpdate): Import {
  const { columns = [], values = [], sectors = [], places = [], ...said } = update
  return {
    ...imported,
    ...said,
    columns: imported.columns.map((column) => {
      const told = columns.find(({ index }) => index === column.index)
      if (!told) return column
      const { field = column.field, commas = column.commas } = told
      return { ...column, field, commas, guessed: column.guessed && field === column.field }
    }),
    values: imported.values.map((each) => {
      const told = values.find(({ field, value }) => field === each.field && value === each.value)
      return told ? { ...each, meaning: told.meaning, by: 'said' } : each
    }),
    newSectors: imported.newSectors.map((sector) => ({
      ...sector,
      decision: sectors.find(({ label }) => label === sector.label)?.decision ?? sector.decision,
    })),
    places: imported.places.map((place) => {
      const decision = places.find(
        ({ locality, country, area = null }) =>
          locality === place.locality && country === place.country && area === place.area,
      )
      if (!decision) return place
      return { ...place, chosen: decision.chosen, state: decision.chosen === null ? 'unplaced' : 'placed' }
    }),
  }
}
