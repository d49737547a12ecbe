import type { Static } from 'typebox'
import { type FieldKeysOfKind, type LocationField, maxLengthOf } from '../organisation-fields/field.ts'
import {
  type LocationFields,
  locationFieldKeys,
  locationFieldOf,
  locationFields,
} from '../organisation-fields/location-fields.ts'
import type { Position } from '../primitives.ts'
import { readPair, readPosition } from './coordinates.ts'
import { readCountry } from './countries.ts'
import { splitParts } from './parts-of-cell.ts'
import type { ReadingContext, RowReader } from './row-reader.ts'
import { readChoice } from './words.ts'

/** Fields that one part of a cell holds the whole of. */
type CellKey = FieldKeysOfKind<LocationFields, 'line' | 'country' | 'choice'>

/** A place as a row tells it; what the row does not tell is absent. */
export type LocationRecord = {
  [Key in CellKey]?: NonNullable<Static<LocationFields[Key]['schema']>>
} & { position?: Position }

/** How a cell of each column is cut where an organisation has several places. */
const cuts: Record<string, RegExp> = {
  ...Object.fromEntries(
    Object.values(locationFields).flatMap((field: LocationField) =>
      field.import?.cut ? [[field.import.column, field.import.cut]] : [],
    ),
  ),
  longitude: /[|;\n]/,
  latitude: /[|;\n]/,
  coordinates: /[|\n]/,
}

/** One of these holds for all places of a row, the others for the first. */
const forAll = new Set(
  Object.values(locationFields).flatMap((field: LocationField) =>
    field.import?.forAll ? field.import.column : [],
  ),
)

/** The places of a row: as many as its longest list has parts. */
export function readLocations(row: RowReader, context: ReadingContext): LocationRecord[] {
  const lists = new Map(
    Object.entries(cuts).map(([column, cut]) => [column, splitParts(row.text(column), cut)]),
  )
  const count = Math.max(...[...lists.values()].map((list) => list.findLastIndex((part) => part !== '') + 1))
  return Array.from({ length: count }, (_, index) => {
    const part = (column: string) => {
      const list = lists.get(column) ?? []
      return list[index] ?? (forAll.has(column) && list.length === 1 ? (list[0] as string) : '')
    }
    return readLocation(row, context, part)
  })
}

function readLocation(
  row: RowReader,
  context: ReadingContext,
  part: (column: string) => string,
): LocationRecord {
  const cells: Omit<LocationRecord, 'position'> = Object.fromEntries(
    locationFieldKeys.map((key) => [key, readPart(row, locationFieldOf(key), part)]),
  )
  return { ...cells, position: positionOf(row, context, part, cells.country ?? context.country) }
}

/** What one place says in a field; a value that cannot be read is told and left out. */
function readPart(row: RowReader, field: LocationField, part: (column: string) => string) {
  const column = field.import?.column
  const text = column === undefined ? '' : part(column)
  if (column === undefined || text === '') return
  if (field.kind === 'country') {
    const code = readCountry(text)
    if (!code) row.fault(column, 'not-a-country', text)
    return code
  }
  if (field.choice) {
    const said = row.meaning(column, text)
    if (said === null) return
    const value = said ?? readChoice(field.choice, text)
    if (!value) row.fault(column, 'not-a-choice', text, { field: column })
    return value
  }
  const limit = maxLengthOf(field)
  if (text.length > limit) row.fault(column, 'too-long', text, { limit })
  return text
}

function positionOf(
  row: RowReader,
  context: ReadingContext,
  part: (column: string) => string,
  country: string | null,
) {
  const [longitude, latitude, pair] = [part('longitude'), part('latitude'), part('coordinates')]
  const field =
    longitude === '' && latitude === '' ? 'coordinates' : latitude === '' ? 'longitude' : 'latitude'
  if (part(field) === '') return
  const around = context.boxes[country ?? ''] ?? context.boxes.region ?? null
  const read = field === 'coordinates' ? readPair(pair, around) : readPosition(longitude, latitude, around)
  const written = field === 'coordinates' ? pair : `${longitude} ${latitude}`.trim()
  if (read.fault) row.fault(field, read.fault, written)
  else if (read.swapped) row.fault(field, 'coordinates-swapped', written)
  return read.position
}
