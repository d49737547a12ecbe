import Type, { type Static } from 'typebox'
import { Id, Instant, nullable, oneOf } from './primitives.ts'

const operations = ['insert', 'update', 'delete'] as const

const Row = Type.Record(Type.String(), Type.Unknown())

/** What one change did to one row. Columns are named as in the store. */
export const HistoryLine = Type.Object({
  table: Type.String(),
  rowId: Id,
  subjectId: Id,
  operation: oneOf(operations),
  before: nullable(Row),
  after: nullable({
    ...Row,
    description: 'the columns that were changed; of an insertion those of `known`, as they were put in',
  }),
  known: nullable({
    ...Row,
    description: 'what the row is called, is about and joins, as it stands or was last known',
  }),
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
