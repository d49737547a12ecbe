import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import type { ImportKey } from './work.ts'

/** Rows that go into an organisation, and ties with one, that has become another one since they were compared. */
export async function followMerges(trx: WriteTrx, { allianceId, importId }: ImportKey): Promise<void> {
  for (const [table, column] of [
    ['import_row', 'target_id'],
    ['import_partnership', 'from_organisation_id'],
    ['import_partnership', 'to_organisation_id'],
  ] as const)
    await sql`
      update ${sql.table(table)} r set ${sql.ref(column)} = m.organisation_id from organisation_merge m
      where r.alliance_id = ${allianceId} and r.import_id = ${importId}
        and m.alliance_id = r.alliance_id and m.former_id = r.${sql.ref(column)}`.execute(trx)
}
