import Type, { type Static } from 'typebox'
import { guestAccesses } from './alliances.ts'
import { engagementLevels, influences, type Precision, precisions, statuses } from './organisations.ts'
import { directions, formalities, partnershipKinds, partnershipStates, provenances } from './partnerships.ts'
import { Area, Code, Colour, Country, Day, Id, Labels, Language, nullable, oneOf } from './primitives.ts'

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
    guestAccess: oneOf(guestAccesses),
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
    }),
    { description: 'in their order' },
  ),
  territories: Type.Array(Type.Object({ id: Id, code: nullable(Type.String()), labels: Labels })),
  organisations: Type.Object({
    id: column(Id),
    names: column(Labels),
    status: column(oneOf(statuses)),
    website: column(nullable(Type.String())),
    verifiedOn: column(nullable(Day)),
    contribution: column(Type.String()),
    influence: column(nullable(oneOf(influences))),
    engagementLevel: column(nullable(oneOf(engagementLevels))),
    sectors: column(
      Type.Array(index, { description: 'positions in `sectors`, the principal one first if there is one' }),
    ),
    principal: column(Type.Boolean({ description: 'whether the first of its sectors is the principal one' })),
  }),
  locations: Type.Object({
    id: column(Id),
    organisation: column(index),
    label: column(Type.String()),
    locality: column(Type.String()),
    country: column(nullable(Country)),
    longitude: column(nullable(Type.Number())),
    latitude: column(nullable(Type.Number())),
    precision: column(oneOf(precisions)),
    territory: column(nullable(index)),
  }),
  partnerships: Type.Object({
    id: column(Id),
    from: column(index),
    to: column(index),
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
      sector: nullable(index),
      territory: nullable(index),
      locality: nullable(Type.String()),
      lookedOn: Day,
      lookedBy: Type.String(),
    }),
  ),
})
export type DatasetColumns = Static<typeof DatasetColumns>

type Row<Columns> = { [Key in keyof Columns]: Columns[Key] extends (infer Value)[] ? Value : never }

export type DatasetSector = DatasetColumns['sectors'][number]
export type DatasetSurvey = DatasetColumns['surveys'][number]
export type DatasetPartnership = Row<DatasetColumns['partnerships']>

export type DatasetLocation = {
  id: string
  /** Position in `organisations`. */
  organisation: number
  label: string
  locality: string
  country: string | null
  /** Longitude, latitude in degrees; null while unplaced. */
  point: [number, number] | null
  precision: Precision
  /** Position in `territories`. */
  territory: number | null
}

export type DatasetOrganisation = Row<DatasetColumns['organisations']> & { locations: DatasetLocation[] }

/** The same, as rows: what filters, matrices, graphs and gaps are computed from. */
export type Dataset = Omit<DatasetColumns, 'organisations' | 'locations' | 'partnerships'> & {
  organisations: DatasetOrganisation[]
  partnerships: DatasetPartnership[]
}

/** Turns the columns of the response into rows. */
export function readDataset(columns: DatasetColumns): Dataset {
  const organisations = rowsOf(columns.organisations).map(
    (row): DatasetOrganisation => ({ ...row, locations: [] }),
  )
  for (const { longitude, latitude, ...location } of rowsOf(columns.locations)) {
    const point: DatasetLocation['point'] =
      longitude === null || latitude === null ? null : [longitude, latitude]
    organisations[location.organisation]?.locations.push({ ...location, point })
  }
  return { ...columns, organisations, partnerships: rowsOf(columns.partnerships) }
}

function rowsOf<Columns extends Record<string, unknown[]>>(columns: Columns): Row<Columns>[] {
  const entries = Object.entries(columns)
  const length = entries[0]?.[1].length ?? 0
  return Array.from(
    { length },
    (_, row) => Object.fromEntries(entries.map(([key, values]) => [key, values[row]])) as Row<Columns>,
  )
}

/** Missing actors are drawn, never counted; closed organisations are history. */
export const counts = (organisation: { status: (typeof statuses)[number] }): boolean =>
  organisation.status === 'existing' || organisation.status === 'developing'

/** Whether any of its places is on the map. */
export const isPlaced = (organisation: DatasetOrganisation): boolean =>
  organisation.locations.some((location) => location.point !== null)
