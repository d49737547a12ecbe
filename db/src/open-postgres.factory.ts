import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../test/factories.ts'
import { createDatabase, template } from '../../test/setup/databases.ts'
import { connectPostgres, type Store } from './connect.ts'
import { asOwner, expectReady } from './open.factory.ts'
import { openStore, StoreUnsuitable } from './open.ts'
import { runReadTransaction } from './transactions.ts'

/** Registers the tests of opening PostgreSQL, on a server. */
export const testOpeningPostgres = (server: string) =>
  describe('opening PostgreSQL', { timeout: 120_000 }, () => {
    const newName = () => `open_${crypto.randomUUID().replaceAll('-', '')}`
    const anEmptyDatabase = () => createDatabase(server, newName(), 'template0')
    /** One that has all it needs, which takes many seconds to bring in. */
    const aReadyDatabase = () => createDatabase(server, newName(), template)

    test('processes that start together on an empty database all find it ready', async () => {
      const databaseUrl = await anEmptyDatabase()
      const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl, dataDir: '/nowhere' })))
      for (const store of stores) {
        await expectReady(store)
        expect(await store.health()).toEqual({ engine: 'postgres', ok: true, latencyMs: expect.any(Number) })
        await store.close()
      }
    })

    test('health tells that the database has gone', async () => {
      const databaseUrl = await aReadyDatabase()
      const store = await openStore({ databaseUrl, dataDir: '/nowhere' })
      const admin = await connectPostgres(`${server}/postgres`, { max: 1 })
      await admin.script(`drop database ${databaseUrl.split('/').at(-1)} with (force)`)
      await admin.close()
      expect(await store.health()).toMatchObject({ ok: false, problem: expect.any(String) })
      await store.close()
    })

    test('an account without rights is told what to grant', async () => {
      const databaseUrl = await anEmptyDatabase()
      const admin = await connectPostgres(databaseUrl, { max: 1 })
      const account = `guest_${crypto.randomUUID().slice(0, 8)}`
      await admin.script(`create role "${account}" login`)
      const asGuest = new URL(databaseUrl)
      asGuest.username = account
      const refusal = await openStore({ databaseUrl: asGuest.href, dataDir: '/nowhere' }).catch((e) => e)
      expect(refusal).toBeInstanceOf(StoreUnsuitable)
      const statements = refusal.message
        .split('\n')
        .slice(1)
        .map((line: string) => line.trim())
      expect(statements).toHaveLength(4)
      for (const statement of statements) await admin.script(statement)
      await admin.close()
      const store = await openStore({ databaseUrl: asGuest.href, dataDir: '/nowhere' })
      await expectReady(store)
      await store.close()
    })

    describe('an account of its own for the service', () => {
      let databaseUrl: string
      let account: URL
      beforeAll(async () => {
        databaseUrl = await anEmptyDatabase()
        account = new URL(databaseUrl)
        account.username = `service_${crypto.randomUUID().slice(0, 8)}`
        await asOwner(databaseUrl, `create role "${account.username}" login noinherit`)
      })

      const refusalOf = async (store: Store, table: string) =>
        (await sql`select from ${sql.table(table)} limit 1`.execute(store.db).catch((error) => error)).code

      test('serves with the rights of the roles that it becomes', async () => {
        const store = await openStore({
          ...{ databaseUrl: account.href, databaseOwnerUrl: databaseUrl, dataDir: '/nowhere' },
        })
        const allianceId = await anAlliance(store)
        await anOrganisation(store, allianceId)
        const names = await runReadTransaction(store.db, allianceId, (trx) =>
          trx.selectFrom('organisation').select('sortName').execute(),
        )
        expect(names).toHaveLength(1)
        expect(await refusalOf(store, 'atlas.organisation')).toBe('42501')
        expect(await refusalOf(store, 'identity.user')).toBeUndefined()
        await store.close()
      })

      test('has by itself no right on any table', async () => {
        const bare = await connectPostgres(account.href, { max: 1 })
        const { rows } = await sql<{ name: string }>`
          select schemaname || '.' || tablename as name from pg_tables
          where schemaname in ('atlas', 'identity')`.execute(bare.db)
        expect(rows.length).toBeGreaterThan(30)
        for (const { name } of rows) expect([name, await refusalOf(bare, name)]).toEqual([name, '42501'])
        await bare.close()
      })
    })

    test('a database that was restored without its roles is not served', async () => {
      const databaseUrl = await aReadyDatabase()
      await (await openStore({ databaseUrl, dataDir: '/nowhere' })).close()
      await asOwner(databaseUrl, 'drop policy one_alliance on atlas.organisation')
      const refusal = await openStore({ databaseUrl, dataDir: '/nowhere' }).catch((e) => e)
      expect(refusal).toBeInstanceOf(StoreUnsuitable)
      expect(refusal.message).toContain('restore the same backup once more')
    })

    test.each([
      ['a database that is not there', `${server}/nobody_made_it`, 'createdb nobody_made_it'],
      ['a server that is not there', 'postgres://atlas:hush@127.0.0.1:1/atlas', 'running'],
    ])('%s is named, without the password', async (_, databaseUrl, remedy) => {
      const refusal = await openStore({ databaseUrl, dataDir: '/nowhere' }).catch((e) => e)
      expect(refusal).toBeInstanceOf(StoreUnsuitable)
      expect(refusal.message).toContain(remedy)
      expect(refusal.message).not.toContain('hush')
    })
  })
