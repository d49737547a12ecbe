import Type, { type Static } from 'typebox'
import { guestAccesses } from './alliances.ts'
import { Criterion } from './criteria.ts'
import { FindingChoices } from './finding-choices.ts'
import type { Status } from './organisation-fields/choices.ts'
import { datasetColumnsOf } from './organisation-fields/field.ts'
import { locationFields } from './organisation-fields/location-fields.ts'
import { organisationFields } from './organisation-fields.ts'
import { directions, formalities, partnershipKinds, partnershipStates, provenances } from './partnerships.ts'
import { Area, Code, Colour, Country, Day, Id, Labels, Language, nullable, oneOf } from './primitives.ts'
import { seatRoles } from './seats.ts'

const column = Type.Array
const index = Type.Integer({ minimum: 0 })

/**
 * All of an alliance in one response: columns of equal length, references as positions in the columns they point to.
 * Guests of an alliance that opens its facts get judgements as null and places as exactly as they may be public.
 */
export const DatasetColumns = Type.Object({
  revision: Type.Integer({ description: "the alliance's dataset revision; the ETag" }),
  alliance: Type.Object({
    id: Id,
    slug: Code,
    name: Type.String(),
    purpose: Type.String(),
    languages: Type.Array(Language),
    country: nullable(Country),
    boundary: nullable(Area),
    basemap: nullable(Code),
    invented: Type.Boolean(),
    guestAccess: oneOf(guestAccesses),
    findingChoices: FindingChoices,
  }),
  judgements: Type.Boolean({
    description: 'false where the reader may not see them: null then means "not for you", not "unknown"',
  }),
  sectors: Type.Array(
    Type.Object({
      id: Id,
      code: Code,
      labels: Labels,
      colour: Colour,
      expectedMinimum: nullable(Type.Integer()),
      expectedPerInhabitants: nullable(Type.Number()),
      reachMetres: nullable(Type.Integer()),
    }),
    { description: 'in their order' },
  ),
  territories: Type.Array(
    Type.Object({
      id: Id,
      code: nullable(Type.String()),
      labels: Labels,
      population: nullable(Type.Integer({ description: 'of the places of the gazetteer in it' })),
    }),
  ),
  needs: Type.Array(
    Type.Object({
      id: Id,
      code: Code,
      labels: Labels,
      expectedMinimum: nullable(Type.Integer()),
      reachMetres: nullable(Type.Integer()),
    }),
    { description: 'in their order' },
  ),
  actorKinds: Type.Array(Type.Object({ id: Id, code: Code, labels: Labels, expectedSeats: Type.Integer() }), {
    description: 'in their order',
  }),
  criteria: Type.Array(Type.Omit(Criterion, ['revision', 'createdAt', 'updatedAt', 'position']), {
    description: 'in their order; none where judgements are withheld',
  }),
  organisations: Type.Object({
    id: column(Id),
    ...datasetColumnsOf(organisationFields),
    sectors: column(
      Type.Array(index, { description: 'positions in `sectors`, the principal one first if there is one' }),
    ),
    principal: column(Type.Boolean({ description: 'whether the first of its sectors is the principal one' })),
    needs: column(
      Type.Array(index, { description: 'positions in `needs` of those that it serves, ascending' }),
    ),
    needFormalities: column(
      Type.Array(nullable(oneOf(formalities)), { description: 'how formally it serves each of `needs`' }),
    ),
    beneficiaryNeeds: column(
      Type.Array(index, {
        description: 'positions in `needs` of those that its beneficiaries have, ascending',
      }),
    ),
    actorKinds: column(Type.Array(index, { description: 'positions in `actorKinds`, ascending' })),
    expectedTerritory: column(
      nullable({ ...index, description: 'position in `territories`: where a missing actor is missing' }),
    ),
    approachedBy: column(
      nullable({ ...index, description: 'position in `organisations`: who approaches a missing actor' }),
    ),
  }),
  locations: Type.Object({
    id: column(Id),
    organisation: column({ ...index, description: 'position in `organisations`' }),
    ...datasetColumnsOf(locationFields),
    longitude: column(nullable(Type.Number({ description: 'degrees, WGS 84; null: not on the map' }))),
    latitude: column(nullable(Type.Number({ description: 'degrees, WGS 84; null: not on the map' }))),
    territory: column(
      nullable({ ...index, description: 'position in `territories` of the smallest around it' }),
    ),
  }),
  partnerships: Type.Object({
    id: column(Id),
    from: column({ ...index, description: 'position in `organisations`' }),
    to: column({ ...index, description: 'position in `organisations`' }),
    kind: column(oneOf(partnershipKinds)),
    direction: column(oneOf(directions)),
    strength: column(nullable(Type.Integer())),
    formality: column(nullable(oneOf(formalities))),
    state: column(oneOf(partnershipStates)),
    provenance: column(oneOf(provenances)),
    until: column(nullable(Day)),
  }),
  surveys: Type.Array(
    Type.Object({
      id: Id,
      sector: nullable({ ...index, description: 'position in `sectors`; null: every sector' }),
      territory: nullable({ ...index, description: 'position in `territories`' }),
      locality: nullable(Type.String({ description: 'null, with territory null: the whole region' })),
      lookedOn: Day,
      lookedBy: Type.String(),
    }),
  ),
  seats: Type.Array(
    Type.Object({
      id: Id,
      organisation: { ...index, description: 'position in `organisations`' },
      actorKind: nullable({ ...index, description: 'null: the kinds of its organisation' }),
      role: oneOf(seatRoles),
      authority: nullable(Type.Boolean()),
    }),
  ),
  expectations: Type.Array(
    Type.Object({
      id: Id,
      sector: { ...index, description: 'position in `sectors`' },
      territory: nullable({ ...index, description: 'position in `territories`' }),
      locality: nullable(Type.String({ description: 'instead of a territory' })),
      minimum: Type.Integer({ description: 'organisations expected there' }),
    }),
  ),
})
export type DatasetColumns = Static<typeof DatasetColumns>

