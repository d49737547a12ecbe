import { changeAlliance, newId, readAlliance } from '@atlas/db/tenancy'
import type { ImportUpdate } from '@atlas/shared/exchange/import'
import type { ImportRowsUpdate } from '@atlas/shared/exchange/rows'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  aFormerOrganisation,
  aLocation,
  aNeed,
  anActorKind,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSector,
  aTerritory,
  tester,
} from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { undoChange } from '../history/undo.ts'
import { listOrganisations } from '../organisations/queries.ts'
import { commitImport, ImportNotReady } from './commit.ts'
import { updateRows } from './decisions.ts'
import { everythingOf } from './everything.factory.ts'
import { readImport } from './queries.ts'
import { startImport } from './read.ts'
import { readHere } from './read-here.ts'

const store = await testStore()

const within = <T>(allianceId: string, read: Parameters<typeof readAlliance<T>>[2]) =>
  readAlliance(store.db, allianceId, read)

const stage = (allianceId: string, lines: string[], update?: ImportUpdate) =>
  startImport(store, {
    allianceId,
    actor: tester,
    fileName: 'partners.csv',
    file: { bytes: new TextEncoder().encode(lines.join('\n')) },
    ...(update && { update }),
    startReading: readHere,
  })

async function commit(allianceId: string, importId: string) {
  await commitImport(store, { allianceId, importId, actor: tester })
  const done = await within(allianceId, (trx) => readImport(trx, importId))
  if (!done) throw new Error('the import is gone')
  return done
}

const bring = async (allianceId: string, lines: string[], update?: ImportUpdate) =>
  commit(allianceId, await stage(allianceId, lines, update))

const decide = (allianceId: string, importId: string, rows: ImportRowsUpdate['rows']) =>
  within(allianceId, (trx) => updateRows(trx, { allianceId, importId }, { rows }))

const organisationsOf = async (id: string) =>
  (await within(id, (trx) => listOrganisations(trx, { limit: 100 }))).items

const partnershipsOf = (allianceId: string) =>
  within(allianceId, (trx) =>
    trx.selectFrom('partnership').select(['fromId', 'toId', 'kind', 'provenance']).execute(),
  )

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

