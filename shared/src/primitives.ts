import Type, { type Static, type TObject, type TSchema } from 'typebox'

/** Free text without NUL, which PostgreSQL cannot store. */
export const Text = (maxLength: number, description?: string) =>
  Type.String({ maxLength, pattern: '^[^\\u0000]*$', ...(description && { description }) })

/** Text that says something: at least one character that is not white space. */
export const Name = (maxLength: number, description?: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$',
    ...(description && { description }),
  })

export const Id = Type.String({ format: 'uuid' })
export type Id = Static<typeof Id>

/** A stable short name in addresses and files: `social-action`. */
export const Code = Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

/** BCP 47 primary language, optionally with a region: `fr`, `nl-BE`. */
export const Language = Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' })
export type Language = Static<typeof Language>

/** ISO 3166-1 alpha-2. */
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, upper case' })

/** A day, `2026-11-21`. */
export const Day = Type.String({ format: 'date' })

/** An instant in UTC, `2026-11-21T11:39:18.000Z`. */
export const Instant = Type.String({ format: 'date-time' })

export const WebAddress = Type.String({
  maxLength: 2000,
  format: 'uri',
  pattern: '^https?://[^\\s\\u0000]+$',
})

/** One e-mail address, without a name around it. */
export const EmailAddress = Type.String({ maxLength: 254, format: 'email' })

/**
 * A telephone number as people write it: three digits (`115`) to seventeen, with the signs and spaces between
 * them, and an extension if there is one. Which numbers a country has is nobody's business here.
 */
export const PhoneNumber = Type.String({
  maxLength: 40,
  pattern:
    '^(?=(?:[^0-9]*[0-9]){3,17}[^0-9]*$)[+(]?[0-9][0-9 ()./-]*(?: ?(?:ext|poste|toestel|ankn|x)\\.? ?[0-9]{1,6})?$',
})

export const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'sRGB as #rrggbb, lower case' })

/** The same words in several languages: `{ "en": "Health", "fr": "Santé" }`; at least one. */
export const Labels = Type.Record(Language, Name(300), {
  minProperties: 1,
  maxProperties: 20,
  additionalProperties: false,
})
export type Labels = Static<typeof Labels>

/** As Labels, but may be empty. */
export const Texts = Type.Record(Language, Text(10_000), { maxProperties: 20, additionalProperties: false })
export type Texts = Static<typeof Texts>

/** Longitude, latitude in degrees, WGS 84. */
export const Position = Type.Tuple(
  [Type.Number({ minimum: -180, maximum: 180 }), Type.Number({ minimum: -90, maximum: 90 })],
  { description: 'longitude, latitude in degrees (WGS 84)' },
)
export type Position = Static<typeof Position>

/** GeoJSON (RFC 7946) of an area; rings are closed, coordinates are longitude, latitude. */
export const Area = Type.Object(
  {
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Type.Array(Position, { minItems: 4 }), { minItems: 1 }), {
      minItems: 1,
      maxItems: 5000,
    }),
  },
  { additionalProperties: false },
)
export type Area = Static<typeof Area>

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of a few words; lists of them stand beside their noun, in the order in which they are offered. */
export const oneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum<[...T]>([...values] as [...T], { type: 'string', ...(description && { description }) })

/** What the service sets on every record. */
export const stored = {
  id: Id,
  revision: Type.Integer({ minimum: 1, description: 'counts updates; the ETag of the record' }),
  createdAt: Instant,
  updatedAt: Instant,
}

const storedKeys = ['id', 'revision', 'createdAt', 'updatedAt'] as const satisfies (keyof typeof stored)[]

/** The body that creates a record: what is read of it, less what the service sets. */
export const creatable = <T extends TObject>(schema: T) =>
  Type.Omit(schema, storedKeys, { additionalProperties: false })

/** The body that changes a record: any part of what creates it. */
export const changeable = <T extends TObject>(schema: T) =>
  Type.Partial(creatable(schema), { additionalProperties: false, minProperties: 1 })
