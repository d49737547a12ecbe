import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import type { ReadTrx } from './tenancy.ts'
import { runReadTransaction } from './transactions.ts'

const { db } = await testStore()

const forbidden = '42501'

let alliance: string
beforeAll(async () => {
  const store = await testStore()
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  await anOrganisation(store, alliance, { name: 'CADA', interests: 'to be left alone' })
  await anOrganisation(store, alliance, { name: 'Nobody yet', status: 'missing' })
})

const asGuest = <T>(read: (trx: ReadTrx) => Promise<T>) => runReadTransaction(db, alliance, read, 'guest')

const names = async (query: ReturnType<typeof sql<{ name: string }>>) =>
  (await query.execute(db)).rows.map(({ name }) => name)

const tables = await names(sql`
  select relname::text as name from pg_class
  where relnamespace = 'atlas'::regnamespace and relkind in ('r', 'p') order by 1`)
const opened = await names(sql`select name from guest_view order by 1`)

describe('the role of guests', () => {
  test.each(tables)('has no right on the table %s', async (table) => {
    const looking = asGuest((trx) => sql`select from ${sql.table(`atlas.${table}`)} limit 1`.execute(trx))
    await expect(looking).rejects.toMatchObject({ code: forbidden })
  })

  test.each(tables.filter((table) => !opened.includes(table)))(
    'is told that it may not read what nobody has opened: %s',
    async (table) => {
      const looking = asGuest((trx) => sql`select from ${sql.table(table)} limit 1`.execute(trx))
      await expect(looking).rejects.toMatchObject({ code: forbidden })
    },
  )

  test('reads the view of an opened table by the name of the table', async () => {
    const query = (trx: ReadTrx) => trx.selectFrom('organisation').select(['sortName', 'interests']).execute()
    expect(await asGuest(query)).toEqual([{ sortName: 'cada', interests: '' }])
    expect(await runReadTransaction(db, alliance, query)).toHaveLength(2)
    // The same statement, planned before for members and then for guests.
    expect(await asGuest(query)).toHaveLength(1)
  })

  test('sees no other alliance, nor anything outside of one', async () => {
    const ids = await asGuest((trx) => trx.selectFrom('alliance').select('id').execute())
    expect(ids).toEqual([{ id: alliance }])
    const outside = db.transaction().execute(async (trx) => {
      await sql`select set_config('role', 'atlas_guest', true), set_config('search_path', 'facts, atlas, public', true)`.execute(
        trx,
      )
      return trx.selectFrom('organisation').select('id').execute()
    })
    expect(await outside).toEqual([])
  })

  test.each(opened)('writes nothing through the view of %s', async (view) => {
    const name = sql.table(`facts.${view}`)
    for (const write of [sql`delete from ${name}`, sql`insert into ${name} default values`])
      await expect(asGuest((trx) => write.execute(trx))).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|55000|25006)$/),
      })
  })

  test('calls nothing that works with the rights of somebody else', async () => {
    const callable = await names(sql`
      select p.proname::text as name from pg_proc p
      where p.pronamespace = 'atlas'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('atlas_guest', p.oid, 'execute')`)
    expect(callable).toEqual([])
  })
})

describe('the views of guests', () => {
  type Column = { table: string; column: string; type: string }
  const columnsOf = async (schema: string) => {
    const { rows } = await sql<Column>`
      select c.relname as "table", a.attname as "column", format_type(atttypid, atttypmod) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = ${schema}::text::regnamespace and c.relname in (select name from guest_view)
        and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attname`.execute(db)
    return rows
  }

  test('have the columns of their tables, to the type', async () => {
    const columns = await columnsOf('facts')
    expect(columns.length).toBeGreaterThan(100)
    expect(columns).toEqual(await columnsOf('atlas'))
  })

  test('are those that were opened, and belong to a role that is walled in itself', async () => {
    const { rows } = await sql<{ name: string; owner: string; bypasses: boolean }>`
      select c.relname::text as name, r.rolname::text as owner, r.rolsuper or r.rolbypassrls as bypasses
      from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace = 'facts'::regnamespace order by 1`.execute(db)
    expect(rows).toEqual(opened.map((name) => ({ name, owner: 'atlas_facts', bypasses: false })))
  })
})
