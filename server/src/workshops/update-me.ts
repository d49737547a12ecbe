import type { WriteTrx } from '@atlas/db/tenancy'
import { fault } from '../http/problem.ts'
import type { Room } from './read-room.ts'

/** @throws Problem invalid-reference where there is no such exercise */
export async function updateMe(
  trx: WriteTrx,
  id: string,
  { name, readyFor }: { name?: string; readyFor?: string | null },
  { exercises }: Room,
): Promise<void> {
  if (readyFor && !exercises.some((exercise) => exercise.id === readyFor))
    throw fault('invalid-reference', '/readyFor', 'reference', 'This workshop has no such exercise.')
  await trx
    .updateTable('workshopParticipant')
    .set({ ...(name !== undefined && { name: name.trim() }), ...(readyFor !== undefined && { readyFor }) })
    .where('id', '=', id)
    .execute()
}
