import type { AddressLevel, AddressMatch } from '@atlas/shared/addresses'
import { records } from '@atlas/shared/formats/csv-records'
import Type, { type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** A place as a service found it, before anybody has compared it with what was asked. */
export type Candidate = Omit<AddressMatch, 'certainty'>

export type Question = { text: string; country: string | null; limit: number }

type Point = readonly [longitude: number, latitude: number]

/** How a kind of service is asked, and how it answers. */
export type GeocoderKind = {
  /** Requests a second that it bears, unless the operator knows better. */
  perSecond: number
  credit: string
  search(base: string, question: Question): string
  reverse(base: string, point: Point): string
  /** @returns what of an answer can be used; nothing of an answer that is something else */
  read(answer: unknown): Omit<Candidate, 'source'>[]
  /** Many at once, for services that have a way for it. */
  batch?: GeocoderBatch
}

type GeocoderBatch = {
  /** In one request. */
  maxQuestions: number
  address(base: string): string
  body(questions: readonly Question[]): FormData
  /** @returns for each of so many questions what was found */
  read(answer: string, questions: number): Omit<Candidate, 'source'>[][]
}

/** Of a million candidates the first few are looked at. */
const maxRead = 20

/** Longer than this nothing is called. */
const maxLetters = 300

const Words = Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()]))

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? `${value}`.replace(/\s+/g, ' ').trim().slice(0, maxLetters)
    : ''

const countryOf = (value: unknown): string | null => {
  const code = text(value).toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? code : null
}

function positionOf(longitude: unknown, latitude: unknown): [number, number] | null {
  const [x, y] = [Number(longitude), Number(latitude)]
  const isPlace = Math.abs(x) <= 180 && Math.abs(y) <= 90 && !(x === 0 && y === 0)
  return isPlace ? [x, y] : null
}

type Parts = Pick<Candidate, 'street' | 'number' | 'postcode' | 'locality' | 'country'>

function candidate(
  parts: Parts,
  level: AddressLevel | undefined,
  position: [number, number] | null,
  label = '',
): Omit<Candidate, 'source'>[] {
  if (!level || !position) return []
  return [{ ...parts, level, position, label: label || labelOf(parts) }]
}

/** As on a letter. */
export const labelOf = ({ street, number, postcode, locality }: Parts): string =>
  [[number, street].filter(Boolean).join(' '), [postcode, locality].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')

/** Of features in GeoJSON, those that have a point and properties of a shape. */
function featuresOf<T extends TSchema>(
  answer: unknown,
  properties: T,
): { at: [number, number] | null; is: Static<T> }[] {
  const { features } = (answer ?? {}) as { features?: unknown }
  if (!Array.isArray(features)) return []
  return features.slice(0, maxRead).flatMap((feature) => {
    const { geometry, properties: given } = (feature ?? {}) as {
      geometry?: { type?: unknown; coordinates?: unknown }
      properties?: unknown
    }
    if (geometry?.type !== 'Point' || !Array.isArray(geometry.coordinates)) return []
    if (!Value.Check(properties, given)) return []
    return [{ at: positionOf(geometry.coordinates[0], geometry.coordinates[1]), is: given }]
  })
}

const query = (base: string, path: string, parameters: Record<string, string | number | null>) => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== null) asked.set(name, `${value}`)
  return `${base.replace(/\/+$/, '')}${path}?${asked}`
}

/** Addok (github.com/addok/addok), as the French Base Adresse Nationale answers; it knows one country. */
const addok: GeocoderKind = {
  perSecond: 20,
  credit: 'Base Adresse Nationale',
  search: (base, { text, limit }) => query(base, '/search/', { q: text.slice(0, 200), limit }),
  reverse: (base, [lon, lat]) => query(base, '/reverse/', { lon, lat, limit: 1 }),
  read: (answer) =>
    featuresOf(
      answer,
      Type.Object({
        ...{ type: Words, label: Words, name: Words, street: Words, housenumber: Words },
        ...{ postcode: Words, city: Words },
      }),
    ).flatMap(({ at, is }) => {
      const level = (
        { housenumber: 'house', street: 'street', locality: 'street', municipality: 'locality' } as const
      )[text(is.type)]
      const street = level === 'locality' ? '' : text(is.street) || (level === 'street' ? text(is.name) : '')
      return candidate(
        {
          ...{ street, number: text(is.housenumber), postcode: text(is.postcode) },
          ...{ locality: text(is.city), country: null },
        },
        level,
        at,
        text(is.label),
      )
    }),
}

/** Photon (github.com/komoot/photon). */
const photon: GeocoderKind = {
  perSecond: 2,
  credit: '© OpenStreetMap',
  search: (base, { text, limit }) => query(base, '/api/', { q: text, limit }),
  reverse: (base, [lon, lat]) => query(base, '/reverse', { lon, lat, limit: 1 }),
  read: (answer) =>
    featuresOf(
      answer,
      Type.Object({
        ...{ type: Words, name: Words, street: Words, housenumber: Words },
        ...{ postcode: Words, city: Words, district: Words, countrycode: Words },
      }),
    ).flatMap(({ at, is }) => {
      const level = (
        {
          house: 'house',
          street: 'street',
          city: 'locality',
          district: 'locality',
          locality: 'locality',
        } as const
      )[text(is.type)]
      const isTown = level === 'locality'
      return candidate(
        {
          street: text(is.street) || (level === 'street' ? text(is.name) : ''),
          ...{ number: text(is.housenumber), postcode: text(is.postcode) },
          ...{
            locality: text(is.city) || (isTown ? text(is.name) : text(is.district)),
            country: countryOf(is.countrycode),
          },
        },
        // A thing by its name alone, a shop or a school, is a house without a number.
        level === 'house' && !text(is.housenumber) && !text(is.street) ? undefined : level,
        at,
      )
    }),
}

