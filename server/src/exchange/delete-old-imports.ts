import type { CatalogueDb, WriteTrx } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { discardImport, emptyStaging } from './queries.ts'

/** In days: for how long an import that nobody finishes can be gone on with, and what was done can be looked at by row. */
const abandonedAfterDays = 7
const rowsKeptDays = 30

/** Takes away imports that nobody has finished, with their files, and rows of imports that were done long ago. */
export async function deleteOldImports(db: CatalogueDb): Promise<void> {
  const alliances = await db.selectFrom('alliance').select('id').execute()
  for (const { id } of alliances) await runWriteTransaction(db, id, (trx) => deleteOldImportsOf(trx, id))
}

async function deleteOldImportsOf(trx: WriteTrx, allianceId: string): Promise<void> {
  const { rows } = await sql<{ id: string; isDone: boolean }>`
    select id, status = 'done' as is_done from import
    where alliance_id = ${allianceId} and status <> 'committing'
      and greatest(created_at, alive_at) < now() - make_interval(days => case status
        when 'done' then ${rowsKeptDays}::integer else ${abandonedAfterDays}::integer end)
      and (status <> 'done' or exists (
        select from import_row r where r.alliance_id = import.alliance_id and r.import_id = import.id))`.execute(
    trx,
  )
  for (const { id: importId, isDone } of rows)
    await (isDone ? emptyStaging : discardImport)(trx, { allianceId, importId })
}
