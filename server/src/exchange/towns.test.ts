import type { Import } from '@atlas/shared/exchange/import'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { importer } from './uploads.factory.ts'

const service = await testService()
const { store, as } = service

let alliance: string
let member: Client
let desk: ReturnType<typeof importer>
beforeEach(async () => {
  alliance = await anAlliance(store, { country: 'FR', languages: ['fr'] })
  member = as(aMember(alliance))
  desk = importer(service, member, alliance)
})

const listed = async <T>(path: string): Promise<T[]> =>
  (await member.get(`/alliances/${alliance}/${path}`)).json().items
const commit = async ({ id }: Import) => {
  await member.post(`${desk.imports}/${id}/commit`, {})
  return desk.settled(id)
}

describe('towns', () => {
  test('of one name are told apart by their postcodes', async () => {
    const { id, counts } = await desk.read(
      'nom,code postal,ville\nA,82400,Valence\nB,26000,Valence\nC,97400,Saint-Denis\n',
    )
    expect(counts).toMatchObject({ placed: 3 })
    await commit(await desk.settled(id))
    const places = (await listed<{ names: object; locations: { point: number[] }[] }>('organisations')).map(
      ({ locations }) => locations[0]?.point.map(Math.round),
    )
    expect(places.sort()).toEqual([
      [1, 44],
      [5, 45],
      [55, -21],
    ])
  })

  test('are not guessed where the postal code says that they lie elsewhere', async () => {
    const { places } = await desk.read('nom,code postal,ville\nA,29200,Valence\n')
    expect(places).toMatchObject([{ locality: 'Valence', area: '29', state: 'ambiguous', chosen: null }])
  })

  test('in two languages are one place', async () => {
    const done = await commit(await desk.read('nom,ville,pays\nHet Buurthuis,Bruxelles / Brussel,BE\n'))
    expect(done).toMatchObject({ status: 'done' })
    const [organisation] = await listed<{ locations: { locality: string }[] }>('organisations')
    expect(organisation?.locations).toMatchObject([{ locality: 'Bruxelles' }])
  })
})
