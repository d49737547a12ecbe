import { columnOf } from '@atlas/shared/column-names'
import { declaredTables } from '@atlas/shared/noun-tables'
import { expect, test } from 'vitest'
import { testStore } from '../../../test/store.ts'

const { db } = await testStore()

/** Tables that hold no records of an alliance: places of the gazetteer. */
const notOfNouns = ['place']

test('the store opens to guests what the nouns declare, and withholds the columns that they name', async () => {
  const opened = await db.selectFrom('guestView').selectAll().execute()
  const declared = declaredTables
    .filter(({ entry }) => entry.readers === 'guests')
    .map(({ table, withheld = [] }) => ({ name: table as string, withheld: withheld.map(columnOf) }))
  const byName = (views: { name: string; withheld: string[] }[]) =>
    Object.fromEntries(views.map(({ name, withheld }) => [name, withheld.toSorted()]))
  expect(byName(opened.filter(({ name }) => !notOfNouns.includes(name)))).toEqual(byName(declared))
})
