import { decode, recogniseEncoding } from './encoding.ts'
import { type Format, maxColumns, type SheetRow, type Source, trimCells } from './format.ts'
import { featuresIn } from './geojson-features.ts'
import { sniffText } from './sniff-text.ts'

/** Their properties are the columns of a table, as far as the first of so many features have them. */
const lookedAt = 500

/** GeoJSON (RFC 7946): each feature is a row, its properties are columns, its points are longitude and latitude. */
export const geojson: Format = {
  name: 'geojson',
  recognises: (head) => sniffText(head) === 'geojson',
  read: (source) => ({
    format: 'geojson',
    encoding: null,
    separator: null,
    tables: [{ name: null, entity: 'organisations', rows: () => rowsOf(source) }],
  }),
}

function* rowsOf(source: Source): Generator<SheetRow> {
  const headings = headingsOf(source)
  yield { row: 1, cells: [...headings, 'longitude', 'latitude'] }
  let row = 1
  for (const { properties, geometry } of features(source)) {
    row++
    const points = pointsOf(geometry)
    const at = (index: number) => points.map((point) => String(point[index])).join('|')
    const cells = [...headings.map((key) => cellOf(properties?.[key])), at(0), at(1)]
    const trimmed = trimCells(cells)
    if (trimmed.length > 0) yield { row, cells: trimmed }
  }
}

const features = (source: Source) => featuresIn(decode(source, recogniseEncoding(source).encoding))

function headingsOf(source: Source): string[] {
  const found = new Set<string>()
  let count = 0
  for (const { properties } of features(source)) {
    for (const key of Object.keys(properties ?? {}))
      if (found.size < maxColumns - 2 && !/^(longitude|latitude)$/i.test(key)) found.add(key)
    if (++count === lookedAt) break
  }
  return [...found]
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).filter(Boolean).join('|')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

type Point = [longitude: number, latitude: number]

/** The points of a geometry; of a line or an area, the middle of what it covers. */
function pointsOf(geometry: unknown): Point[] {
  if (typeof geometry !== 'object' || geometry === null) return []
  const { type, coordinates, geometries } = geometry as Record<string, unknown>
  if (Array.isArray(geometries)) return geometries.flatMap(pointsOf)
  const all = positionsIn(coordinates)
  const [first] = all
  if (!first) return []
  if (type === 'Point' || type === 'MultiPoint') return all.slice(0, 100)
  const [longitudes, latitudes] = [all.map(([x]) => x).sort(byValue), all.map(([, y]) => y).sort(byValue)]
  const middle = (sorted: number[]) => ((sorted[0] as number) + (sorted.at(-1) as number)) / 2
  return [[middle(longitudes), middle(latitudes)]]
}

const byValue = (one: number, other: number) => one - other

function positionsIn(coordinates: unknown): Point[] {
  if (!Array.isArray(coordinates)) return []
  const [x, y] = coordinates
  if (typeof x === 'number' && typeof y === 'number') return [[x, y]]
  return coordinates.flatMap(positionsIn)
}
