import { newId } from '@atlas/db/tenancy'
import { describe, expect, test } from 'vitest'
import {
  aNeed,
  anActorKind,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSector,
  aTerritory,
} from '../../../test/factories.ts'
import { commitDesk } from './commit.factory.ts'
import { everythingOf } from './everything.factory.ts'

const { store, within, stage, commit, bring, decide, organisationsOf, partnershipsOf, takeBack } =
  await commitDesk()

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
