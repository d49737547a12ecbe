import Type, { type Static } from 'typebox'
import { FindingChoices } from './finding-choices.ts'
import {
  Area,
  Code,
  Colour,
  Country,
  changeable,
  creatable,
  Id,
  Labels,
  Language,
  Name,
  nullable,
  oneOf,
  Position,
  stored,
  Text,
} from './primitives.ts'

/** What somebody without an account may read of an alliance. */
export const guestAccesses = ['none', 'facts', 'everything'] as const

export const Alliance = Type.Object(
  {
    ...stored,
    slug: Code,
    name: Name(200),
    purpose: Text(4000),
    languages: Type.Array(Language, {
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
      description: 'the first one names things',
    }),
    country: nullable(Country),
    boundary: nullable(Area),
    basemap: nullable({
      ...Code,
      description: 'the code of a street map of the service, or `none`; null: the first one there is',
    }),
    invented: Type.Boolean({
      description: 'whether its data are invented, for training or demonstration; said when it is founded',
    }),
    guestAccess: oneOf(
      guestAccesses,
      'what may be read without an account: nothing; facts (no judgement, public places only); everything (of invented data alone)',
    ),
    findingChoices: FindingChoices,
  },
  { additionalProperties: false },
)
export type Alliance = Static<typeof Alliance>

export const AllianceCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Alliance), ['name', 'slug']))],
  { name: Alliance.properties.name, slug: Type.Optional(Code) },
  { additionalProperties: false },
)
export type AllianceCreate = Static<typeof AllianceCreate>

export const AllianceUpdate = changeable(Type.Omit(Alliance, ['invented']))
export type AllianceUpdate = Static<typeof AllianceUpdate>

/** The home page: every alliance that the reader may see, side by side. */
export const Overview = Type.Object({
  alliances: Type.Array(
    Type.Object({
      id: Id,
      slug: Code,
      name: Type.String(),
      purpose: Type.String(),
      country: nullable(Country),
      invented: Type.Boolean(),
      guestAccess: oneOf(guestAccesses),
      organisations: Type.Integer({
        description: 'existing and developing; missing and closed ones are not counted',
      }),
      unplaced: Type.Integer({ description: 'of those, the ones without any point' }),
      sectors: Type.Array(
        Type.Object({
          code: Code,
          labels: Labels,
          colour: Colour,
          expectedMinimum: nullable(Type.Integer()),
          organisations: Type.Integer({ description: 'an organisation in two sectors counts once in each' }),
          lookedOn: nullable(
            Type.String({ format: 'date', description: 'newest survey of this sector in the whole region' }),
          ),
        }),
      ),
      bounds: nullable(Type.Tuple([Position, Position], { description: 'south-west, north-east' })),
      places: Type.Array(Type.Object({ position: Position, organisations: Type.Integer() }), {
        description: 'organisations by point rounded to 0.01°, largest first, at most 500 an alliance',
      }),
    }),
  ),
})
export type Overview = Static<typeof Overview>

/** What everybody may know of an alliance that is open to guests. */
export const PublicAlliance = Type.Object({
  slug: Code,
  name: Type.String(),
  purpose: Type.String(),
  languages: Type.Array(Language, { description: 'the first one names things' }),
  country: nullable(Country),
  guestAccess: oneOf(['facts', 'everything'], 'what may be read without an account'),
})
export type PublicAlliance = Static<typeof PublicAlliance>
