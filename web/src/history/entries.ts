import { columnOf, propertyOf } from '@atlas/shared/column-names'
import type { Change, HistoryLine } from '@atlas/shared/history'
import { declaredTables, tableOf } from '@atlas/shared/noun-tables'
import type { Noun, NounEntry } from '@atlas/shared/nouns'

const nounTables = declaredTables.filter(({ part }) => !part)

/** One field of a record, before and after. Undefined where history does not say. */
export type Edit = { field: string; before: unknown; after: unknown }

/** What a change did to one record. */
export type Entry = {
  noun: Noun
  /** The record's id. */
  id: string
  operation: HistoryLine['operation']
  edits: Edit[]
  /** What it is called, is about and joins, as it stands or was last known, by column of the store. */
  known: HistoryLine['known']
}

/** The part of an organisation that a row is, as readers see it: undefined where it is none, or one of no interest. */
function partOf({ table, known }: HistoryLine): string | undefined {
  const declared = declaredTables.find((each) => each.table === table)
  if (!declared?.part?.field) return undefined
  return known?.relation === 'beneficiaries'
    ? 'beneficiary_need'
    : table.replace(`${tableOf(declared.noun)}_`, '')
}

/**
 * The lines of a change gathered by the records they are about, in the order in which these were first touched: an
 * organisation with its places and sectors is one entry.
 */
export function entriesOf(lines: readonly HistoryLine[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const line of lines) {
    const part = partOf(line)
    const declared = declaredTables.find(({ table }) => table === line.table)
    if (!declared || (declared.part && !part)) continue
    const { noun } = declared
    const key = `${noun} ${line.subjectId}`
    const entry = entries.get(key) ?? {
      noun,
      id: line.subjectId,
      operation: 'update',
      edits: [],
      known: null,
    }
    entries.set(key, entry)
    if (part) entry.edits.push(...editsOfPart(part, line))
    else {
      entry.known = line.known
      if (line.operation === 'update') entry.edits.push(...editsOf(line))
      else entry.operation = line.operation
      if (line.operation === 'insert') entry.edits.push(...firstEdits(declared.entry, line))
    }
  }
  return [...entries.values()]
}

/**
 * The entry that a change is named after; undefined where it is about many records, or none in particular.
 * A deleted organisation takes its partnerships with it and is still the one thing that was deleted.
 */
export function mainEntry(
  change: Pick<Change, 'action' | 'counts'>,
  entries: readonly Entry[],
): Entry | undefined {
  if (entries.length === 1 && !isMore(change)) return entries[0]
  const noun = change.action.split('.')[0]
  const about = entries.filter((entry) => entry.noun === noun)
  return about.length === 1 ? about[0] : undefined
}

/** Whether a change touched more records than the entries made of its first lines can tell. */
const isMore = ({ counts }: Pick<Change, 'counts'>) =>
  nounTables.some(
    ({ table }) => Object.values(counts[table] ?? {}).reduce((sum, count) => sum + count, 0) > 1,
  )

/** How many records of each noun a change inserted, updated and deleted; nouns it did not touch are left out. */
export function tallyOf({ counts }: Pick<Change, 'counts'>) {
  return nounTables.flatMap(({ table, noun }) =>
    Object.entries(counts[table] ?? {}).map(([operation, count]) => ({
      noun,
      operation: operation as HistoryLine['operation'],
      count,
    })),
  )
}

const editsOf = ({ table, before, after }: HistoryLine): Edit[] =>
  Object.keys({ ...before, ...after })
    .filter((column) => !hiddenColumns(table).includes(propertyOf(column)))
    .flatMap((column) => {
      const edit = { field: fieldName(table, column), before: before?.[column], after: after?.[column] }
      return column === 'finding_choices' ? settingEdits(edit) : edit
    })

const hiddenColumns = (table: string) =>
  declaredTables.find((declared) => declared.table === table)?.entry.hidden ?? []

/** Columns of organisations stand as they are, of other nouns behind their table. */
const fieldName = (table: string, column: string) =>
  table === 'organisation' ? column : `${table}.${column}`

/** Of many settings, those that differ; null is as usual. */
function settingEdits({ before, after }: Edit): Edit[] {
  const [old, new_] = [before, after].map((settings) => (settings ?? {}) as Record<string, unknown>)
  return Object.keys({ ...old, ...new_ })
    .filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(new_?.[key]))
    .map((key) => ({
      field: `finding_choices.${key}`,
      before: old?.[key] ?? null,
      after: new_?.[key] ?? null,
    }))
}

/** What a new record says with its first values. */
const firstEdits = ({ shownOnInsert = [] }: NounEntry, { table, after }: HistoryLine): Edit[] =>
  shownOnInsert
    .map(columnOf)
    .filter((column) => (after?.[column] ?? '') !== '')
    .map((column) => ({ field: fieldName(table, column), before: null, after: after?.[column] }))

/** What a part's own columns are called among the fields of an organisation. */
function editsOfPart(part: string, line: HistoryLine): Edit[] {
  if (line.operation === 'insert')
    return [{ field: part, before: null, after: line.after ?? { id: line.rowId } }]
  if (line.operation === 'delete') return [{ field: part, before: line.before, after: null }]
  // It came from another organisation.
  if (line.after && 'organisation_id' in line.after) return [{ field: part, before: null, after: line.known }]
  return editsOf(line)
    .map((edit) => ({ ...edit, field: edit.field.replace(line.table, part) }))
    .filter(({ field }) => field !== `${part}.position`)
}
