import type { WriteTrx } from '@atlas/db/tenancy'
import { Problem } from '../http/problem.ts'
import type { Obstacle } from './conflicts.ts'
import { readNames } from './names.ts'
import type { TrackedTable } from './tables.ts'

/** The noun, as in addresses, of the record that a row of a table belongs to. */
const nouns: Record<TrackedTable, string> = {
  alliance: 'alliances',
  sector: 'sectors',
  territory: 'territories',
  organisation: 'organisations',
  organisation_sector: 'organisations',
  organisation_need: 'organisations',
  organisation_actor_kind: 'organisations',
  location: 'organisations',
  organisation_merge: 'organisations',
  partnership: 'partnerships',
  survey: 'surveys',
  need: 'needs',
  actor_kind: 'actor-kinds',
  criterion: 'criteria',
  seat: 'seats',
  expectation: 'expectations',
  gap_decision: 'gap-decisions',
  gap_comment: 'gap-comments',
  action: 'actions',
}

/**
 * Refuses an undoing that something stands in the way of, and names the records.
 * @throws Problem changed-since
 */
export async function refuseAsChangedSince(trx: WriteTrx, obstacles: Obstacle[]): Promise<void> {
  if (obstacles.length === 0) return
  const records = new Map(obstacles.map(({ table, subjectId }) => [subjectId, nouns[table]]))
  const names = await readNames(trx, [...records.keys()])
  throw new Problem('changed-since', {
    detail: 'These records were changed after it, or are referred to since. Undo those changes first.',
    errors: [...records].map(([id, noun]) => ({
      pointer: `/${noun}/${id}`,
      code: 'changed-since',
      message: names.get(id) ?? id,
    })),
  })
}
