import type { WriteTrx } from '@atlas/db/tenancy'
import { declaredTables, type TrackedTable } from '@atlas/shared/noun-tables'
import { Problem } from '../http/problem.ts'
import type { Obstacle } from './conflicts.ts'
import { readNames } from './names.ts'

/** The noun, as in addresses, of the record that a row of a table belongs to. */
const pathOf = (table: TrackedTable) => declaredTables.find((each) => each.table === table)?.entry.path

/**
 * Refuses an undoing that something stands in the way of, and names the records.
 * @throws Problem changed-since
 */
export async function refuseAsChangedSince(trx: WriteTrx, obstacles: Obstacle[]): Promise<void> {
  if (obstacles.length === 0) return
  const records = new Map(obstacles.map(({ table, subjectId }) => [subjectId, pathOf(table)]))
  const names = await readNames(trx, [...records.keys()])
  throw new Problem('changed-since', {
    detail: 'These records were changed after it, or are referred to since. Undo those changes first.',
    errors: [...records].map(([id, path]) => ({
      pointer: `/${path}/${id}`,
      code: 'changed-since',
      message: names.get(id) ?? id,
    })),
  })
}
