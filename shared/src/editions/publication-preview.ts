import Type, { type Static } from 'typebox'
import { Id, nullable, oneOf } from '../primitives.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const NamedOnes = Type.Object({
  count: Type.Integer(),
  organisations: Type.Array(Named, { description: 'the first of them' }),
})

/** Why somebody should look before they publish. */
export const publicationWarnings = [
  'unverified',
  'unplaced',
  'person-name',
  'contact-in-text',
  'hidden-elsewhere',
  'suppressed',
] as const

export const PublicationPreview = Type.Object({
  number: Type.Integer({ description: 'that the edition would have' }),
  organisations: Type.Integer(),
  places: Type.Integer(),
  partnerships: Type.Integer(),
  withheld: Type.Object(
    {
      missing: Type.Integer({ description: 'missing actors' }),
      closed: Type.Integer(),
      hiddenPlaces: Type.Integer(),
      coarserPlaces: Type.Integer({ description: 'told to a kilometre or a locality' }),
      contacts: Type.Integer({ description: 'e-mail addresses and telephones that are not marked public' }),
    },
    { description: 'what stays private' },
  ),
  changes: nullable(
    Type.Object({
      came: NamedOnes,
      went: NamedOnes,
      moved: NamedOnes,
      changedSectors: NamedOnes,
      otherwise: NamedOnes,
      cells: Type.Integer({ description: 'cells of the coverage matrix whose state changed' }),
    }),
  ),
  warnings: Type.Array(
    Type.Object({
      code: oneOf(publicationWarnings),
      count: Type.Integer(),
      organisations: Type.Array(Named, { description: 'the first of them' }),
    }),
  ),
  summary: Type.Array(Type.String(), { description: 'five sentences, as they will be read' }),
})
export type PublicationPreview = Static<typeof PublicationPreview>
