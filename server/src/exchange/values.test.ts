import type { Import } from '@atlas/shared/exchange/import'
import type { FaultGroup } from '@atlas/shared/exchange/rows'
import { beforeEach, describe, expect, test } from 'vitest'
import { aLocation, anActorKind, anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
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
const commit = async ({ id, counts }: Import) => {
  await member.post(`${desk.imports}/${id}/commit?merges=${counts.merge}`, {})
  return desk.settled(id)
}
const meanings = ({ values }: Import) => values.map(({ value, meaning, by }) => [value, meaning, by])

describe('what values mean', () => {
  test('is said once for all rows, and remembered for the next file once this one is committed', async () => {
    const file = 'nom,influence,secteurs\nA,haute,Échecs\nB,énorme,Échecs\nC,basse,\n'
    const sport = await aSector(store, alliance, { code: 'sport', labels: { fr: 'Sport' } })
    const { id, values } = await desk.read(file)
    expect(values).toContainEqual(
      expect.objectContaining({ value: 'énorme', rows: 1, meaning: null, by: null }),
    )
    const said = await desk.say(id, {
      values: [{ field: 'influence', value: 'énorme', meaning: 'high' }],
      sectors: [{ label: 'Échecs', decision: { action: 'match', sectorId: sport } }],
    })
    expect(said.counts).toMatchObject({ warned: 0, create: 3 })
    expect(meanings(await desk.read(file))).toContainEqual(['énorme', null, null])
    await commit(said)
    const next = await desk.read('nom,influence,secteurs\nD,ÉNORME,échecs\nE,haute,\n')
    expect(meanings(next)).toContainEqual(['ÉNORME', 'high', 'remembered'])
    expect(next.newSectors).toMatchObject([
      { label: 'échecs', decision: { action: 'match', sectorId: sport } },
    ])
  })

  test('is one of the choices, or a record of this alliance', async () => {
    const theirs = await anActorKind(store, await anAlliance(store))
    const { id } = await desk.read('nom,influence\nA,haute\n')
    const refused = async (value: object) =>
      (await member.patch(`${desk.imports}/${id}`, { values: [value] })).json().errors
    expect(await refused({ field: 'influence', value: 'x', meaning: 'huge' })).toMatchObject([
      { pointer: '/values/0/meaning' },
    ])
    expect(await refused({ field: 'name', value: 'x', meaning: null })).toMatchObject([
      { pointer: '/values/0/field' },
    ])
    expect(await refused({ field: 'actor-kinds', value: 'x', meaning: theirs })).toMatchObject([
      { pointer: '/values/0/meaning' },
    ])
  })

  test('of another alliance stays there', async () => {
    const said = await desk.say((await desk.read('nom,influence\nA,énorme\nB,basse\n')).id, {
      values: [{ field: 'influence', value: 'énorme', meaning: 'high' }],
    })
    await commit(said)
    const other = await anAlliance(store, { country: 'FR', languages: ['fr'] })
    const next = await importer(service, as(aMember(other)), other).read('nom,influence\nA,énorme\nB,basse\n')
    expect(meanings(next)).toContainEqual(['énorme', null, null])
  })
})

test('faults are told by their cause, with how many rows have it', async () => {
  const { id } = await desk.read(
    'nom,ville,siret\nA,Bordeaux,en cours\nB,Bordeaux,en cours\nC,Nulleparten,x\n',
  )
  expect(await listed<FaultGroup>(`imports/${id}/faults`)).toMatchObject([
    { code: 'identifier-placeholder', column: 'siret', rows: 3, values: ['en cours', 'x'], firstRow: 2 },
    { code: 'place-unknown', column: 'ville', rows: 1, values: ['Nulleparten'], severity: 'warning' },
  ])
})

describe('a file that was corrected and comes in again', () => {
  const known = async () => {
    const id = await anOrganisation(store, alliance, {
      names: { fr: 'Atelier des Tilleuls' },
      influence: 'high',
      website: 'https://a.example',
    })
    await aLocation(store, alliance, id, { locality: 'Annecy' })
    return id
  }
  const file = 'nom,ville,influence,site web\nAtelier des Tilleuls,Annecy,basse,\n'

  test('tells for each row what differs, and which stands', async () => {
    await known()
    const { id } = await desk.read(file)
    const [row] = await desk.rows(id)
    expect(row?.differences).toEqual([{ field: 'influence', inFile: 'low', inBase: 'high', stands: 'base' }])
  })

  test('is right in all its rows, where somebody says so once; empty cells erase nothing', async () => {
    const organisation = await known()
    const said = await desk.say((await desk.read(file)).id, { fileIsRight: true })
    expect(said.fileIsRight).toBe(true)
    expect((await desk.rows(said.id))[0]?.differences).toMatchObject([{ stands: 'file' }])
    await commit(said)
    const { influence, website } = (
      await member.get(`/alliances/${alliance}/organisations/${organisation}`)
    ).json()
    expect({ influence, website }).toEqual({ influence: 'low', website: 'https://a.example' })
  })
})
