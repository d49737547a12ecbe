import { sql } from 'kysely'

/** What a reader is shown: everything, or facts alone, with places no more exact than anybody may know them. */
export type View = 'insider' | 'facts'

type Withholding =
  | 'organisation'
  | 'location'
  | 'organisationMerge'
  | 'partnership'
  | 'survey'
  | 'seat'
  | 'criterion'
  | 'gapDecision'
  | 'gapComment'
  | 'action'

/**
 * The relation to read a table from. Whoever may see facts only reads the view of the same columns that withholds the
 * rest, so that no query can show, filter or order by what is not for its reader.
 */
export const seen = <T extends Withholding>(table: T, view: View): T =>
  (view === 'facts' ? `${table}Facts as ${table}` : table) as T

/** The same for SQL text, to be given an alias: `from ${seenTable('location', view)} l`. */
export const seenTable = (table: Withholding, view: View) =>
  sql.table(view === 'facts' ? `${table}Facts` : table)
