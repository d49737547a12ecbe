import { tablesOutsideDataset } from '@atlas/db/transactions'
import { declaredTables } from '@atlas/shared/noun-tables'
import { expect, test } from 'vitest'

test('the store counts as outside of the dataset what is declared so', () => {
  const declared = declaredTables.filter(({ entry }) => !entry.dataset).map(({ table }) => table)
  expect([...tablesOutsideDataset].sort()).toEqual(declared.sort())
})
