import { type Bounds, isWithin } from '@atlas/shared/geodesy/bounds'
import type { Position } from '@atlas/shared/primitives'

/** A coordinate as people write it: `44.8378`, `44,8378`, `-0.58`, `0.58 W`; NaN where it cannot be read. */
export function readCoordinate(text: string): number {
  const [, sign, digits, hemisphere] =
    /^([-+−–]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWO]?)$/i.exec(text.trim()) ?? []
  if (digits === undefined) return Number.NaN
  const size = Number(digits.replace(',', '.'))
  return /^[-−–]$/.test(sign ?? '') !== /^[SWO]$/i.test(hemisphere ?? '') ? -size : size
}

/** At most seven decimals, about a centimetre. */
export const coordinateText = (degrees: number): string => degrees.toFixed(7).replace(/\.?0+$/, '')

/**
 * Two coordinates pasted at once, as maps on the web copy them: latitude first. `null` where the text is not a pair.
 * @returns longitude, latitude in degrees
 */
export function readPastedPair(text: string): Position | null {
  const parts = text.trim().split(/\s*[;\t]\s*|\s*,\s+|(?<=\d\.\d+),(?=-?\d)/)
  if (parts.length !== 2) return null
  const [latitude, longitude] = parts.map(readCoordinate) as [number, number]
  return isPosition([longitude, latitude]) ? [longitude, latitude] : null
}

export const isPosition = ([longitude, latitude]: Position): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

/**
 * The position with longitude and latitude changed over, where that is likelier what was meant: the latitude lies
 * beyond the poles, or the place lies outside of `region` and would lie inside it.
 * @param region where the alliance works; null where that is not known
 */
export function likelierSwapped([longitude, latitude]: Position, region: Bounds | null): Position | null {
  const swapped: Position = [latitude, longitude]
  if (!isPosition(swapped)) return null
  if (!isPosition([longitude, latitude])) return swapped
  if (region && !isWithin(region, [longitude, latitude]) && isWithin(region, swapped)) return swapped
  return null
}
