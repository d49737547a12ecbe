import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let owner: Client
let address: string

beforeAll(async () => {
  const alliance = await anAlliance(store)
  owner = as(aMember(alliance, 'owner'))
  address = `/alliances/${alliance}`
})

const refused = (pointer: string, code: string) => ({
  type: '/problems/invalid-request',
  errors: [{ pointer: `/gapSettings/${pointer}`, code }],
})

describe('how gaps are found', () => {
  test.each<[string, object, ReturnType<typeof refused>]>([
    ['no distance', { reachMetres: 0 }, refused('reachMetres', 'minimum')],
    ['a word that there is not', { places: 'moon' }, refused('places', 'enum')],
    ['a name that there is not', { nonsense: 1 }, refused('nonsense', 'unknown')],
    [
      'more at least than at most',
      { leastRepresentatives: 5, mostRepresentatives: 4 },
      refused('mostRepresentatives', 'order'),
    ],
    [
      'more at least than usual at most',
      { leastRepresentatives: 20 },
      refused('mostRepresentatives', 'order'),
    ],
    [
      'fewer at most than usual at least',
      { mostRepresentatives: 2 },
      refused('mostRepresentatives', 'order'),
    ],
  ])('is not by %s, and nothing changes', async (_, gapSettings, problem) => {
    const before = (await owner.get(address)).json()
    const answer = await owner.patch(address, { gapSettings }, before.revision)
    expect(answer.json()).toMatchObject(problem)
    expect((await owner.get(address)).json()).toEqual(before)
  })

  test('may be by a small table', async () => {
    const { revision } = (await owner.get(address)).json()
    const gapSettings = { leastRepresentatives: 3, mostRepresentatives: 3 }
    expect((await owner.patch(address, { gapSettings }, revision)).json()).toMatchObject({ gapSettings })
  })
})
