import { expect, test } from 'vitest'
import { declaredTables, tableOf } from './noun-tables.ts'
import { type NounEntry, nouns } from './nouns.ts'

const entries = Object.entries(nouns) as [string, NounEntry][]

test.each(entries)('%s names only columns that its schema has', (_noun, entry) => {
  const { withheld, refers, named, past, shownOnInsert, hidden, computed } = entry
  const columns = [withheld, Object.keys(refers ?? {}), named, past, shownOnInsert, hidden, computed]
  const known = Object.keys(entry.schemas.item.properties)
  expect(columns.flatMap((each) => each ?? []).filter((column) => !known.includes(column))).toEqual([])
})

test('columns refer to nouns that are declared, or to a finding', () => {
  const referred = declaredTables.flatMap(({ refers }) => Object.values(refers ?? {}))
  expect(referred.length).toBeGreaterThan(15)
  expect(referred.filter((noun) => noun !== 'finding' && !(noun in nouns))).toEqual([])
})

test('what everybody is shown of a noun is said: guests read none that nobody has opened', () => {
  const closed = entries.flatMap(([noun, { readers }]) => (readers === undefined ? [noun] : []))
  expect(closed).toEqual([
    'criterion',
    'finding-decision',
    'finding-comment',
    'action',
    'source',
    'suggestion-decision',
    'workshop',
  ])
})

test('a table stands after those that it refers to, and after that of the record it is a part of', () => {
  const order = declaredTables.map(({ table }) => table)
  expect(order[0]).toBe('alliance')
  for (const { table, noun, part, refers } of declaredTables) {
    if (part) expect(order.indexOf(tableOf(noun)), table).toBeLessThan(order.indexOf(table))
    for (const referred of Object.values(refers ?? {}))
      if (referred !== noun && referred in nouns)
        expect(order.indexOf(tableOf(referred)), `${table} → ${referred}`).toBeLessThan(order.indexOf(table))
  }
})

test('every noun has an address of its own', () => {
  expect(new Set(entries.map(([, { path }]) => path)).size).toBe(entries.length)
})
