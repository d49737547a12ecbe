import type { ReadTrx } from '@atlas/db/tenancy'
import type { ImportKind } from '@atlas/shared/exchange/fields'
import { sql } from 'kysely'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import type { ImportKey } from './work.ts'

/** An import that is being written into the base. */
export type StagedImport = ImportKey & {
  kind: ImportKind
  /** Of the alliance, the first one names things. */
  languages: string[]
  /** How many rows come in, and how many of them go into others. */
  rows: number
  merges: number
  /** Whether the file has columns of needs, kinds of actor, seats or who approaches whom. */
  parts: boolean
  /** The last row of the file, as the spreadsheet numbers it. */
  lastRow: number
}

/** A file may have needs in the column of how formally they are served alone. */
const partColumns = `$[*] ? (@.field like_regex "^(needs(:.*)?|beneficiary-needs|actor-kinds|seat|approached-by)$")`

/**
 * Reads what was counted when the rows were settled.
 * @throws ChangedMeanwhile where the import itself is gone
 */
export async function readStaged(trx: ReadTrx, key: ImportKey): Promise<StagedImport> {
  const { rows } = await sql<Omit<StagedImport, keyof ImportKey>>`
    select i.found->>'kind' as kind, a.languages, (i.counts->>'merge')::integer as merges,
      (i.counts->>'create')::integer + (i.counts->>'merge')::integer as rows,
      i.found->'columns' @? ${partColumns}::jsonpath as parts,
      (select coalesce(max(r.row), 0) from import_row r where r.alliance_id = i.alliance_id and r.import_id = i.id) as last_row
    from import i join alliance a on a.id = i.alliance_id
    where i.alliance_id = ${key.allianceId} and i.id = ${key.importId}`.execute(trx)
  const [staged] = rows
  if (!staged) throw new ChangedMeanwhile()
  return { ...key, ...staged }
}
