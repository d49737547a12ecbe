import Type, { type Static } from 'typebox'
import { Code, changeable, Labels, oneOf, stored, Text } from './primitives.ts'

export const criterionKinds = ['text', 'number', 'yes-no', 'choice'] as const
export type CriterionKind = (typeof criterionKinds)[number]

/** A question that an alliance asks of every organisation; its answers are judgements. */
export const Criterion = Type.Object(
  {
    ...stored,
    code: Code,
    labels: Labels,
    kind: oneOf(criterionKinds),
    choices: Type.Array(Type.Object({ code: Code, labels: Labels }, { additionalProperties: false }), {
      maxItems: 50,
      description: 'of a choice; empty for the other kinds',
    }),
    position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'order in lists and forms' }),
  },
  { additionalProperties: false },
)
export type Criterion = Static<typeof Criterion>

export const CriterionUpdate = changeable(Type.Omit(Criterion, ['kind']))
export type CriterionUpdate = Static<typeof CriterionUpdate>

export const CriterionCreate = Type.Interface(
  [Type.Omit(changeable(Criterion), ['labels', 'kind'])],
  { labels: Labels, kind: oneOf(criterionKinds) },
  { additionalProperties: false },
)
export type CriterionCreate = Static<typeof CriterionCreate>

/** Of a text, number or yes-no as such; of a choice its code. */
export const Answer = Type.Union([Text(2000), Type.Number(), Type.Boolean()])
export type Answer = Static<typeof Answer>
