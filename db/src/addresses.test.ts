import { afterAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../test/factories.ts'
import { serviceStore, testStore } from '../../test/store.ts'
import {
  type AddressQuestion,
  type AddressRow,
  addAddressFile,
  findInAddressFiles,
  findNearestHouse,
  listAddressFiles,
  removeAddressFile,
} from './addresses.ts'
import { runReadTransaction } from './transactions.ts'

// With the rights of the service, and no more.
const store = await serviceStore()
afterAll(async () => {
  if (store !== (await testStore())) await store.close()
})

/** Invented streets in towns that no other test has. */
const streets: [street: string, locality: string, postcode: string, longitude: number][] = [
  ['Rue de la Boussole', 'Essai-la-Ville', '98555', 7.42],
  ['Boulevard du Maréchal Rascasse', 'Essai-la-Ville', '98555', 7.425],
  ['Rue de la Boussole', "Cap-d'Essai", '06555', 7.406],
  ['Place Saint-Elme', 'Essai-la-Ville', '98555', 7.43],
]

async function* houses(): AsyncGenerator<AddressRow> {
  for (const [street, locality, postcode, longitude] of streets)
    for (const [number, suffix] of [
      [1, ''],
      [2, ''],
      [2, 'bis'],
      [30, ''],
    ] as const)
      yield {
        ...{ country: postcode === '06555' ? 'FR' : 'MC', postcode, locality, street, number, suffix },
        ...{ longitude: longitude + number / 10_000 + (suffix ? 0.00001 : 0), latitude: 43.93 },
      }
}

const name = `essai-${process.pid}`
const add = () => addAddressFile(store, { name, credit: "L'essai" }, houses())

const ask = async (...questions: Partial<AddressQuestion>[]) => {
  const alliance = await anAlliance(store)
  const whole = questions.map((question) => ({
    ...{ street: '', number: null, suffix: '', postcode: '', locality: '', country: null },
    ...question,
  }))
  const found = await runReadTransaction(store.db, alliance, (trx) => findInAddressFiles(trx, whole))
  return found.map((streets) => streets.map((each) => [each.number, each.suffix, each.street, each.locality]))
}

test('a file is added whole, counted, replaced by one of its name, and removed', async () => {
  expect(await add()).toMatchObject({ name, credit: "L'essai", streets: 4, houses: 16 })
  expect(await add()).toMatchObject({ streets: 4, houses: 16 })
  expect((await listAddressFiles(store.db)).filter((file) => file.name === name)).toHaveLength(1)
  expect(await removeAddressFile(store.db, name)).toBe(true)
  expect(await removeAddressFile(store.db, name)).toBe(false)
  expect(await ask({ street: 'Rue de la Boussole', postcode: '98555' })).toEqual([[]])
})

test('a file that breaks off leaves the one of before', async () => {
  await add()
  async function* broken() {
    for await (const row of houses()) {
      yield row
      if (row.number === 30) throw new Error('the disk is gone')
    }
  }
  await expect(addAddressFile(store, { name, credit: '' }, broken())).rejects.toThrow('the disk is gone')
  expect((await ask({ street: 'Place Saint-Elme', postcode: '98555' }))[0]).toHaveLength(1)
})

describe('addresses are found', () => {
  test('by house, in the town or postcode that is told, however the street is spelled', async () => {
    await add()
    const found = await ask(
      { street: 'rue de la boussole', number: 2, postcode: '98555' },
      { street: 'r. Boussole', number: 2, suffix: 'bis', locality: 'ESSAI LA VILLE' },
      { street: 'Bd du Mal Rascasse', number: 30, postcode: '98555', country: 'MC' },
      { street: 'rue de la Bousole', number: 1, locality: "Cap d'Essai" },
      { street: 'pl. St Elme', number: 1, postcode: '98555', locality: 'Essai-la-Ville' },
    )
    expect(found.map(([first]) => first)).toEqual([
      [2, '', 'Rue de la Boussole', 'Essai-la-Ville'],
      [2, 'bis', 'Rue de la Boussole', 'Essai-la-Ville'],
      [30, '', 'Boulevard du Maréchal Rascasse', 'Essai-la-Ville'],
      [1, '', 'Rue de la Boussole', "Cap-d'Essai"],
      [1, '', 'Place Saint-Elme', 'Essai-la-Ville'],
    ])
  })

  test('by street where the house is not in the file, and said so', async () => {
    await add()
    const [[first] = []] = await ask({ street: 'Rue de la Boussole', number: 77, postcode: '98555' })
    expect(first).toEqual([null, '', 'Rue de la Boussole', 'Essai-la-Ville'])
  })

  test('not at all where town and postcode are unknown, or the country is another one', async () => {
    await add()
    expect(
      await ask(
        { street: 'Rue de la Boussole', number: 1 },
        { street: '', postcode: '98555' },
        { street: 'Rue de la Boussole', postcode: '98555', country: 'BE' },
        { street: 'Avenue Wholly Other', postcode: '98555' },
      ),
    ).toEqual([[], [], [], []])
  })

  test('from a point, where a house is near', async () => {
    await add()
    const alliance = await anAlliance(store)
    const near = (position: [number, number]) =>
      runReadTransaction(store.db, alliance, (trx) => findNearestHouse(trx, position))
    expect(await near([7.42301, 43.93002])).toMatchObject({ street: 'Rue de la Boussole', number: 30 })
    expect(await near([7.2, 43.93])).toBeNull()
  })
})
