import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, nullable, oneOf, stored, Text } from './primitives.ts'

export const partnershipKinds = [
  'cooperation',
  'referral',
  'funding',
  'membership',
  'information',
  'other',
] as const
export const directions = ['mutual', 'one-way'] as const
export const formalities = ['informal', 'agreement', 'institution'] as const
export const partnershipStates = ['existing', 'wanted'] as const
export const provenances = ['claimed', 'confirmed', 'observed'] as const

/** A tie between two organisations of one alliance; one of each kind at most. */
export const Partnership = Type.Object(
  {
    ...stored,
    fromId: Id,
    toId: Id,
    kind: oneOf(partnershipKinds),
    direction: oneOf(directions, 'one-way runs from `fromId` to `toId`'),
    strength: nullable(
      Type.Integer({ minimum: 1, maximum: 3, description: '1 occasional, 2 regular, 3 close' }),
    ),
    formality: nullable(oneOf(formalities)),
    since: nullable(Day),
    until: nullable(Day),
    state: oneOf(partnershipStates),
    provenance: oneOf(provenances, 'said by one side, by both, or seen by a third'),
    note: Text(2000),
  },
  { additionalProperties: false },
)
export type Partnership = Static<typeof Partnership>

export const PartnershipUpdate = changeable(Type.Omit(Partnership, ['fromId', 'toId']))
export type PartnershipUpdate = Static<typeof PartnershipUpdate>

export const PartnershipCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Partnership), ['fromId', 'toId', 'kind']))],
  { fromId: Id, toId: Id, kind: oneOf(partnershipKinds) },
  { additionalProperties: false },
)
export type PartnershipCreate = Static<typeof PartnershipCreate>
