import { fold } from '../names.ts'
import { readDate } from './read-organisation.ts'
import type { ReadingContext, RowReader } from './row-reader.ts'

/** A look as a row tells it; sector and territory are still names. An empty sector is every sector. */
export type SurveyRecord = {
  sector: string
  territory: string
  locality: string
  lookedOn: string | undefined
  lookedBy: string
  note: string
}

/** What stands for every sector. */
const every = new Set([
  '',
  'all',
  'every',
  'every sector',
  'all sectors',
  'tous',
  'tous les secteurs',
  'alle',
  'alla',
  'alle sectoren',
  'alla sektorer',
])

/** Reads a survey out of a row, and faults into it. */
export function readSurvey(row: RowReader, context: ReadingContext): SurveyRecord {
  for (const field of ['looked-on', 'looked-by']) if (row.text(field) === '') row.fault(field, 'required', '')
  const lookedOn = readDate(row, 'looked-on', context.latestDay)
  // A look that nobody can date says nothing.
  if (lookedOn === undefined && row.text('looked-on') !== '')
    row.fault('looked-on', 'required', row.text('looked-on'))
  const sector = row.text('sector')
  return {
    sector: every.has(fold(sector)) ? '' : sector,
    territory: row.text('territory'),
    // A territory says where already.
    locality: row.text('territory') === '' ? row.limited('locality', 200) : '',
    lookedOn,
    lookedBy: row.limited('looked-by', 200),
    note: row.limited('note', 2000),
  }
}
