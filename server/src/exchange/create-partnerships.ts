import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import type { StagedImport } from './staged-import.ts'

/**
 * Writes the ties whose two organisations are there; what already stands between two stays as it is, and of several
 * of a kind the first is kept.
 * @returns how many came about
 */
export async function createPartnerships(
  trx: WriteTrx,
  { allianceId, importId }: StagedImport,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into partnership (alliance_id, id, from_id, to_id, kind, direction, strength, formality, since, until, state,
      provenance, note)
    select p.alliance_id, p.id, ends.from_id, ends.to_id, p.kind, p.direction,
      p.strength, p.formality, p.since, p.until, p.state, p.provenance, p.note
    from import_partnership p
      join import_row r using (alliance_id, import_id, row)
      left join import_row f on f.alliance_id = p.alliance_id and f.import_id = p.import_id and f.row = p.from_row
      left join import_row t on t.alliance_id = p.alliance_id and t.import_id = p.import_id and t.row = p.to_row,
      lateral (
        select coalesce(p.from_organisation_id, f.target_id) as from_id, coalesce(p.to_organisation_id, t.target_id) as to_id
      ) ends
    where p.alliance_id = ${allianceId} and p.import_id = ${importId} and r.outcome in ('create', 'merge')
      and ends.from_id <> ends.to_id
    order by p.row, p.id
    on conflict (alliance_id, least(from_id, to_id), greatest(from_id, to_id), kind) do nothing`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
