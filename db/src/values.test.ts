import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testStore } from '../../test/store.ts'
import { array, isAnyOf, json } from './values.ts'

const { db } = await testStore()

test.each([
  ['an object', { en: 'Health', fr: 'Santé' }],
  ['a list', [{ scheme: 'siren', value: '1' }]],
  ['a text that looks like JSON', '{"a": 1}'],
  ['a number', 3],
  ['nothing', null],
])('json keeps %s as it is', async (_, value) => {
  const { rows } = await sql<{ value: unknown; kind: string }>`
    select ${json(value)} as value, jsonb_typeof(${json(value)}) as kind`.execute(db)
  expect(rows[0]?.value).toEqual(value)
  expect(rows[0]?.kind).toBe(Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
})

test('array keeps quotes, commas, braces, backslashes, NULL and empty texts apart', async () => {
  const values = ['a,b', '{c}', 'say "hi"', 'back\\slash', 'NULL', '', 'é']
  const { rows } = await sql<{ values: string[] }>`select ${array(values, 'text')} as values`.execute(db)
  expect(rows[0]?.values).toEqual(values)
})

test('array may be empty', async () => {
  const { rows } = await sql<{ values: string[] }>`select ${array([], 'uuid')} as values`.execute(db)
  expect(rows[0]?.values).toEqual([])
})

test('isAnyOf finds the values in a list, and none in an empty one', async () => {
  const found = (names: string[]) =>
    sql<{ n: number }>`select n from (values ('a', 1), ('b', 2), ('c', 3)) t (name, n)
      where ${isAnyOf('t.name', names, 'text')}`.execute(db)
  expect((await found(['c', 'a', 'x'])).rows).toEqual([{ n: 1 }, { n: 3 }])
  expect((await found([])).rows).toEqual([])
})
