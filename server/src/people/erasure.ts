import { erase } from '@atlas/db/erasures'
import type { Actor, CatalogueDb } from '@atlas/db/tenancy'
import { type Changed, runChange } from '@atlas/db/transactions'
import { tableOf } from '@atlas/shared/noun-tables'
import type { Noun } from '@atlas/shared/nouns'
import { deleteRecord } from '../http/revision.ts'

/**
 * Erases a record of a personal noun: it goes, nothing of the past tells of it any more, and nobody can bring it back.
 * Unfinished imports of the alliance have to be begun again, because their files may tell of the same person.
 * @param dataDir where the list of what was erased stands, for stores that come back from older copies
 */
export const eraseRecord = (
  db: CatalogueDb,
  dataDir: string,
  { allianceId, actor, noun, id }: { allianceId: string; actor: Actor; noun: Noun; id: string },
): Promise<Changed<unknown>> =>
  runChange(
    db,
    {
      ...{ allianceId, actor, action: `${noun}.erase` },
      alongside: (trx) => erase(trx, dataDir, { alliance: allianceId, table: tableOf(noun), record: id }),
    },
    (trx) => deleteRecord(trx, noun, id),
  )
