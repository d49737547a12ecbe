import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownStore, testStore } from '../../test/store.ts'
import type { Store } from './connect.ts'
import { describeTables } from './describe-tables.ts'
import { MigrationError, migrate, readMigrations } from './migrate.ts'

describe('migrating a store', () => {
  let store: Store
  beforeAll(async () => {
    store = await ownStore({ empty: true })
  })
  afterAll(() => store.close())

  const first = { name: '0001-first', sql: 'create table atlas.one (n integer)' }
  const second = {
    name: '0002-second',
    sql: 'create table atlas.two (n integer); insert into atlas.two values (2)',
  }

  test('applies what is missing, in order, once', async () => {
    expect(await migrate(store, [first])).toEqual(['0001-first'])
    expect(await migrate(store, [first, second])).toEqual(['0002-second'])
    expect(await migrate(store, [first, second])).toEqual([])
  })

  test('leaves nothing of a migration that fails, and can be tried again', async () => {
    const broken = { name: '0003-broken', sql: 'create table atlas.three (n integer); select nonsense' }
    await expect(migrate(store, [first, second, broken])).rejects.toThrow('0003-broken failed')
    const mended = { name: '0003-mended', sql: 'create table atlas.three (n integer)' }
    expect(await migrate(store, [first, second, mended])).toEqual(['0003-mended'])
  })

  test('refuses a store whose migrations were rewritten afterwards', async () => {
    const rewritten = { ...first, sql: 'create table atlas.one (n bigint)' }
    await expect(migrate(store, [rewritten, second])).rejects.toThrow(MigrationError)
    await expect(migrate(store, [rewritten, second])).rejects.toThrow('0001-first has been changed')
  })

  test('refuses a store that a newer version has used', async () => {
    await expect(migrate(store, [first])).rejects.toThrow('newer version')
  })

  test('lets two that start together share the work', async () => {
    await store.script('drop schema atlas cascade')
    const slow = { name: '0001-slow', sql: 'select pg_sleep(0.2); create table atlas.slow (n integer)' }
    const applied = await Promise.all([migrate(store, [slow, second]), migrate(store, [slow, second])])
    expect(applied.flat().sort()).toEqual(['0001-slow', '0002-second'])
  })
})

test('the migrations of this version are numbered without a gap', async () => {
  const numbers = (await readMigrations()).map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('types.ts says what the migrated catalogue says', async () => {
  const written = await readFile(new URL('types.ts', import.meta.url), 'utf8')
  expect(written).toBe(await describeTables((await testStore()).db))
})
