import type { Precision } from '../organisations.ts'
import type { Position } from '../primitives.ts'
import { readPair, readPosition } from './coordinates.ts'
import { readCountry } from './countries.ts'
import { listed, type Plan, type PlannedRow } from './plan.ts'
import { readChoice } from './words.ts'

/** A place as a row tells it; what the row does not tell is absent. */
export type LocationRecord = {
  label?: string
  address?: string
  locality?: string
  country?: string
  position?: Position
  precision?: Precision
  publicPrecision?: Precision
}

/** How a cell of each field is cut where an organisation has several places. */
const cuts = {
  'location-label': /[|\n]/,
  address: /\|/,
  locality: /[|;\n]|\s\/\s/,
  country: /[|;\n]/,
  longitude: /[|;\n]/,
  latitude: /[|;\n]/,
  coordinates: /[|\n]/,
  precision: /[|;\n]/,
  'public-precision': /[|;\n]/,
} as const
type Field = keyof typeof cuts

/** One of these holds for all places of a row, the others for the first. */
const forAll: readonly Field[] = ['country', 'precision', 'public-precision']

/** The places of a row: as many as its longest list has parts. */
export function readLocations(row: PlannedRow, plan: Plan): LocationRecord[] {
  const lists = Object.fromEntries(
    Object.entries(cuts).map(([field, cut]) => [field, listed(row.text(field), cut)]),
  ) as Record<Field, string[]>
  const count = Math.max(...Object.values(lists).map((list) => list.length))
  return Array.from({ length: count }, (_, index) => {
    const part = (field: Field) => {
      const list = lists[field]
      return list[index] ?? (forAll.includes(field) && list.length === 1 ? (list[0] as string) : '')
    }
    return readLocation(row, plan, part)
  })
}

function readLocation(row: PlannedRow, plan: Plan, part: (field: Field) => string): LocationRecord {
  const country = part('country')
  const code = country === '' ? undefined : readCountry(country)
  if (country !== '' && !code) row.fault('country', 'not-a-country', country)
  const limited = (field: Field, limit: number) => {
    const text = part(field)
    if (text.length > limit) row.fault(field, 'too-long', text, { limit })
    return text || undefined
  }
  const choice = (field: 'precision' | 'public-precision') => {
    const text = part(field)
    const value = text === '' ? undefined : readChoice('precision', text)
    if (text !== '' && !value) row.fault(field, 'not-a-choice', text, { field })
    return value
  }
  return {
    label: limited('location-label', 200),
    address: limited('address', 500),
    locality: limited('locality', 200),
    country: code,
    position: positionOf(row, plan, part, code ?? plan.country),
    precision: choice('precision'),
    publicPrecision: choice('public-precision'),
  }
}

function positionOf(row: PlannedRow, plan: Plan, part: (field: Field) => string, country: string | null) {
  const [longitude, latitude, pair] = [part('longitude'), part('latitude'), part('coordinates')]
  const field =
    longitude === '' && latitude === '' ? 'coordinates' : latitude === '' ? 'longitude' : 'latitude'
  if (part(field) === '') return
  const around = plan.boxes[country ?? ''] ?? plan.boxes.region ?? null
  const read = field === 'coordinates' ? readPair(pair, around) : readPosition(longitude, latitude, around)
  const written = field === 'coordinates' ? pair : `${longitude} ${latitude}`.trim()
  if (read.fault) row.fault(field, read.fault, written)
  else if (read.swapped) row.fault(field, 'coordinates-swapped', written)
  return read.position
}
