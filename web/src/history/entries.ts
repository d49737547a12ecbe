import type { Change, HistoryLine } from '@atlas/shared/history'

/** What changes are about, by the table of the store. */
const nouns = {
  organisation: 'organisation',
  partnership: 'partnership',
  sector: 'sector',
  territory: 'territory',
  need: 'need',
  actor_kind: 'actor-kind',
  criterion: 'criterion',
  seat: 'seat',
  survey: 'survey',
  expectation: 'expectation',
  gap_decision: 'gap-decision',
  gap_comment: 'gap-comment',
  action: 'action',
  alliance: 'alliance',
} as const
type Table = keyof typeof nouns
export type Noun = (typeof nouns)[Table]

const tables = Object.keys(nouns) as Table[]

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

/** Tables whose rows are a part of an organisation, by the field that they are in the eyes of the reader. */
const parts: Record<string, (line: HistoryLine) => string> = {
  location: () => 'location',
  organisation_sector: () => 'sector',
  organisation_need: ({ known }) => (known?.relation === 'beneficiaries' ? 'beneficiary_need' : 'need'),
  organisation_actor_kind: () => 'actor_kind',
}

/** Columns whose first words are worth telling with what was added. */
const said: Partial<Record<Noun, readonly string[]>> = {
  expectation: ['minimum'],
  'gap-decision': ['state', 'in_charge', 'reason'],
  'gap-comment': ['text'],
}

/** Columns that mean something else in these tables than in the others. */
const own = new Set(['criterion.kind', 'seat.role', 'gap_decision.state', 'action.state'])

/** Columns that say nothing to people. */
const unsaid = new Set(['closed_by_change_id'])

/**
 * The lines of a change gathered by the records they are about, in the order in which these were first touched: an
 * organisation with its places and sectors is one entry.
 */
export function entriesOf(lines: readonly HistoryLine[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const line of lines) {
    const part = parts[line.table]?.(line)
    const table = tables.find((each) => each === line.table)
    const noun = part ? 'organisation' : table && nouns[table]
    if (!noun) continue
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
      if (line.operation === 'insert') entry.edits.push(...firstSaid(noun, line))
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
  tables.some((table) => Object.values(counts[table] ?? {}).reduce((sum, count) => sum + count, 0) > 1)

/** How many records of each noun a change inserted, updated and deleted; nouns it did not touch are left out. */
export function tallyOf({ counts }: Pick<Change, 'counts'>) {
  return tables.flatMap((table) =>
    Object.entries(counts[table] ?? {}).map(([operation, count]) => ({
      noun: nouns[table],
      operation: operation as HistoryLine['operation'],
      count,
    })),
  )
}

const editsOf = ({ table, before, after }: HistoryLine): Edit[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !unsaid.has(field))
    .flatMap((field) => {
      const edit = { field: fieldOf(table, field), before: before?.[field], after: after?.[field] }
      return field === 'gap_settings' ? settingEdits(edit) : edit
    })

const fieldOf = (table: string, column: string) =>
  own.has(`${table}.${column}`) ? `${table}.${column}` : column

/** Of many settings, those that differ; null is as usual. */
function settingEdits({ before, after }: Edit): Edit[] {
  const [old, new_] = [before, after].map((settings) => (settings ?? {}) as Record<string, unknown>)
  return Object.keys({ ...old, ...new_ })
    .filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(new_?.[key]))
    .map((key) => ({
      field: `gap_settings.${key}`,
      before: old?.[key] ?? null,
      after: new_?.[key] ?? null,
    }))
}

const firstSaid = (noun: Noun, { table, after }: HistoryLine): Edit[] =>
  (said[noun] ?? [])
    .filter((column) => (after?.[column] ?? '') !== '')
    .map((column) => ({ field: fieldOf(table, column), before: null, after: after?.[column] }))

/** What a part's own columns are called among the fields of an organisation. */
function editsOfPart(part: string, line: HistoryLine): Edit[] {
  if (line.operation === 'insert')
    return [{ field: part, before: null, after: line.after ?? { id: line.rowId } }]
  if (line.operation === 'delete') return [{ field: part, before: line.before, after: null }]
  // It came from another organisation.
  if (line.after && 'organisation_id' in line.after) return [{ field: part, before: null, after: line.known }]
  return editsOf(line)
    .filter(({ field }) => field !== 'position')
    .map((edit) => ({ ...edit, field: `${part}.${edit.field}` }))
}
