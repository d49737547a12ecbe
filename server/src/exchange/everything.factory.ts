import type { Store } from '@atlas/db/connect'
import { runReadTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { allianceColumn, type TrackedTable, tables } from '../history/tables.ts'

const shapes: Partial<Record<TrackedTable, string>> = {
  alliance: 'boundary',
  territory: 'boundary',
  location: 'point',
}

/** Everything of an alliance, without what counts writes, to compare before and after. */
export const everythingOf = (store: Store, allianceId: string): Promise<unknown[]> =>
  runReadTransaction(store.db, allianceId, async (trx) => {
    const found: unknown[] = []
    for (const table of tables) {
      const shape = shapes[table] ? sql`st_asewkt(${sql.ref(shapes[table])}, 14)` : sql`null`
      const { rows } = await sql`
        select ${table}::text as table, ${shape} as shape,
          to_jsonb(t) - array['revision', 'changes', 'change_id', 'dataset_revision', 'dataset_change_id', 'facts_revision',
            'facts_change_id', 'updated_at', 'boundary', 'point'] as row
        from ${sql.table(table)} t
        where ${sql.ref(allianceColumn(table))} = ${allianceId} order by t.id`.execute(trx)
      found.push(...rows)
    }
    return found
  })