type Row<Columns> = { [Key in keyof Columns]: Columns[Key] extends (infer Value)[] ? Value : never }

export type DatasetSector = DatasetColumns['sectors'][number]
export type DatasetSurvey = DatasetColumns['surveys'][number]
export type DatasetPartnership = Row<DatasetColumns['partnerships']>

export type DatasetLocation = Omit<Row<DatasetColumns['locations']>, 'longitude' | 'latitude'> & {
  /** Longitude, latitude in degrees; null while unplaced. */
  point: [number, number] | null
}

export type DatasetOrganisation = Row<DatasetColumns['organisations']> & { locations: DatasetLocation[] }

/**
 * The places of the gazetteer in an alliance's boundary, or where it has none in its territories: columns of equal
 * length, the most populous first.
 */
export const PopulatedPlaces = Type.Object({
  of: nullable(
    oneOf(['boundary', 'territories'] as const, 'null: neither is drawn, so that nobody knows the region'),
  ),
  id: column(Type.Integer({ description: 'of GeoNames' })),
  name: column(Type.String()),
  population: column(Type.Integer({ description: 'inhabitants' })),
  longitude: column(Type.Number({ description: 'degrees, WGS 84' })),
  latitude: column(Type.Number({ description: 'degrees, WGS 84' })),
  territory: column(
    nullable({ ...index, description: 'position in `territories` of the one that it lies in' }),
  ),
})
export type PopulatedPlaces = Static<typeof PopulatedPlaces>

/** The same, as rows: what filters, matrices, graphs and findings are computed from. */
export type Dataset = Omit<DatasetColumns, 'organisations' | 'locations' | 'partnerships'> & {
  organisations: DatasetOrganisation[]
  partnerships: DatasetPartnership[]
  /** Null where they are not at hand: what depends on them is then left unsaid. */
  populatedPlaces: PopulatedPlaces | null
}

/** Turns the columns of the response into rows. */
export function readDataset(
  columns: DatasetColumns,
  populatedPlaces: PopulatedPlaces | null = null,
): Dataset {
  const organisations = rowsOf(columns.organisations).map(
    (row): DatasetOrganisation => ({ ...row, locations: [] }),
  )
  for (const { longitude, latitude, ...location } of rowsOf(columns.locations)) {
    const point: DatasetLocation['point'] =
      longitude === null || latitude === null ? null : [longitude, latitude]
    organisations[location.organisation]?.locations.push({ ...location, point })
  }
  return { ...columns, organisations, partnerships: rowsOf(columns.partnerships), populatedPlaces }
}

function rowsOf<Columns extends Record<string, unknown[]>>(columns: Columns): Row<Columns>[] {
  const entries = Object.entries(columns)
  const rows = Array.from(entries[0]?.[1] ?? [], (): Record<string, unknown> => ({}))
  // Column by column: an object made of pairs each time takes three times as long.
  for (const [key, values] of entries)
    rows.forEach((row, at) => {
      row[key] = values[at]
    })
  return rows as Row<Columns>[]
}

/** Missing actors are drawn, never counted; closed organisations are history. */
export const isActive = (organisation: { status: Status }): boolean =>
  organisation.status === 'existing' || organisation.status === 'developing'

/** Whether any of its places is on the map. */
export const isPlaced = (organisation: DatasetOrganisation): boolean =>
  organisation.locations.some((location) => location.point !== null)
