import Type, { type Static } from 'typebox'
import { Answer } from './criteria.ts'
import { formalities } from './partnerships.ts'
import {
  Country,
  changeable,
  Day,
  Id,
  Labels,
  Name,
  nullable,
  oneOf,
  Position,
  stored,
  Text,
  Texts,
  WebAddress,
} from './primitives.ts'

export const statuses = ['existing', 'developing', 'missing', 'closed'] as const
export const influences = ['low', 'medium', 'high'] as const
/** The engagement ladder, lowest rung first. */
export const engagementLevels = [
  'information',
  'consultation',
  'deciding-together',
  'acting-together',
  'supporting-initiatives',
] as const
/** How exactly a place is known or shown: the point, about 1 km, about 10 km, not at all. */
export const precisions = ['exact', 'kilometre', 'locality', 'hidden'] as const

export type Status = (typeof statuses)[number]
export type Influence = (typeof influences)[number]
export type EngagementLevel = (typeof engagementLevels)[number]
export type Precision = (typeof precisions)[number]

export const Location = Type.Object(
  {
    id: Id,
    label: Text(200),
    address: Text(500),
    locality: Text(200),
    country: nullable(Country),
    point: nullable(Position),
    precision: oneOf(precisions, 'how exactly the point is known to insiders'),
    publicPrecision: oneOf(precisions, 'how exactly anybody else may know it'),
    territoryId: nullable({
      ...Id,
      readOnly: true,
      description: 'the smallest territory around the point; computed',
    }),
  },
  { additionalProperties: false },
)
export type Location = Static<typeof Location>

/** A location as it is sent: one with an `id` is kept, the others are new, those left out are removed. */
export const LocationInput = Type.Partial(Type.Omit(Location, ['territoryId']), {
  additionalProperties: false,
})
export type LocationInput = Static<typeof LocationInput>

export const Identifier = Type.Object(
  {
    scheme: Name(40, 'the register: siren, wikidata, ror, …'),
    value: Name(200),
  },
  { additionalProperties: false },
)
export type Identifier = Static<typeof Identifier>

export const Organisation = Type.Object(
  {
    ...stored,
    names: Labels,
    descriptions: Texts,
    website: nullable(WebAddress),
    identifiers: Type.Array(Identifier, { maxItems: 20 }),
    status: oneOf(statuses),
    verifiedOn: nullable(Day),
    contribution: Text(4000, 'how it could contribute'),
    influence: nullable(oneOf(influences, 'judgement: private to the alliance')),
    interests: Text(4000, 'what is important to it; judgement: private to the alliance'),
    engagementStrategy: Text(4000, 'judgement: private to the alliance'),
    engagementLevel: nullable(oneOf(engagementLevels, 'judgement: private to the alliance')),
    sectorIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
    principalSectorId: nullable({ ...Id, description: 'one of sectorIds' }),
    needs: Type.Array(
      Type.Object({ needId: Id, formality: nullable(oneOf(formalities)) }, { additionalProperties: false }),
      { maxItems: 100, description: 'the needs that it serves, and how formally' },
    ),
    beneficiaries: Text(4000, 'whom it is there for'),
    beneficiaryNeedIds: Type.Array(Id, {
      maxItems: 100,
      uniqueItems: true,
      description: 'what its beneficiaries need, whoever serves it',
    }),
    actorKindIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
    criteria: Type.Record(Id, Answer, {
      maxProperties: 100,
      additionalProperties: false,
      description: "answers to the alliance's own criteria, by their id; judgement: private to the alliance",
    }),
    role: Text(2000, 'what a missing actor would do; private to the alliance'),
    expectedTerritoryId: nullable({ ...Id, description: 'where a missing actor is missing; private' }),
    approachedById: nullable({ ...Id, description: 'the organisation that approaches it; private' }),
    nextStep: Text(2000, 'private to the alliance'),
    nextStepOn: nullable({ ...Day, description: 'private to the alliance' }),
    answersGap: nullable(Name(2000, 'identity of the gap that it would close; private')),
    locations: Type.Array(Location, { maxItems: 200 }),
  },
  { additionalProperties: false },
)
export type Organisation = Static<typeof Organisation>

export const OrganisationUpdate = Type.Interface(
  [Type.Omit(changeable(Organisation), ['locations'])],
  { locations: Type.Optional(Type.Array(LocationInput, { maxItems: 200 })) },
  { additionalProperties: false, minProperties: 1 },
)
export type OrganisationUpdate = Static<typeof OrganisationUpdate>

export const OrganisationCreate = Type.Interface(
  [Type.Omit(OrganisationUpdate, ['names'])],
  { names: Labels },
  { additionalProperties: false },
)
export type OrganisationCreate = Static<typeof OrganisationCreate>

/** A missing actor that was found: what is known of it now. */
export const OrganisationFound = Type.Interface(
  [Type.Omit(OrganisationUpdate, ['status'])],
  {
    status: oneOf(['existing', 'developing'] as const),
    partnershipIds: Type.Optional(
      Type.Array(Id, {
        maxItems: 1000,
        uniqueItems: true,
        description: 'which of its partnerships that were wanted exist now; the others stay wanted',
      }),
    ),
  },
  { additionalProperties: false },
)
export type OrganisationFound = Static<typeof OrganisationFound>

export const OrganisationMatch = Type.Object({
  id: Id,
  names: Labels,
  status: oneOf(statuses),
  locality: nullable(Type.String()),
  similarity: Type.Number({ minimum: 0, maximum: 1 }),
})
export type OrganisationMatch = Static<typeof OrganisationMatch>
