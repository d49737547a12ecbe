import type { CatalogueDb } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { redactedParts } from '@atlas/shared/editions'
import type { MakeEdition } from './edition-order.ts'
import { readSuppressed, unpackSource } from './publisher-queries.ts'
import { redactEdition } from './redact.ts'
import { suppressionKey } from './redact-source.ts'

/**
 * Completes what was interrupted: what may not come back is in no edition afterwards. Which organisations these are is
 * found among those that editions still tell of.
 */
export async function completeRedactions(db: CatalogueDb, makeEdition: MakeEdition): Promise<void> {
  const alliances = await db.selectFrom('alliance').select('id').where('deletedAt', 'is', null).execute()
  for (const { id: allianceId } of alliances) {
    const left = await runPublisherTransaction(db, allianceId, async (trx) => {
      const publisher = await trx.selectFrom('publication.publisher').select('secret').executeTakeFirst()
      const keys = await readSuppressed(trx)
      if (!publisher || keys.size === 0) return []
      const sources = await trx.selectFrom('publication.editionSource').select(['number', 'source']).execute()
      const found = await Promise.all(
        sources.map(async ({ number, source }) => {
          const { columns } = await unpackSource(source)
          return columns.organisations.id.flatMap((organisationId) =>
            redactedParts
              .filter((part) => keys.has(suppressionKey(publisher.secret, part, organisationId)))
              .map((part) => ({ organisationId, part, number, secret: publisher.secret })),
          )
        }),
      )
      return found.flat()
    })
    for (const each of left)
      await redactEdition(db, { ...each, allianceId, reason: 'request', authorRole: 'owner' }, makeEdition)
  }
}
