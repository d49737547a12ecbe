import type { Store } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { json } from '../../db/src/values.ts'
import { inAlliance, next, tester } from './in-alliance.ts'

/**
 * A file on its way in, with one row of everything that is staged beside it, and one of what earlier files meant. Returns
 * its id.
 */
export async function anImport(
  store: Store,
  allianceId: string,
  { word = `Row ${next()}` }: { /** Written wherever there is room. */ word?: string } = {},
): Promise<string> {
  const importId = newId()
  const staged = { allianceId, importId }
  await inAlliance(store, allianceId, 'import.create', async (trx) => {
    await trx
      .insertInto('import')
      .values({ allianceId, id: importId, fileName: `${word}.csv`, size: 1, createdBy: tester.name })
      .execute()
    await trx
      .insertInto('importFile')
      .values({ ...staged, position: 0, bytes: Buffer.from(word) })
      .execute()
    await trx
      .insertInto('importRow')
      .values({
        ...staged,
        row: 2,
        cells: json([word]),
        name: word,
        faulty: false,
        newId: newId(),
        outcome: 'create',
      })
      .execute()
    await trx
      .insertInto('importValue')
      .values({ allianceId, field: 'influence', value: word, meaning: 'high' })
      .execute()
    const location = { label: word, address: '', locality: 'Lormont', place: 1 }
    await trx
      .insertInto('importLocation')
      .values({ ...staged, ...location, row: 2, position: 0, id: newId() })
      .execute()
    await trx
      .insertInto('importPlace')
      .values({ ...staged, number: 1, locality: word, rows: 1 })
      .execute()
    await trx
      .insertInto('importSector')
      .values({ ...staged, number: 1, label: word, rows: 1, action: 'create' })
      .execute()
    await trx
      .insertInto('importDuplicate')
      .values({ ...staged, row: 2, rank: 0, otherRow: 3, similarity: 0.9, certain: false, reasons: [word] })
      .execute()
    const tie = { kind: 'cooperation', direction: 'mutual', state: 'existing', provenance: 'claimed' }
    await trx
      .insertInto('importPartnership')
      .values({ ...staged, ...tie, id: newId(), row: 2, fromRow: 2, toRow: 3, note: word })
      .execute()
  })
  return importId
}
