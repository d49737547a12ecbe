import Type, { type Static } from 'typebox'
import { Id, Instant, nullable, oneOf } from './primitives.ts'

const operations = ['insert', 'update', 'delete'] as const

/** What one change did to one row. Columns are named as in the store. */
export const HistoryLine = Type.Object({
  table: Type.String(),
  rowId: Id,
  subjectId: Id,
  operation: oneOf(operations),
  before: nullable(Type.Record(Type.String(), Type.Unknown())),
  after: nullable(Type.Record(Type.String(), Type.Unknown())),
  about: nullable(
    Type.String({
      description:
        'of an action its title, of a decision or a comment the identity of its gap, as last known',
    }),
  ),
})
export type HistoryLine = Static<typeof HistoryLine>

/** Who did what, when; everything written together, undone together. */
export const Change = Type.Object({
  id: Id,
  action: Type.String({ description: 'noun.verb: organisation.update, import.commit, change.undo' }),
  actor: Type.String(),
  at: Instant,
  counts: Type.Record(Type.String(), Type.Partial(Type.Record(oneOf(operations), Type.Integer()))),
  undoes: nullable(Id),
  undoneBy: nullable(Id),
  lines: Type.Array(HistoryLine, { description: 'the first 50' }),
})
export type Change = Static<typeof Change>