describe('merging', () => {
  const lines = [
    'name,name_fr,status,sectors,locality,address,website,influence,interests,siren,ror',
    'Red Door,Porte rouge,closed,Housing,Bordeaux,2 quai,https://new.example,high,Doors,222,r9',
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
    await changeAlliance(store.db, { allianceId: alliance, actor: tester, action: 'test.write' }, (trx) =>
      sql`update organisation set identifiers = '[{"scheme":"siren","value":"111"}]' where id = ${id}`.execute(
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
        { scheme: 'siren', value: '111' },
        { scheme: 'ror', value: 'r9' },
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
        { scheme: 'siren', value: '222' },
        { scheme: 'ror', value: 'r9' },
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

describe('an import whose ground has changed fails and writes nothing', () => {
  test('when an organisation that a row goes into is gone', async () => {
    const alliance = await anAlliance(store)
    const known = await anOrganisation(store, alliance, { name: 'Red Door' })
    const importId = await stage(alliance, ['name', 'Red Door', 'Green Window'])
    await changeAlliance(
      store.db,
      { allianceId: alliance, actor: tester, action: 'organisation.delete' },
      (trx) => trx.deleteFrom('organisation').where('id', '=', known).execute(),
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
    await changeAlliance(store.db, { allianceId: alliance, actor: tester, action: 'sector.delete' }, (trx) =>
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
    await changeAlliance(
      store.db,
      { allianceId: alliance, actor: tester, action: 'organisation.delete' },
      (trx) => trx.deleteFrom('organisation').where('id', '=', blue).execute(),
    )
    expect(await commit(alliance, importId)).toMatchObject({ problem: { code: 'changed-meanwhile' } })
  })
})

describe('other kinds of rows', () => {
  test('are ties, kept once, beside those that are known', async () => {
    const alliance = await anAlliance(store)
    const [red, blue, green] = [
      await anOrganisation(store, alliance, { name: 'Red Door' }),
      await anOrganisation(store, alliance, { name: 'Blue Door' }),
      await anOrganisation(store, alliance, { name: 'Green Window' }),
    ]
    const importId = await stage(alliance, [
      'from,to,kind,strength,since',
      'Red Door,Blue Door,cooperation,3,2020-01-01',
      'Blue Door,Red Door,cooperation,1,',
      'Red Door,Green Window,funding,,',
    ])
    // Somebody was faster.
    await aPartnership(store, alliance, green, red, { kind: 'funding' })
    const done = await commit(alliance, importId)
    expect(done).toMatchObject({
      kind: 'partnerships',
      status: 'done',
      counts: { partnerships: 1, create: 1 },
    })
    const ties = await partnershipsOf(alliance)
    expect(ties).toHaveLength(2)
    expect(ties).toContainEqual({ fromId: red, toId: blue, kind: 'cooperation', provenance: 'claimed' })
  })

  test('say where somebody looked, once', async () => {
    const alliance = await anAlliance(store)
    const health = await aSector(store, alliance, { code: 'health' })
    const bay = await aTerritory(store, alliance, { code: 'bay' })
    const lines = [
      'sector,territory,locality,looked_on,looked_by,note',
      'health,bay,,2026-01-31,Core group,By telephone',
      ',,Pessac,2026-02-01,Core group,',
    ]
    expect(await bring(alliance, lines)).toMatchObject({ status: 'done', counts: { create: 2 } })
    expect(await bring(alliance, lines)).toMatchObject({ status: 'done', counts: { create: 0, skip: 2 } })
    const surveys = await store.db
      .selectFrom('survey')
      .select(['sectorId', 'territoryId', 'locality', 'lookedOn', 'lookedBy', 'note'])
      .where('allianceId', '=', alliance)
      .orderBy('lookedOn')
      .execute()
    expect(surveys).toEqual([
      {
        sectorId: health,
        territoryId: bay,
        locality: null,
        lookedOn: '2026-01-31',
        lookedBy: 'Core group',
        note: 'By telephone',
      },
      {
        sectorId: null,
        territoryId: null,
        locality: 'Pessac',
        lookedOn: '2026-02-01',
        lookedBy: 'Core group',
        note: '',
      },
    ])
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
  await changeAlliance(
    store.db,
    { allianceId: alliance, actor: tester, action: 'organisation.merge' },
    (trx) => trx.deleteFrom('organisation').where('id', '=', goes).execute(),
  )
  await aFormerOrganisation(store, alliance, stays, { formerId: goes })
  expect(await commit(alliance, importId)).toMatchObject({ status: 'done', counts: { merge: 1 } })
  expect(await organisationsOf(alliance)).toMatchObject([
    { id: stays, names: { en: 'Blue Door' }, website: 'https://red.example/' },
    { id: partner },
  ])
  expect(await partnershipsOf(alliance)).toMatchObject([{ fromId: stays, toId: partner }])
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

describe('needs, kinds of actor and seats', () => {
  const columns = 'name;needs;beneficiary needs;kind of actor;seat;authority;beneficiaries'

  async function aReadyAlliance() {
    const alliance = await anAlliance(store)
    await aNeed(store, alliance, { id: newId(), labels: { en: 'Housing' }, code: 'housing' })
    await aNeed(store, alliance, { id: newId(), labels: { en: 'Mobility' }, code: 'mobility' })
    await anActorKind(store, alliance, { labels: { en: 'Mediators' }, code: 'mediators' })
    return alliance
  }
  const seatsOf = (alliance: string) =>
    within(alliance, (trx) =>
      trx.selectFrom('seat').select(['organisationId', 'role', 'authority']).execute(),
    )

  test('come in with their organisations, and what the alliance has not listed is told', async () => {
    const alliance = await aReadyAlliance()
    const importId = await stage(alliance, [
      columns,
      'CADA;Housing, Dancing;mobility;Mediators;yes;no;Families',
    ])
    const { faults } = await within(alliance, (trx) =>
      trx.selectFrom('importRow').select('faults').where('importId', '=', importId).executeTakeFirstOrThrow(),
    )
    expect(faults).toMatchObject([{ code: 'need-unknown', value: 'Dancing' }])
    await commit(alliance, importId)
    const [cada] = await organisationsOf(alliance)
    expect(cada).toMatchObject({ beneficiaries: 'Families' })
    expect([cada?.needs.length, cada?.beneficiaryNeedIds.length, cada?.actorKindIds.length]).toEqual([
      1, 1, 1,
    ])
    expect(await seatsOf(alliance)).toEqual([{ organisationId: cada?.id, role: 'member', authority: false }])
  })

  test('come to an organisation that is known already, once, and go when the import is undone', async () => {
    const alliance = await aReadyAlliance()
    await bring(alliance, [columns, 'CADA;Housing;;;secretary;;'])
    const before = await everythingOf(store, alliance)
    const again = await stage(alliance, [
      columns,
      'CADA;Housing, Mobility;Housing;Mediators;yes;yes;Families',
    ])
    await decide(alliance, again, [{ row: 2, decision: 'merge' }])
    const { changeId } = await commit(alliance, again)
    const [cada] = await organisationsOf(alliance)
    expect(cada?.needs).toHaveLength(2)
    expect(cada?.beneficiaries).toBe('Families')
    expect(await seatsOf(alliance)).toMatchObject([{ role: 'secretary', authority: null }])
    await takeBack(alliance, changeId as string)
    expect(await everythingOf(store, alliance)).toEqual(before)
  })
})

async function takeBack(allianceId: string, changeId: string) {
  const change = await store.db
    .selectFrom('change')
    .select(['id', 'counts'])
    .where('id', '=', changeId)
    .executeTakeFirstOrThrow()
  const undoing = { allianceId, actor: tester, action: 'change.undo', undoes: change.id }
  await changeAlliance(store.db, undoing, (trx, id) => undoChange(trx, change, id))
}
