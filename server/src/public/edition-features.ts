import type { Edition, EditionOrganisation, EditionPlace } from '@atlas/shared/editions/edition'
import { nameIn } from '@atlas/shared/names'
import type { LocationField } from '@atlas/shared/organisation-fields/field'
import { locationFieldOf, publishedLocationKeys } from '@atlas/shared/organisation-fields/location-fields'

/** A place of an organisation as a GeoJSON feature (RFC 7946); one without geometry for those without a public point. */
export type EditionFeature = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [number, number] } | null
  properties: Record<string, string | number | boolean | string[] | null>
}

type FieldSchema = { type: string | readonly string[]; [keyword: string]: unknown }

/** Of what is told of a place: null where nobody has recorded one. */
const schemaOf = ({ values }: LocationField): FieldSchema => ({
  type: ['string', 'null'],
  ...(values && { enum: [...values, null] }),
})

/** The properties of features, as JSON Schema: OGC API Features, part 5. */
export const featureSchema = {
  organisation: {
    type: 'string',
    format: 'uuid',
    description: 'of the organisation, the same in every edition',
  },
  name: { type: 'string' },
  description: { type: 'string' },
  status: { type: 'string', enum: ['existing', 'developing'] },
  verified: { type: ['string', 'null'], format: 'date', description: 'when somebody last made sure' },
  sectors: { type: 'array', items: { type: 'string' }, description: 'codes, the principal one first' },
  needs: { type: 'array', items: { type: 'string' }, description: 'codes of those that it serves' },
  actorKinds: { type: 'array', items: { type: 'string' }, description: 'codes' },
  website: { type: ['string', 'null'], format: 'uri' },
  email: { type: ['string', 'null'] },
  phone: { type: ['string', 'null'] },
  ...Object.fromEntries(publishedLocationKeys.map((key) => [key, schemaOf(locationFieldOf(key))])),
  territory: { type: ['string', 'null'], description: 'code, or name where it has none' },
} satisfies Record<string, FieldSchema>

const madeOf = new WeakMap<Edition, EditionFeature[]>()

/** All features of an edition, by id. */
export function featuresOf(edition: Edition): EditionFeature[] {
  const made = madeOf.get(edition)
  if (made) return made
  const features = edition.organisations
    .flatMap((organisation) => {
      if (organisation.places.length === 0) return [feature(edition, organisation, null, 0)]
      return organisation.places.map((place, at) => feature(edition, organisation, place, at))
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  madeOf.set(edition, features)
  return features
}

function feature(
  edition: Edition,
  organisation: EditionOrganisation,
  place: EditionPlace | null,
  at: number,
): EditionFeature {
  const { languages } = edition.alliance
  const codes = (list: readonly { code: string }[], positions: readonly number[]) =>
    positions.flatMap((position) => list[position]?.code ?? [])
  const territory = place?.territory == null ? undefined : edition.territories[place.territory]
  return {
    type: 'Feature',
    id: `${organisation.id}.${at + 1}`,
    geometry: place?.point ? { type: 'Point', coordinates: place.point } : null,
    properties: {
      organisation: organisation.id,
      name: nameIn(organisation.names, ...languages),
      description: nameIn(organisation.descriptions, ...languages),
      status: organisation.status,
      verified: organisation.verifiedOn,
      sectors: codes(edition.sectors, organisation.sectors),
      needs: codes(edition.needs, organisation.needs),
      actorKinds: codes(edition.actorKinds, organisation.actorKinds),
      website: organisation.website,
      email: organisation.email,
      phone: organisation.phone,
      ...Object.fromEntries(publishedLocationKeys.map((key) => [key, place ? place[key] : null])),
      territory: territory ? (territory.code ?? nameIn(territory.labels, ...languages)) : null,
    },
  }
}

/** West, south, east, north in degrees; west lies east of east where it crosses the antimeridian. */
export type Bbox = [west: number, south: number, east: number, north: number]

/** Features with a point in a box. */
export function inBox(
  features: readonly EditionFeature[],
  [west, south, east, north]: Bbox,
): EditionFeature[] {
  return features.filter(({ geometry }) => {
    if (!geometry) return false
    const [x, y] = geometry.coordinates
    const isBetween = west <= east ? x >= west && x <= east : x >= west || x <= east
    return isBetween && y >= south && y <= north
  })
}

/** The box around all points; undefined where there are none. */
export function extentOf(features: readonly EditionFeature[]): Bbox | undefined {
  let box: Bbox | undefined
  for (const { geometry } of features) {
    if (!geometry) continue
    const [x, y] = geometry.coordinates
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y]
  }
  return box
}
