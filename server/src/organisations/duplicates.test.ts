import type { OrganisationDuplicate } from '@atlas/shared/merging/merge'
import { beforeEach, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
let base: string
beforeEach(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
})

const list = async <T>(path: string): Promise<T[]> => (await member.get(`${base}/${path}`)).json().items

describe('likely duplicates', () => {
  const duplicatesOf = async (id: string) =>
    (await list<OrganisationDuplicate>(`organisations/${id}/duplicates`)).map(
      ({ names, certain, reasons }) => ({
        name: Object.values(names)[0],
        certain,
        reasons,
      }),
    )

  test('come likeliest first, found by their names, their website or their numbers', async () => {
    const one = await anOrganisation(store, alliance, {
      name: 'Maison des Langues',
      website: 'https://langues.example/',
    })
    await aLocation(store, alliance, one, { locality: 'Lyon' })
    const same = await anOrganisation(store, alliance, { name: 'La maison des langues' })
    await aLocation(store, alliance, same, { locality: 'LYON' })
    await anOrganisation(store, alliance, { name: 'Centre Babel', website: 'http://www.langues.example' })
    await anOrganisation(store, alliance, { name: 'Jardins partagés' })
    expect(await duplicatesOf(one)).toEqual([
      { name: 'La maison des langues', certain: true, reasons: ['name', 'place'] },
      { name: 'Centre Babel', certain: false, reasons: ['website'] },
    ])
    expect(await duplicatesOf(same)).toMatchObject([{ name: 'Maison des Langues' }])
  })

  test('are none of another alliance, nor told to a guest of facts where they are missing', async () => {
    const open = await anAlliance(store, { guestAccess: 'facts' })
    const one = await anOrganisation(store, open, { name: 'Bus' })
    await anOrganisation(store, open, { name: 'Bus', status: 'missing' })
    await anOrganisation(store, alliance, { name: 'Bus' })
    const found = async (client: Client) =>
      (await client.get(`/alliances/${open}/organisations/${one}/duplicates`)).json().items
    expect(await found(as(aMember(open)))).toHaveLength(1)
    expect(await found(as())).toEqual([])
  })
})
