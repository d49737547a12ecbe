import { addToDataList, dataLists, readDataList } from '@atlas/db/data-list'
import type { ActReason } from '@atlas/shared/editions'

/** A part of a record that may not be published again, or may after all, by a keyed hash that tells nothing of anybody. */
export type ListedKey = { allianceId: string; key: string; allowed?: true }

/** An edition that was withdrawn. After a restore another one may get its number: that one is published later. */
export type ListedEdition = {
  allianceId: string
  number: number
  withdrawnAt: string
  reason: ActReason
  explanation: string
  authorRole: string
}

type Listed = ListedKey | ListedEdition

/**
 * Lists, outside of the store, what is withdrawn from the public, so that a backup from before does not bring it back.
 * Before the transaction ends: should it fail after all, the next start withdraws.
 */
export const listWithdrawals = (dataDir: string, lines: readonly Listed[]): Promise<void> =>
  addToDataList(dataDir, dataLists.withdrawals, lines)

export const readWithdrawals = (dataDir: string): Promise<Listed[]> =>
  readDataList<Listed>(dataDir, dataLists.withdrawals)
