import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { Expectation, ExpectationCreate, ExpectationUpdate } from '@atlas/shared/expectations'
import type { Alliance } from '../http/collection.ts'

const expectations = (trx: ReadTrx) =>
  trx
    .selectFrom('expectation')
    .select(['id', 'sectorId', 'territoryId', 'locality', 'minimum', 'revision', 'createdAt', 'updatedAt'])

/** In the order in which they were recorded. */
export const listExpectations = (trx: ReadTrx): Promise<Expectation[]> =>
  expectations(trx).orderBy('id').execute()

export const readExpectation = (trx: ReadTrx, id: string): Promise<Expectation | undefined> =>
  expectations(trx).where('id', '=', id).executeTakeFirst()

export async function createExpectation(
  trx: WriteTrx,
  expectation: ExpectationCreate,
  { id: allianceId }: Alliance,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('expectation')
    .values({ ...expectation, allianceId, id })
    .execute()
  return id
}

export const updateExpectation = (trx: WriteTrx, id: string, expectation: ExpectationUpdate) =>
  trx.updateTable('expectation').set(expectation).where('id', '=', id).execute()
