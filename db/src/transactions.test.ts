import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, tester } from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import type { CatalogueDb, ReadTrx, WriteTrx } from './tenancy.ts'
import { runChange, runReadTransaction, runWriteTransaction } from './transactions.ts'

const store = await testStore()
const { db } = store

const outsideAnyChange = 'AT001'

let alliance: string
beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  await anOrganisation(store, alliance)
})

describe('a transaction that reads', () => {
  test.each(['member', 'guest'] as const)(
    'writes nothing, whatever it is made to run: %s',
    async (reader) => {
      const writing = runReadTransaction(
        db,
        alliance,
        (trx) => sql`update organisation set website = null`.execute(trx),
        reader,
      )
      await expect(writing).rejects.toMatchObject({ code: expect.stringMatching(/^(25006|42501)$/) })
    },
  )

  test('cannot be told to write again', async () => {
    const writing = runReadTransaction(db, alliance, async (trx) => {
      await sql`select set_config('transaction_read_only', 'off', true)`.execute(trx)
    })
    await expect(writing).rejects.toMatchObject({ code: '25001' })
  })

  test('leaves the connection fit for writing', async () => {
    await runReadTransaction(db, alliance, (trx) => trx.selectFrom('alliance').select('id').execute())
    await anOrganisation(store, alliance)
  })
})

describe('a transaction that writes without history', () => {
  test('is refused what history follows', async () => {
    const writing = runWriteTransaction(db, alliance, (trx) =>
      trx.updateTable('organisation').set({ website: null }).execute(),
    )
    await expect(writing).rejects.toMatchObject({ code: outsideAnyChange })
  })
})

describe('what goes alongside a change', () => {
  const found = (id: string, alongside: () => Promise<unknown>) =>
    runChange(db, { allianceId: id, actor: tester, action: 'alliance.create', alongside }, (trx) =>
      trx
        .insertInto('alliance')
        .values({ id, slug: `alliance-${id}`, name: 'Founded' })
        .execute(),
    )

  test('is taken back with it, and takes it back', async () => {
    const id = crypto.randomUUID()
    const failing = found(id, () => Promise.reject(new Error('no owner')))
    await expect(failing).rejects.toThrow('no owner')
    expect(await db.selectFrom('alliance').select('id').where('id', '=', id).execute()).toEqual([])
  })

  test('has no right on the records of an alliance, as the change has none on accounts', async () => {
    const looking = runChange(
      db,
      {
        ...{ allianceId: alliance, actor: tester, action: 'test.write' },
        alongside: (trx) => sql`select from organisation`.execute(trx),
      },
      async () => {},
    )
    await expect(looking).rejects.toMatchObject({ code: '42501' })
    const other = runWriteTransaction(db, alliance, (trx) =>
      sql`select from identity.membership`.execute(trx),
    )
    await expect(other).rejects.toMatchObject({ code: '42501' })
  })
})

/** Never run: the compiler is the witness. What stands below a line that must not compile makes it an error if it does. */
export const doesNotCompile = (outside: CatalogueDb, reading: ReadTrx, writing: WriteTrx) => [
  // @ts-expect-error a record of an alliance outside of any
  outside.selectFrom('organisation'),
  // @ts-expect-error a write in a transaction that reads
  reading.insertInto('organisation'),
  // @ts-expect-error a write in a transaction that reads
  reading.updateTable('organisation'),
  // @ts-expect-error a write in a transaction that reads
  reading.deleteFrom('organisation'),
  // @ts-expect-error an account inside an alliance
  writing.selectFrom('identity.user'),
  // @ts-expect-error a transaction that reads where one that writes is wanted
  reading satisfies WriteTrx,
  // What one that writes may do, of course.
  writing satisfies ReadTrx,
  writing.selectFrom('organisation'),
  reading.selectFrom('organisation'),
]
