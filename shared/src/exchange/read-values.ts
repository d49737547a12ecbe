import type { Table } from '../formats/format.ts'
import { type ColumnSurvey, isCommaList, isTickedColumn, surveyColumns } from './column-survey.ts'
import type { ImportField, ImportKind } from './fields.ts'
import type { FileOptions, HeadSettings } from './file-options.ts'
import type { ImportValue } from './import-values.ts'
import { meaningKey } from './meaning-keys.ts'
import { meaningsOf } from './value-meanings.ts'
import { wordsOfField } from './words-of-field.ts'

type Columns = {
  table: Table
  isData: (row: number) => boolean
  titles: readonly string[]
  kind: ImportKind
  fields: (ImportField | null)[]
  /** By position, those that somebody has said. */
  said: Record<number, ImportField | null>
}

/** Fields whose cells are lists of names of one list of the alliance. */
const namedLists = new Set(['needs', 'beneficiary-needs', 'actor-kinds'])

/** A field without its language or what else stands behind its colon. */
const baseOf = (field: ImportField): string => field.split(':')[0] ?? ''

/** Whether the cells of a column are lists that commas may separate. */
export const isListField = (field: ImportField | null | undefined): boolean =>
  field != null && (baseOf(field) === 'sectors' || namedLists.has(baseOf(field)))

/** Below this share of its filled cells, a column whose heading is known is not what its heading says. */
const minUnderstood = 0.5

/** One ticked column may be anything, several are the boxes of a form. */
const minTicked = 2

/**
 * Reads the columns whose values are few, all the way down, to learn what these mean; and by their values, which columns
 * are ticked, which are lists by comma, and which are none of what their heading says.
 */
export function readValues(columns: Columns, options: FileOptions, settings: HeadSettings) {
  const { table, isData, titles, kind, said } = columns
  const hasValues = (field: ImportField | null | undefined) =>
    field != null && (wordsOfField(field) !== undefined || namedLists.has(baseOf(field)))
  const isOpen = (field: ImportField | null | undefined, index: number) =>
    field === null && said[index] === undefined && kind === 'organisations' && isUnique(titles[index])
  const isUnique = (title = '') => title !== '' && titles.filter((each) => each === title).length === 1
  const wanted = columns.fields.flatMap((field, index) =>
    hasValues(field) || isListField(field) || isOpen(field, index) ? [index] : [],
  )
  const surveys = surveyColumns(table, isData, wanted)
  const surveyOf = (index: number): ColumnSurvey =>
    surveys.get(index) ?? { filled: 0, values: [], more: false }
  const ticked = withTicked(
    columns.fields,
    (index) => isOpen(columns.fields[index], index) && isTickedColumn(surveyOf(index)),
  )
  const fields = withDirection(ticked, (index) => said[index] === undefined && surveyOf(index).values)
  const meant = {
    now: new Map(
      (options.values ?? []).map(({ field, value, meaning }) => [meaningKey(field, value), meaning]),
    ),
    before: new Map(
      settings.remembered.map(({ field, value, meaning }) => [meaningKey(field, value), meaning]),
    ),
  }
  const unclear: string[] = []
  const values = fields.flatMap((field, index): ImportValue[] => {
    if (field === null || !hasValues(field)) return []
    const survey = surveyOf(index)
    const column = { index, header: titles[index] ?? '', field: baseOf(field) }
    const found = meaningsOf(column, survey, meant, settings.lists)
    if (said[index] !== undefined || isUnderstood(found, field) || survey.filled === 0) return found
    unclear.push(titles[index] ?? '')
    fields[index] = null
    return []
  })
  const commas = new Set(
    fields.flatMap((field, index) => {
      if (!isListField(field)) return []
      return (options.commas?.[index] ?? isCommaList(surveyOf(index))) ? [index] : []
    }),
  )
  const meanings = new Map(
    values.flatMap(({ field, value, meaning, by }) =>
      by === null || by === 'words' ? [] : [[meaningKey(field, value), meaning] as const],
    ),
  )
  return { fields, values, meanings, commas, unclear }
}

function withTicked(
  fields: (ImportField | null)[],
  isTicked: (index: number) => boolean,
): (ImportField | null)[] {
  const ticked = fields.map((_, index) => isTicked(index))
  if (ticked.filter(Boolean).length < minTicked) return [...fields]
  return fields.map((field, index) => (ticked[index] ? 'ticked-sector' : field))
}

/** Tools for networks call it the type of a tie whether it is directed. */
function withDirection(
  fields: (ImportField | null)[],
  valuesOf: (index: number) => ColumnSurvey['values'] | false,
): (ImportField | null)[] {
  if (fields.includes('direction')) return fields
  return fields.map((field, index) => {
    const values = field === 'kind' && valuesOf(index)
    const isDirection =
      values && values.length > 0 && values.every(({ value }) => /^(un)?directed$/i.test(value))
    return isDirection ? 'direction' : field
  })
}

/** Of ties, a word that nobody knows is another kind; of all else, most must be understood. */
function isUnderstood(values: readonly ImportValue[], field: ImportField): boolean {
  if (field === 'kind') return true
  const count = (some: readonly ImportValue[]) => some.reduce((sum, { rows }) => sum + rows, 0)
  return count(values.filter(({ by }) => by !== null)) >= minUnderstood * count(values)
}
