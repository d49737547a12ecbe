import { runChange } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  aFormerOrganisation,
  aLocation,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSector,
  tester,
} from '../../../test/factories.ts'
import { commitDesk } from './commit.factory.ts'
import { everythingOf } from './everything.factory.ts'

const { store, stage, commit, bring, decide, organisationsOf, partnershipsOf } = await commitDesk()

describe('merging', () => {
  const lines = [
    'name,name_fr,status,sectors,locality,address,website,influence,interests,siren,ror',
    'Red Door,Porte rouge,closed,Housing,Bordeaux,2 quai,https://new.example,high,Doors,732829320,02mhbdp94',
  ]

  async function known() {
    const alliance = await anAlliance(store, { country: 'FR', languages: ['en', 'fr'] })
    const health = await aSector(store, alliance, { code: 'health' })
    const id = await anOrganisation(store, alliance, {
      names: { en: 'Red Door' },
      sectors: [health],
      website: 'https://old.example',
      interests: '',
    })
    await runChange(store.db, { allianceId: alliance, actor: tester, action: 'test.write' }, (trx) =>
      sql`update organisation set identifiers = '[{"scheme":"siren","value":"775672272"}]' where id = ${id}`.execute(
        trx,
      ),
    )
    await aLocation(store, alliance, id, { locality: 'bordeaux', label: 'Office' })
    return { alliance, health, id }
  }

  test('fills what is empty and keeps what is there', async () => {
    const { alliance, health, id } = await known()
    await bring(alliance, lines)
    const [merged, ...others] = await organisationsOf(alliance)
    expect(others).toEqual([])
    expect(merged).toMatchObject({
      id,
      names: { en: 'Red Door', fr: 'Porte rouge' },
      status: 'existing',
      website: 'https://old.example',
      influence: 'high',
      interests: 'Doors',
      identifiers: [
        { scheme: 'siren', value: '775672272' },
        { scheme: 'ror', value: '02mhbdp94' },
      ],
      principalSectorId: health,
      locations: [{ label: 'Office', locality: 'bordeaux', address: '2 quai', precision: 'locality' }],
    })
    expect(merged?.sectorIds).toHaveLength(2)
    expect(merged?.locations[0]?.point).not.toBeNull()
  })

  test('overwrites where somebody asked for it', async () => {
    const { alliance, id } = await known()
    const importId = await stage(alliance, lines)
    await decide(alliance, importId, [
      { row: 2, decision: 'merge', mergeInto: { organisationId: id }, overwrite: true },
    ])
    await commit(alliance, importId)
    const [merged] = await organisationsOf(alliance)
    expect(merged).toMatchObject({
      status: 'closed',
      website: 'https://new.example',
      identifiers: [
        { scheme: 'siren', value: '732829320' },
        { scheme: 'ror', value: '02mhbdp94' },
      ],
      locations: [{ label: 'Office', locality: 'Bordeaux', address: '2 quai' }],
    })
    expect(merged?.sectorIds.indexOf(merged.principalSectorId ?? '')).toBe(0)
    const principal = await store.db
      .selectFrom('sector')
      .select('code')
      .where('id', '=', merged?.principalSectorId ?? '')
      .executeTakeFirst()
    expect(principal?.code).toBe('housing')
  })

  test('adds a place that is not known yet', async () => {
    const { alliance } = await known()
    await bring(alliance, ['name,locality,website', 'Red Door,Bordeaux|Pessac,https://old.example'])
    const [merged] = await organisationsOf(alliance)
    expect(merged?.locations.map(({ locality }) => locality)).toEqual(['bordeaux', 'Pessac'])
  })

  test('changes nothing of what already says the same', async () => {
    const { alliance } = await known()
    await bring(alliance, lines)
    const before = await everythingOf(store, alliance)
    const { changeId } = await bring(alliance, lines)
    expect(await everythingOf(store, alliance)).toEqual(before)
    const change = await store.db
      .selectFrom('change')
      .select('counts')
      .where('id', '=', changeId)
      .executeTakeFirst()
    expect(change?.counts).toEqual({})
  })

  test('brings rows of one organisation together, the first one being heard first', async () => {
    const alliance = await anAlliance(store, { country: 'FR' })
    await bring(
      alliance,
      [
        'name,locality,website,influence,interests',
        'Red Door,Bordeaux,https://red.example,,First',
        'Red Door,Bordeaux,https://red.example,low,Second',
        'Red Door,Pessac,https://red.example,high,Third',
      ],
      { duplicates: 'merge' },
    )
    const [one, ...others] = await organisationsOf(alliance)
    expect(others).toEqual([])
    expect(one).toMatchObject({ influence: 'low', interests: 'First' })
    expect(one?.locations.map(({ locality }) => locality)).toEqual(['Bordeaux', 'Pessac'])
  })

  test('makes a missing actor an organisation, with the links it had', async () => {
    const alliance = await anAlliance(store)
    const wanted = await anOrganisation(store, alliance, { name: 'Red Door', status: 'missing' })
    const other = await anOrganisation(store, alliance, { name: 'Blue Door' })
    await aPartnership(store, alliance, wanted, other)
    await bring(alliance, ['name', 'Red Door'])
    const red = (await organisationsOf(alliance)).find(({ id }) => id === wanted)
    expect(red?.status).toBe('existing')
    expect(await partnershipsOf(alliance)).toHaveLength(1)
  })
})

test('a row goes into what its organisation has been merged into since the file was read', async () => {
  const alliance = await anAlliance(store)
  const [stays, goes, partner] = [
    await anOrganisation(store, alliance, { name: 'Blue Door' }),
    await anOrganisation(store, alliance, { name: 'Red Door' }),
    await anOrganisation(store, alliance, { name: 'Partner' }),
  ]
  const importId = await stage(alliance, ['name,website,partners', 'Red Door,https://red.example/,Partner'], {
    duplicates: 'merge',
  })
  await runChange(store.db, { allianceId: alliance, actor: tester, action: 'organisation.merge' }, (trx) =>
    trx.deleteFrom('organisation').where('id', '=', goes).execute(),
  )
  await aFormerOrganisation(store, alliance, stays, { formerId: goes })
  expect(await commit(alliance, importId)).toMatchObject({ status: 'done', counts: { merge: 1 } })
  expect(await organisationsOf(alliance)).toMatchObject([
    { id: stays, names: { en: 'Blue Door' }, website: 'https://red.example/' },
    { id: partner },
  ])
  expect(await partnershipsOf(alliance)).toMatchObject([{ fromId: stays, toId: partner }])
})
