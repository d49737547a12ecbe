import type { Language } from '../i18n/language.ts'

/** A file of place names: columns of equal length. */
export type PlaceNames = {
  names: string[]
  /** Thousandths of a degree. */
  longitudes: number[]
  latitudes: number[]
  /** Two significant digits. */
  populations: number[]
  /** Positions of capitals. */
  capitals: number[]
  /** Names that languages have instead, by position. */
  inLanguages: Partial<Record<Language, Record<number, string>>>
}

/** The file of the world also says which cells have a file: there are no names at sea. */
export type WorldPlaceNames = PlaceNames & { cells: string[] }

/** Places of so many people are in the file of the world, whatever their cell. */
export const widelyKnown = 300_000

/** More cells than a large screen shows at the zoom where places are named that only cells have. */
const maxCells = 20

/** Degrees of longitude and of latitude. */
const cellSize = 5

/** The cell of a point, `COLUMN_ROW` counted from 180° west and 90° south. */
export const cellOf = (longitude: number, latitude: number): string => `${column(longitude)}_${row(latitude)}`

/**
 * The cells that a view of the map touches; none when there are too many, as names of small places are of no use then.
 * @param bounds west, south, east, north in degrees
 */
export function cellsWithin([west, south, east, north]: readonly [number, number, number, number]): string[] {
  const cells: string[] = []
  const [left, right, bottom, top] = [column(west), column(east), row(south), row(north)]
  if ((right - left + 1) * (top - bottom + 1) > maxCells) return []
  for (let x = left; x <= right; x++) for (let y = bottom; y <= top; y++) cells.push(`${x}_${y}`)
  return cells
}

const column = (longitude: number) => Math.floor((clamp(longitude, 180) + 180) / cellSize)
const row = (latitude: number) => Math.floor((clamp(latitude, 90) + 90) / cellSize)
const clamp = (degrees: number, most: number) => Math.min(most - 1e-9, Math.max(-most, degrees))
