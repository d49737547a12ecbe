import Type, { type Static } from 'typebox'
import { changeable, creatable, Day, Id, Name, nullable, oneOf, stored, Text } from './primitives.ts'

export const actionStates = ['planned', 'doing', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** A row of the action plan. */
export const Action = Type.Object(
  {
    ...stored,
    title: Name(300),
    problem: Text(4000, 'the local problem to be solved'),
    description: Text(4000),
    budget: Text(300, 'estimated'),
    resources: Text(2000, 'possible resources or funding'),
    responsibleId: nullable({ ...Id, description: 'the organisation that answers for it' }),
    responsible: Text(200, 'who answers for it, by name, where it is no organisation of the base'),
    state: oneOf(actionStates),
    startsOn: nullable(Day),
    dueOn: nullable(Day),
    finding: nullable(Name(2000, 'identity of the finding that it should close')),
  },
  { additionalProperties: false },
)
export type Action = Static<typeof Action>

export const ActionCreate = Type.Interface(
  [Type.Partial(creatable(Action))],
  { title: Name(300) },
  { additionalProperties: false },
)
export type ActionCreate = Static<typeof ActionCreate>

export const ActionUpdate = changeable(Action)
export type ActionUpdate = Static<typeof ActionUpdate>
