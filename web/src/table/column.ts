import type { Dataset, DatasetOrganisation } from '@atlas/shared/dataset'
import type { ReactNode } from 'react'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'

export type Row = {
  organisation: DatasetOrganisation
  /** In `dataset.organisations`. */
  position: number
  /** Existing ones, in either direction. */
  partnerships: number
}

/** What a cell may need to be written. */
export type CellContext = { dataset: Dataset; messages: Messages }

export type Column = {
  heading: MessageKey
  /** The heading of exports, where an import would take that of the table for another. */
  exported?: MessageKey
  /** In pixels; columns share what is left over. */
  width: number
  numeric?: true
  /** Only for those who may see judgements. */
  judgement?: true
  /** What the cell says, in exports too; empty where nothing is known. */
  text: (row: Row, context: CellContext) => string
  /** Each by itself, where it says several. */
  list?: (row: Row, context: CellContext) => string[]
  /** Sorted by this instead of the text; undefined where nothing is known. */
  rank?: (row: Row) => number | undefined
  /** Drawn instead of the text. */
  cell?: (row: Row, context: CellContext) => ReactNode
}

/** A cell that says several. */
export const listing = (list: NonNullable<Column['list']>): Pick<Column, 'list' | 'text'> => ({
  list,
  text: (row, context) => list(row, context).join(', '),
})

type DatasetPlace = DatasetOrganisation['locations'][number]

/** A cell that says something of each place, the same once. */
export const placesOf = (read: (location: DatasetPlace, context: CellContext) => string) =>
  listing(({ organisation }, context) => [
    ...new Set(organisation.locations.map((location) => read(location, context)).filter(Boolean)),
  ])
