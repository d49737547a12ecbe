import type { Trx } from '@atlas/db/tenancy'
import type { ImportKind } from '@atlas/shared/exchange/fields'
import { sql } from 'kysely'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import type { ImportKey } from './work.ts'

/** An import that is being written into the base. */
export type StagedImport = ImportKey & {
  kind: ImportKind
  /** Of the alliance, the first one names things. */
  languages: string[]
  /** How many rows come in, and the last of them as the spreadsheet numbers it. */
  rows: number
  lastRow: number
}

/** @throws ChangedMeanwhile where the import itself is gone */
export async function readStaged(trx: Trx, key: ImportKey): Promise<StagedImport> {
  const { rows } = await sql<Omit<StagedImport, keyof ImportKey>>`
    select i.found->>'kind' as kind, a.languages, staged.*
    from import i join alliance a on a.id = i.alliance_id, lateral (
      select count(*)::integer as rows, coalesce(max(row), 0) as last_row from import_row r
      where r.alliance_id = i.alliance_id and r.import_id = i.id and r.outcome in ('create', 'merge')
    ) staged
    where i.alliance_id = ${key.allianceId} and i.id = ${key.importId}`.execute(trx)
  const [staged] = rows
  if (!staged) throw new ChangedMeanwhile()
  return { ...key, ...staged }
}
