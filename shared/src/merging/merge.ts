import Type, { type Static } from 'typebox'
import { duplicateReasons } from '../exchange/rows.ts'
import { OrganisationMatch } from '../organisations.ts'
import { Id, oneOf } from '../primitives.ts'

/** Whose word stands: of the organisation that stays, of the one that goes, or of both, one below the other. */
export const mergeSides = ['target', 'source', 'both'] as const
export type MergeSide = (typeof mergeSides)[number]

/** Choices by the part that they are about, as `MergeConflict` names it. */
export type MergeChoices = Readonly<Record<string, MergeSide>>

/** Makes one organisation of two: that of the address stays, this one goes. */
export const OrganisationMerge = Type.Object(
  {
    source: Type.Object(
      { id: Id, revision: Type.Integer({ minimum: 1, description: 'that was seen of it' }) },
      { additionalProperties: false, description: 'the organisation that becomes the one of the address' },
    ),
    choices: Type.Optional(
      Type.Record(Type.String({ pattern: '^[A-Za-z]+(\\.[0-9A-Za-z-]+)?$' }), oneOf(mergeSides), {
        maxProperties: 500,
        additionalProperties: false,
        description:
          'whose word stands in each part in which both say something else, no more and no less: `website`, `names.fr`, `criteria.ID`, `needs.ID`; where one is left out, the refusal names it',
      }),
    ),
  },
  { additionalProperties: false },
)
export type OrganisationMerge = Static<typeof OrganisationMerge>

/** An organisation that may be the same as another one, and why. */
export const OrganisationDuplicate = Type.Object({
  ...OrganisationMatch.properties,
  certain: Type.Boolean({ description: 'the same one, as far as can be told without asking anybody' }),
  reasons: Type.Array(oneOf(duplicateReasons)),
})
export type OrganisationDuplicate = Static<typeof OrganisationDuplicate>
