import { Id, oneOf } from '@atlas/shared/primitives'
import { entryKinds } from '@atlas/shared/workshops'
import Type, { type Static } from 'typebox'

/** A row of a sheet of paper, as somebody types it in. */
export const SheetEntryOrder = Type.Object(
  {
    id: { ...Id, description: 'of the record, where the row is new' },
    sheet: Type.Integer({ minimum: 1, maximum: 9999, description: 'the number on the sheet' }),
    row: Type.Integer({ minimum: 1, maximum: 99 }),
    exerciseId: Id,
    kind: oneOf(entryKinds),
    body: Type.Object({}, { description: 'as its kind has it', additionalProperties: true }),
  },
  { additionalProperties: false },
)

/** Sheet and row as they are written on paper: `3/12`. */
export const sheetName = ({ sheet, row }: Pick<Static<typeof SheetEntryOrder>, 'sheet' | 'row'>): string =>
  `${sheet}/${row}`
