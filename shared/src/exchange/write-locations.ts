import {
  type LocationFieldKey,
  locationFieldKeys,
  locationFieldOf,
} from '../organisation-fields/location-fields.ts'
import type { Location } from '../organisations.ts'
import { joinParts } from './parts-of-cell.ts'
import { choiceInWords } from './value-words.ts'
import {
  type Cell,
  type columnMaker,
  numberCell,
  type Writing,
  type WrittenColumn,
  type WrittenOrganisation,
} from './written.ts'

/** The columns of the places of an organisation; where it has several, each has its place in every cell. */
export function locationColumns(
  make: ReturnType<typeof columnMaker<WrittenOrganisation>>,
  writing: Writing,
): WrittenColumn<WrittenOrganisation>[] {
  return locationFieldKeys.flatMap((key) => {
    const { kind, import: column } = locationFieldOf(key)
    if (kind === 'point')
      return ([0, 1] as const).map((axis) =>
        make(axis === 0 ? 'longitude' : 'latitude', ({ locations }) => coordinates(locations, axis)),
      )
    if (!column) return []
    return make(column.column, ({ locations }) =>
      joinParts(
        locations.map((location) => textIn(location, key, writing)),
        column.cut,
      ),
    )
  })
}

function textIn(location: Location, key: LocationFieldKey, { language }: Writing): string {
  const { choice } = locationFieldOf(key)
  const value = location[key]
  return choice ? choiceInWords(choice, value as never, language) : String(value ?? '')
}

/** A number where there is one place. */
function coordinates(locations: readonly Location[], axis: 0 | 1): Cell {
  const [only, ...others] = locations.map(({ point }) => point?.[axis] ?? null)
  if (only !== null && only !== undefined && others.length === 0 && !isTiny(only)) return numberCell(only)
  return joinParts(locations.map(({ point }) => (point ? degrees(point[axis]) : '')))
}

const isTiny = (value: number) => value !== 0 && Math.abs(value) < 1e-6

/** In digits alone, as those who read degrees expect. */
const degrees = (value: number) => (isTiny(value) ? value.toFixed(20).replace(/0+$/, '') : String(value))
