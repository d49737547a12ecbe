import { newId } from '@atlas/db/tenancy'
import { runChange } from '@atlas/db/transactions'
import { describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector, tester } from '../../../test/factories.ts'
import { commitDesk } from './commit.factory.ts'
import { commitImport, ImportNotReady } from './commit.ts'
import { everythingOf } from './everything.factory.ts'

const { store, stage, commit, bring, organisationsOf, partnershipsOf, takeBack } = await commitDesk()

describe('a committed import', () => {
  test('brings organisations with their sectors, places and ties', async () => {
    const alliance = await anAlliance(store, { country: 'FR', languages: ['en', 'fr'] })
    const health = await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
    const done = await bring(alliance, [
      'name,name_fr,sectors,status,locality,address,influence,partners,verified_on',
      'Red Door,Porte rouge,Housing|Health,developing,Bordeaux|Pessac,"1, quai",high,Blue Door,2026-01-31',
      'Blue Door,,Health,,,,,Red Door,',
    ])
    expect(done).toMatchObject({
      status: 'done',
      progress: { phase: 'writing', done: 2, total: 2 },
      counts: { create: 2, merge: 0, partnerships: 1 },
    })
    const [blue, red] = await organisationsOf(alliance)
    expect(blue).toMatchObject({ names: { en: 'Blue Door' }, sectorIds: [health], status: 'existing' })
    expect(blue).toMatchObject({
      principalSectorId: health,
      locations: [],
      influence: null,
      verifiedOn: null,
    })
    expect(red).toMatchObject({
      names: { en: 'Red Door', fr: 'Porte rouge' },
      status: 'developing',
      influence: 'high',
      verifiedOn: '2026-01-31',
      locations: [
        { locality: 'Bordeaux', address: '1, quai', country: 'FR', precision: 'locality' },
        { locality: 'Pessac', address: '', country: 'FR', precision: 'locality' },
      ],
    })
    expect(red?.locations[0]?.point?.[0]).toBeCloseTo(-0.58, 1)
    const housing = await store.db
      .selectFrom('sector')
      .select(['id', 'code', 'labels'])
      .where('allianceId', '=', alliance)
      .where('code', '=', 'housing')
      .executeTakeFirstOrThrow()
    expect(housing.labels).toEqual({ en: 'Housing' })
    expect(red?.sectorIds).toEqual([housing.id, health])
    expect(await partnershipsOf(alliance)).toEqual([
      { fromId: red?.id, toId: blue?.id, kind: 'cooperation', provenance: 'confirmed' },
    ])
  })

  test('stands in history as one change, whose undoing leaves nothing of it', async () => {
    const alliance = await anAlliance(store, { country: 'FR' })
    const known = await anOrganisation(store, alliance, { name: 'Red Door' })
    await aLocation(store, alliance, known, { locality: 'Bordeaux' })
    const before = await everythingOf(store, alliance)
    const { changeId, counts } = await bring(alliance, [
      'name,sectors,locality,website,partners',
      'Red Door,Housing,Bordeaux,https://red.example,Blue Door',
      'Blue Door,Health,Pessac,,',
    ])
    expect(counts).toMatchObject({ create: 1, merge: 1, partnerships: 1 })
    expect(await everythingOf(store, alliance)).not.toEqual(before)
    const change = await store.db
      .selectFrom('change')
      .select(['id', 'action', 'actorName', 'counts'])
      .where('id', '=', changeId)
      .executeTakeFirstOrThrow()
    expect(change).toMatchObject({ action: 'import.commit', actorName: 'Test' })
    await takeBack(alliance, change.id)
    expect(await everythingOf(store, alliance)).toEqual(before)
  })

  test('cannot be committed again', async () => {
    const alliance = await anAlliance(store)
    const importId = await stage(alliance, ['name', 'Red Door'])
    const both = await Promise.allSettled([commit(alliance, importId), commit(alliance, importId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(commit(alliance, importId)).rejects.toThrow(ImportNotReady)
    expect(await organisationsOf(alliance)).toHaveLength(1)
  })

  test('takes sectors as somebody decided', async () => {
    const alliance = await anAlliance(store)
    const health = await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
    await bring(alliance, ['name,sectors', 'Red Door,Medicine|Gossip', 'Blue Door,Gossip'], {
      sectors: [
        { label: 'Medicine', decision: { action: 'match', sectorId: health } },
        { label: 'Gossip', decision: { action: 'leave' } },
      ],
    })
    expect((await organisationsOf(alliance)).map(({ sectorIds }) => sectorIds)).toEqual([[], [health]])
  })
})

describe('an import whose ground has changed fails and writes nothing', () => {
  test('when an organisation that a row goes into is gone', async () => {
    const alliance = await anAlliance(store)
    const known = await anOrganisation(store, alliance, { name: 'Red Door' })
    const importId = await stage(alliance, ['name', 'Red Door', 'Green Window'])
    await runChange(store.db, { allianceId: alliance, actor: tester, action: 'organisation.delete' }, (trx) =>
      trx.deleteFrom('organisation').where('id', '=', known).execute(),
    )
    const before = await everythingOf(store, alliance)
    expect(await commit(alliance, importId)).toMatchObject({
      status: 'failed',
      problem: { code: 'changed-meanwhile' },
      changeId: null,
    })
    expect(await everythingOf(store, alliance)).toEqual(before)
  })

  test('when a sector that was chosen is gone', async () => {
    const alliance = await anAlliance(store)
    const health = await aSector(store, alliance, { code: 'health' })
    const importId = await stage(alliance, ['name,sectors', 'Red Door,health'])
    await runChange(store.db, { allianceId: alliance, actor: tester, action: 'sector.delete' }, (trx) =>
      trx.deleteFrom('sector').where('id', '=', health).execute(),
    )
    expect(await commit(alliance, importId)).toMatchObject({ problem: { code: 'changed-meanwhile' } })
    expect(await organisationsOf(alliance)).toEqual([])
  })

  test('when a partner is gone', async () => {
    const alliance = await anAlliance(store)
    await anOrganisation(store, alliance, { name: 'Red Door' })
    const blue = await anOrganisation(store, alliance, { name: 'Blue Door' })
    const importId = await stage(alliance, ['from,to', 'Red Door,Blue Door'])
    await runChange(store.db, { allianceId: alliance, actor: tester, action: 'organisation.delete' }, (trx) =>
      trx.deleteFrom('organisation').where('id', '=', blue).execute(),
    )
    expect(await commit(alliance, importId)).toMatchObject({ problem: { code: 'changed-meanwhile' } })
  })
})

test('an import of another alliance cannot be committed', async () => {
  const [ours, theirs] = [await anAlliance(store), await anAlliance(store)]
  const importId = await stage(theirs, ['name', 'Red Door'])
  await expect(commitImport(store, { allianceId: ours, importId, actor: tester })).rejects.toThrow(
    ImportNotReady,
  )
  await expect(commitImport(store, { allianceId: ours, importId: newId(), actor: tester })).rejects.toThrow(
    ImportNotReady,
  )
})