/** Nominatim (nominatim.org), whose public service allows one request a second. */
const nominatim: GeocoderKind = {
  perSecond: 1,
  credit: '© OpenStreetMap',
  search: (base, { text, country, limit }) =>
    query(base, '/search', {
      ...{ q: text, format: 'jsonv2', addressdetails: 1, limit },
      countrycodes: country?.toLowerCase() ?? null,
    }),
  reverse: (base, [lon, lat]) => query(base, '/reverse', { lon, lat, format: 'jsonv2', addressdetails: 1 }),
  read: (answer) => {
    const Place = Type.Object({
      ...{ lat: Words, lon: Words, display_name: Words },
      address: Type.Object({
        ...{ house_number: Words, road: Words, pedestrian: Words, postcode: Words, country_code: Words },
        ...{ city: Words, town: Words, village: Words, hamlet: Words, municipality: Words },
      }),
    })
    return (Array.isArray(answer) ? answer : [answer]).slice(0, maxRead).flatMap((place: unknown) => {
      if (!Value.Check(Place, place)) return []
      const { address: of } = place
      const number = text(of.house_number)
      const street = text(of.road) || text(of.pedestrian)
      const level = number && street ? 'house' : street ? 'street' : 'locality'
      const locality =
        text(of.city) || text(of.town) || text(of.village) || text(of.hamlet) || text(of.municipality)
      return candidate(
        { street, number, postcode: text(of.postcode), locality, country: countryOf(of.country_code) },
        level,
        positionOf(place.lon, place.lat),
      )
    })
  },
}

/** Pelias (pelias.io) and services that answer like it. */
const pelias: GeocoderKind = {
  perSecond: 5,
  credit: 'Pelias',
  search: (base, { text, country, limit }) =>
    query(base, '/v1/search', { text, size: limit, 'boundary.country': country }),
  reverse: (base, [lon, lat]) =>
    query(base, '/v1/reverse', { 'point.lon': lon, 'point.lat': lat, size: 1, layers: 'address' }),
  read: (answer) =>
    featuresOf(
      answer,
      Type.Object({
        ...{ layer: Words, label: Words, name: Words, street: Words, housenumber: Words },
        ...{ postalcode: Words, locality: Words, localadmin: Words, country_code: Words },
      }),
    ).flatMap(({ at, is }) => {
      const level = (
        {
          address: 'house',
          street: 'street',
          postalcode: 'postcode',
          locality: 'locality',
          localadmin: 'locality',
        } as const
      )[text(is.layer)]
      return candidate(
        {
          street: text(is.street) || (level === 'street' ? text(is.name) : ''),
          ...{ number: text(is.housenumber), postcode: text(is.postalcode) },
          ...{ locality: text(is.locality) || text(is.localadmin), country: countryOf(is.country_code) },
        },
        level,
        at,
        text(is.label),
      )
    }),
}

/** As the Base Adresse Nationale takes a table: it answers with the same lines and what it found behind each. */
const csvBatch = ({ read }: GeocoderKind): GeocoderBatch => ({
  maxQuestions: 200,
  address: (base) => `${base.replace(/\/+$/, '')}/search/csv/`,
  body(questions) {
    const cell = (text: string) => `"${text.replace(/\s+/g, ' ').replaceAll('"', '""').slice(0, 200)}"`
    const lines = questions.map(({ text }, n) => `${n},${cell(text)}`)
    const form = new FormData()
    form.append('data', new Blob([`n,q\n${lines.join('\n')}\n`], { type: 'text/csv' }), 'addresses.csv')
    form.append('columns', 'q')
    return form
  },
  read(answer, questions) {
    const [headings = [], ...rows] = [...records([answer], ',')]
    const found = Array.from({ length: questions }, (): Omit<Candidate, 'source'>[] => [])
    for (const row of rows) {
      const cells = Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']))
      const of = (name: string) => cells[`result_${name}`]
      const [x, y] = [cells.longitude || cells.result_longitude, cells.latitude || cells.result_latitude]
      const properties = {
        ...{ type: of('type'), label: of('label'), name: of('name'), street: of('street') || of('name') },
        ...{ housenumber: of('housenumber'), postcode: of('postcode'), city: of('city') },
      }
      if (!x || !y) continue
      const geometry = { type: 'Point', coordinates: [x, y] }
      found[Number(cells.n)]?.push(...read({ features: [{ geometry, properties }] }))
    }
    return found
  },
})

export const geocoderKinds: Readonly<Record<string, GeocoderKind>> = {
  addok,
  ban: { ...addok, batch: csvBatch(addok) },
  nominatim,
  pelias,
  photon,
}
