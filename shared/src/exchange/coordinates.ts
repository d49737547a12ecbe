import type { Position } from '../primitives.ts'

/** West, south, east and north ends in degrees. */
export type Box = [west: number, south: number, east: number, north: number]

type PositionFault =
  | 'not-coordinates'
  | 'coordinates-zero'
  | 'coordinates-out-of-range'
  | 'coordinates-incomplete'

export type ReadPosition =
  | { position: Position; swapped: boolean; fault?: undefined }
  | { position?: undefined; fault: PositionFault }

/**
 * A position from a cell each for longitude and latitude.
 * @param around where it is expected, to tell when the two changed places; null where nothing is expected
 */
export function readPosition(longitude: string, latitude: string, around: Box | null): ReadPosition {
  if (longitude.trim() === '' || latitude.trim() === '') return { fault: 'coordinates-incomplete' }
  const x = readDegrees(longitude)
  const y = readDegrees(latitude)
  if (x === undefined || y === undefined) return { fault: 'not-coordinates' }
  return ordered(x, y, around)
}

/**
 * A position from one cell: `44.84, -0.58`, `44,84; -0,58`, `44.84° N 0.58° W`, `POINT(-0.58 44.84)`. The latitude
 * comes first, as maps on the web give it, but in WKT and where letters say otherwise.
 */
export function readPair(cell: string, around: Box | null): ReadPosition {
  const wkt = /^(?:SRID=\d+;)?POINT ?\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(cell.trim())
  if (wkt?.[1] !== undefined && wkt[2] !== undefined) return readPosition(wkt[1], wkt[2], around)
  const halves = inHalves(cell.trim().replace(/^[[(](.*)[\])]$/, '$1'))
  if (!halves) return { fault: 'not-coordinates' }
  const [first, second] = halves
  const eastFirst = /[EW]/i.test(first) && /[NS]/i.test(second)
  return eastFirst ? readPosition(first, second, around) : readPosition(second, first, around)
}

function ordered(x: number, y: number, around: Box | null): ReadPosition {
  // Where nobody is, off Africa: what stands in cells that must not be empty.
  if (x === 0 && y === 0) return { fault: 'coordinates-zero' }
  const fits = within([-180, -90, 180, 90], x, y)
  const turnedFits = within([-180, -90, 180, 90], y, x)
  if (!fits && !turnedFits) return { fault: 'coordinates-out-of-range' }
  const elsewhere = around !== null && !within(around, x, y, 1) && within(around, y, x, 1)
  return fits && !(elsewhere && turnedFits)
    ? { position: [x, y], swapped: false }
    : { position: [y, x], swapped: true }
}

const within = ([west, south, east, north]: Box, x: number, y: number, margin = 0) =>
  x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin

function inHalves(text: string): [string, string] | undefined {
  const parts = [
    text.split(/\s*[;|/]\s*/),
    // A comma between digits is a decimal comma, unless points are there to mark decimals.
    text.includes('.') ? text.split(/\s*,\s*/) : text.split(/,\s+/),
    text.split(/(?<=[NSEW])[\s,]*/i),
    text.split(/\s+/),
    /^-?\d+,\d+,-?\d+,\d+$/.test(text) ? (text.match(/-?\d+,\d+/g) ?? []) : text.split(','),
  ].find(([first, second, ...others]) => first && second && others.every((part) => part === ''))
  return parts && [parts[0] as string, parts[1] as string]
}

/** Degrees with a decimal point or comma, or with minutes and seconds; a letter for the direction may stand at either end. */
function readDegrees(cell: string): number | undefined {
  const text = cell.trim().replaceAll(',', '.').replace(/[−–]/g, '-')
  const direction = /^[NSEW]|[NSEW]$/i.exec(text)?.[0].toUpperCase()
  const parts = text
    .replace(/^[NSEW]\s*|\s*[NSEW]$/gi, '')
    .split(/[°º'′’"″”\s]+/)
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > 3 || !parts.every((part) => /^[+-]?\d+(\.\d*)?$/.test(part)))
    return
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map(Number)
  if (minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600
  const negative = parts[0]?.startsWith('-') || direction === 'S' || direction === 'W'
  return negative ? -size : size
}
