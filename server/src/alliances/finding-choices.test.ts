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
  errors: [{ pointer: `/findingChoices/${pointer}`, code }],
})

describe('how findings are computed', () => {
  test.each<[string, object, ReturnType<typeof refused>]>([
    ['no distance', { reachMetres: 0 }, refused('reachMetres', 'minimum')],
    ['a word that there is not', { places: 'moon' }, refused('places', 'enum')],
    ['a name that there is not', { nonsense: 1 }, refused('nonsense', 'unknown')],
    [
      'more at least than at most',
      { minRepresentatives: 5, maxRepresentatives: 4 },
      refused('maxRepresentatives', 'order'),
    ],
    ['more at least than usual at most', { minRepresentatives: 20 }, refused('maxRepresentatives', 'order')],
    ['fewer at most than usual at least', { maxRepresentatives: 2 }, refused('maxRepresentatives', 'order')],
  ])('is not by %s, and nothing changes', async (_, findingChoices, problem) => {
    const before = (await owner.get(address)).json()
    const answer = await owner.patch(address, { findingChoices }, before.revision)
    expect(answer.json()).toMatchObject(problem)
    expect((await owner.get(address)).json()).toEqual(before)
  })

  test('may be by a small table', async () => {
    const { revision } = (await owner.get(address)).json()
    const findingChoices = { minRepresentatives: 3, maxRepresentatives: 3 }
    expect((await owner.patch(address, { findingChoices }, revision)).json()).toMatchObject({
      findingChoices,
    })
  })
})
