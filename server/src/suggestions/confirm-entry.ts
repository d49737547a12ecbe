import type { WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import type { Organisation } from '@atlas/shared/organisations'
import { todayUtc } from '../http/today-utc.ts'

/**
 * Notes that an organisation says its entry is right: verified today, and the ties that it named confirmed.
 * @param ties of this organisation; others are left alone
 */
export async function confirmEntry(trx: WriteTrx, organisationId: string, ties: string[]): Promise<void> {
  const today = todayUtc()
  await trx
    .updateTable('organisation')
    .set({ verifiedOn: today })
    .where('id', '=', organisationId)
    .where('verifiedOn', 'is distinct from', today)
    .execute()
  await trx
    .updateTable('partnership')
    .set({ provenance: 'confirmed' })
    .where(isAnyOf('id', ties, 'uuid'))
    .where((where) => where.or([where('fromId', '=', organisationId), where('toId', '=', organisationId)]))
    .where('provenance', '!=', 'confirmed')
    .where('state', '=', 'existing')
    .execute()
}

/** The day on which somebody last said that an entry is right. */
export const lastVerified = ({ verifiedOn }: Organisation): string | null => verifiedOn
