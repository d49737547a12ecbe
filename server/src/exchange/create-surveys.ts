import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import type { StagedImport } from './staged-import.ts'

/**
 * Writes where somebody looked; what is known already is not written again.
 * @returns how many came about
 */
export async function createSurveys(trx: WriteTrx, { allianceId, importId }: StagedImport): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into survey (alliance_id, id, sector_id, territory_id, locality, looked_on, looked_by, note)
    select told.* from (
      select alliance_id, new_id, (record->>'sectorId')::uuid as sector_id, (record->>'territoryId')::uuid as territory_id,
        nullif(record->>'locality', '') as locality, (record->>'lookedOn')::date as looked_on,
        record->>'lookedBy' as looked_by, record->>'note' as note
      from import_row
      where alliance_id = ${allianceId} and import_id = ${importId} and outcome = 'create'
      order by row
    ) told
    where not exists (
      select from survey s
      where s.alliance_id = told.alliance_id
        and (s.sector_id, s.territory_id, s.locality, s.looked_on, s.looked_by, s.note)
          is not distinct from (told.sector_id, told.territory_id, told.locality, told.looked_on, told.looked_by, told.note)
    )`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
