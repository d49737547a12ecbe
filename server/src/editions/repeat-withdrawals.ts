import type { CatalogueDb, PublisherTrx } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { isAnyOf } from '@atlas/db/values'
import type { ActReason } from '@atlas/shared/editions'
import { insertSuppressed, readSuppressed } from './publisher-queries.ts'
import { withdrawEdition } from './withdraw.ts'
import { type ListedEdition, type ListedKey, listWithdrawals, readWithdrawals } from './withdrawal-list.ts'

/**
 * Withdraws again what was withdrawn before, where a store has come back from an older copy; and lists what only the store
 * knows, where the data folder is a new one. Records leave their editions by `completeRedactions`, afterwards.
 * @returns how much the store did not know
 */
export async function repeatWithdrawals(db: CatalogueDb, dataDir: string): Promise<number> {
  const listed = Map.groupBy(await readWithdrawals(dataDir), ({ allianceId }) => allianceId)
  const alliances = await db.selectFrom('alliance').select('id').execute()
  let repeated = 0
  for (const { id } of alliances) {
    const lines = listed.get(id) ?? []
    const keys = lines.filter((line): line is ListedKey => 'key' in line)
    const editions = lines.filter((line): line is ListedEdition => 'number' in line)
    repeated += await runPublisherTransaction(db, id, (trx) => repeatKeys(trx, id, keys, dataDir))
    for (const edition of await runPublisherTransaction(db, id, (trx) => findPublic(trx, editions))) {
      await withdrawEdition(db, edition, dataDir)
      repeated++
    }
    const known = await runPublisherTransaction(db, id, (trx) => readWithdrawn(trx, id))
    const isListed = ({ number }: ListedEdition) => editions.some((each) => each.number === number)
    await listWithdrawals(
      dataDir,
      known.filter((edition) => !isListed(edition)),
    )
  }
  return repeated
}

/** Of a key that is listed twice, the last line counts. */
async function repeatKeys(
  trx: PublisherTrx,
  allianceId: string,
  lines: readonly ListedKey[],
  dataDir: string,
): Promise<number> {
  const isAllowed = new Map(lines.map(({ key, allowed = false }) => [key, allowed]))
  const known = await readSuppressed(trx)
  const missing = [...isAllowed.keys()].filter((key) => !isAllowed.get(key) && !known.has(key))
  const returned = [...known].filter((key) => isAllowed.get(key))
  await insertSuppressed(trx, allianceId, missing)
  if (returned.length > 0)
    await trx
      .deleteFrom('publication.suppressed')
      .where(isAnyOf('key', returned, 'text'))
      .execute()
  const unlisted = [...known].filter((key) => !isAllowed.has(key))
  await listWithdrawals(
    dataDir,
    unlisted.map((key) => ({ allianceId, key })),
  )
  return missing.length
}

/** Those of which the store still has an edition from before they were withdrawn. */
async function findPublic(trx: PublisherTrx, listed: readonly ListedEdition[]): Promise<ListedEdition[]> {
  const editions = await trx
    .selectFrom('publication.edition')
    .select(['number', 'publishedAt'])
    .where('withdrawnAt', 'is', null)
    .execute()
  return listed.filter(({ number, withdrawnAt }) =>
    editions.some(
      (each) => each.number === number && Date.parse(each.publishedAt) <= Date.parse(withdrawnAt),
    ),
  )
}

async function readWithdrawn(trx: PublisherTrx, allianceId: string): Promise<ListedEdition[]> {
  const acts = await trx
    .selectFrom('publication.act')
    .select(['number', 'at', 'reason', 'explanation', 'authorRole'])
    .where('act', '=', 'withdraw')
    .execute()
  return acts.map(({ at, reason, ...act }) => ({
    ...act,
    allianceId,
    withdrawnAt: at,
    reason: reason as ActReason,
  }))
}
