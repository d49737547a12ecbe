import type { ImportColumn } from '@atlas/shared/exchange/import'
import { expect, test } from 'vitest'
import { compareRow } from './compare-row.ts'

const columns = (...fields: (string | null)[]): ImportColumn[] =>
  fields.map((field, index) => ({ index, header: '', samples: [], field, guessed: true, commas: null }))

const differences = (inFile: string, inBase: string) =>
  compareRow(columns('name'), [inFile], () => inBase).map(({ difference }) => difference)

test.each([
  ['Cité des Métiers', 'cite des metiers', ['same']],
  ['https://www.example.org/', 'http://example.org', ['same']],
  ['Housing; Health', 'Health, Housing', ['same']],
  ['Health', 'Housing', ['different']],
  ['Health', '', ['adds']],
  ['', 'Health', ['keeps']],
  ['', '', []],
])('“%s” in the file and “%s” in the base', (inFile, inBase, expected) => {
  expect(differences(inFile, inBase)).toEqual(expected)
})

test('columns that are left out, and fields that the other side does not tell, are not compared', () => {
  const compared = compareRow(columns(null, 'name:fr', 'contact'), ['a', 'b', 'c'], (base, qualifier) =>
    base === 'name' ? `in ${qualifier}` : undefined,
  )
  expect(compared).toMatchObject([{ column: 1, base: 'name', qualifier: 'fr', inBase: 'in fr' }])
})
