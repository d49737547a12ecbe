import Type, { type Static } from 'typebox'
import { Country, Id, nullable, oneOf, Position, Text } from '../primitives.ts'
import { precisions } from './choices.ts'
import {
  type FieldKeysOfKind,
  type LocationField,
  type OrganisationField,
  type PublishedFacts,
  schemasOf,
} from './field.ts'

/** What is known of one place of an organisation. What a guest sees of it hangs on its public precision. */
export const locationFields = {
  locality: {
    kind: 'line',
    published: true,
    schema: Text(200),
    label: 'organisations.locality',
    dataset: true,
    table: { width: 150 },
    import: {
      column: 'locality',
      title: { en: 'Locality', fr: 'Commune' },
      group: 'where',
      cut: /[|;\n]|\s\/\s/,
      headings: {
        en: 'locality, localities, city, town, place, municipality, location',
        fr: 'commune, ville, villes, localite, localites, lieu, lieux',
        nl: 'plaats, stad, gemeente, woonplaats, locatie',
        sv: 'ort, stad ort, kommun, plats, tatort, postort',
      },
    },
  },
  country: {
    kind: 'country',
    published: true,
    schema: nullable(Country),
    label: 'organisations.country',
    dataset: true,
    table: { width: 120 },
    import: {
      column: 'country',
      title: { en: 'Country', fr: 'Pays' },
      group: 'where',
      cut: /[|;\n]/,
      forAll: true,
      headings: { en: 'country, country code', fr: 'pays, code pays', nl: 'land, landcode', sv: 'landkod' },
    },
  },
  address: {
    kind: 'line',
    published: true,
    schema: Text(500),
    label: 'organisations.place.address',
    import: {
      column: 'address',
      title: { en: 'Address', fr: 'Adresse' },
      group: 'where',
      cut: /\|/,
      headings: {
        en: 'address, street, street address, postal address',
        fr: 'adresse, adresse postale, rue',
        nl: 'adres, straat, postadres, bezoekadres',
        sv: 'adress, gatuadress, postadress, besoksadress',
      },
    },
  },
  postcode: {
    kind: 'line',
    published: true,
    schema: Text(20, 'as the post of its country writes it'),
    label: 'organisations.place.postcode',
    dataset: true,
    table: { width: 110 },
    import: {
      column: 'postcode',
      title: { en: 'Postcode', fr: 'Code postal' },
      group: 'where',
      cut: /[|;\n]/,
      headings: {
        en: 'postcode, post code, postal code, zip, zip code',
        fr: 'code postal, cp, codes postaux',
        nl: 'postcodes, postkode',
        sv: 'postnummer, postnr',
      },
    },
  },
  label: {
    kind: 'line',
    published: true,
    schema: Text(200),
    label: 'organisations.place.label',
    hint: 'organisations.place.label.text',
    dataset: true,
    import: {
      column: 'location-label',
      title: { en: 'Location name', fr: 'Nom du lieu' },
      group: 'where',
      label: 'exchange.field.location-label',
      rare: true,
      cut: /[|\n]/,
      headings: {
        en: 'site name, location name, place name, branch, office',
        fr: 'antenne, nom du site, nom du lieu',
        nl: 'vestiging, locatienaam',
        sv: 'platsnamn, kontor',
      },
    },
  },
  point: { kind: 'point', schema: nullable(Position), label: 'organisations.place.point' },
  precision: {
    kind: 'choice',
    published: true,
    schema: oneOf(precisions, 'how exactly the point is known to insiders'),
    label: 'organisations.place.precision',
    blank: 'exact',
    values: precisions,
    choice: 'precision',
    valueLabel: 'organisations.precision',
    dataset: true,
    import: {
      column: 'precision',
      title: { en: 'Precision', fr: 'Exactitude' },
      group: 'where',
      label: 'exchange.field.precision',
      cut: /[|;\n]/,
      forAll: true,
      headings: {
        en: 'precision, accuracy, location precision',
        fr: 'exactitude',
        nl: 'nauwkeurigheid, precisie',
        sv: 'noggrannhet',
      },
    },
  },
  publicPrecision: {
    kind: 'choice',
    schema: oneOf(precisions, 'how exactly anybody else may know it'),
    label: 'organisations.place.publicPrecision',
    blank: 'exact',
    values: precisions,
    choice: 'precision',
    valueLabel: 'organisations.precision',
    import: {
      column: 'public-precision',
      title: { en: 'Public precision', fr: 'Précision publique' },
      group: 'where',
      label: 'exchange.field.public-precision',
      cut: /[|;\n]/,
      forAll: true,
      headings: {
        en: 'public precision, published precision',
        fr: 'precision publique',
        nl: 'publieke nauwkeurigheid, openbare nauwkeurigheid',
        sv: 'offentlig noggrannhet',
      },
    },
  },
} as const satisfies Record<string, LocationField>

export type LocationFields = typeof locationFields
export type LocationFieldKey = keyof LocationFields

export const locationFieldKeys = Object.keys(locationFields) as LocationFieldKey[]

export const locationFieldOf = (key: LocationFieldKey): LocationField => locationFields[key]

/** Those that are a column of the dataset each. */
export type DatasetLocationKey = {
  [Key in LocationFieldKey]: LocationFields[Key] extends { dataset: true } ? Key : never
}[LocationFieldKey]

export const datasetLocationKeys = locationFieldKeys.filter(
  (key): key is DatasetLocationKey => locationFieldOf(key).dataset === true,
)

/** Those that editions tell. */
export const publishedLocationKeys = locationFieldKeys.filter(
  (key): key is Extract<keyof PublishedFacts<LocationFields>, LocationFieldKey> =>
    locationFieldOf(key).published === true,
)

/** Those that are one line of text each. */
export const locationLineKeys = locationFieldKeys.filter(
  (key): key is FieldKeysOfKind<LocationFields, 'line'> => locationFieldOf(key).kind === 'line',
)

export const Location = Type.Object(
  {
    id: Id,
    ...schemasOf(locationFields),
    territoryId: nullable({
      ...Id,
      readOnly: true,
      description: 'the smallest territory around the point; computed',
    }),
  },
  { additionalProperties: false },
)
export type Location = Static<typeof Location>

export const placeFields = {
  locations: {
    kind: 'locations',
    linked: true,
    schema: Type.Array(Location, { maxItems: 200 }),
    label: 'organisations.places',
    part: 'locations',
  },
} as const satisfies Record<string, OrganisationField>
