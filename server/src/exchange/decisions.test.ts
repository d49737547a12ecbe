import { beforeEach, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { importer } from './uploads.factory.ts'

const service = await testService()
const { store, as } = service

let alliance: string
let member: ReturnType<typeof as>
let desk: ReturnType<typeof importer>

beforeEach(async () => {
  alliance = await anAlliance(store, { country: 'FR', languages: ['fr'] })
  member = as(aMember(alliance))
  desk = importer(service, member, alliance)
})

const codes = ({ faults }: { faults: { code: string }[] }) => faults.map(({ code }) => code)

describe('columns', () => {
  test('that were not recognised can be told, and the file is read again', async () => {
    const { id, counts } = await desk.read('xyzzy,ville\nCADA,Bordeaux\n')
    expect(counts).toMatchObject({ rows: 1, faulty: 1 })
    const told = await desk.say(id, { columns: [{ index: 0, field: 'name:fr' }] })
    expect(told).toMatchObject({ status: 'ready', counts: { rows: 1, create: 1, placed: 1 } })
    expect(told.columns[0]).toMatchObject({ field: 'name:fr', guessed: false })
  })

  test('that do not exist, or fields that this kind does not have, are refused', async () => {
    const { id } = await desk.read('name\nCADA\n')
    const refused = async (column: object) =>
      (await member.patch(`${desk.imports}/${id}`, { columns: [column] })).json().errors
    expect(await refused({ index: 7, field: 'name' })).toMatchObject([{ pointer: '/columns/0/index' }])
    expect(await refused({ index: 0, field: 'strength' })).toMatchObject([{ pointer: '/columns/0/field' }])
    expect(await refused({ index: 0, field: 'website:fr' })).toMatchObject([{ pointer: '/columns/0/field' }])
  })

  test('and all else that was decided outlast another reading', async () => {
    const { id } = await desk.read('name,secteur,note\nCADA,Échecs,x\nMaison,Échecs,y\n')
    await desk.decide(id, [{ row: 3, decision: 'skip' }])
    await desk.say(id, { sectors: [{ label: 'Échecs', decision: { action: 'leave' } }] })
    const again = await desk.say(id, { columns: [{ index: 2, field: 'description' }] })
    expect(again.newSectors).toMatchObject([{ label: 'Échecs', decision: { action: 'leave' } }])
    expect(again.counts).toMatchObject({ create: 1, skip: 1 })
  })
})

test('a file that failed can be read in another way', async () => {
  const { id } = await desk.read('name;city\n"CADA;Bordeaux\n')
  const again = await desk.say(id, { separator: ',' })
  expect(again).toMatchObject({ status: 'failed', problem: { code: 'unclosed-quote' }, changeId: null })
})

describe('sectors that are new', () => {
  test('are created unless somebody decides otherwise; those left out are told in each row', async () => {
    const sport = await aSector(store, alliance, { code: 'sport', labels: { fr: 'Sport' } })
    const { id, newSectors } = await desk.read('name,secteurs\nA,Échecs; Sport\nB,Sporte\n')
    expect(newSectors).toEqual([
      { label: 'Échecs', rows: 1, decision: { action: 'create' } },
      { label: 'Sporte', rows: 1, decision: { action: 'match', sectorId: sport } },
    ])
    const said = await desk.say(id, { sectors: [{ label: 'Échecs', decision: { action: 'leave' } }] })
    expect(said.counts.warned).toBe(1)
    expect((await desk.rows(id, '?filter=faulty')).map(codes)).toEqual([['sector-left-out']])
  })

  test('can be said to be one of this alliance, and of no other', async () => {
    const { id } = await desk.read('name,secteurs\nA,Échecs\n')
    const matching = (sectorId: string) => ({
      sectors: [{ label: 'Échecs', decision: { action: 'match', sectorId } }],
    })
    const theirs = await aSector(store, await anAlliance(store))
    const refused = await member.patch(`${desk.imports}/${id}`, matching(theirs))
    expect(refused.json()).toMatchObject({
      type: '/problems/invalid-reference',
      errors: [{ pointer: '/sectors/0/decision/sectorId' }],
    })
    const ours = await aSector(store, alliance)
    expect((await desk.say(id, matching(ours))).newSectors[0]?.decision).toEqual({
      action: 'match',
      sectorId: ours,
    })
  })
})

describe('localities', () => {
  test('that fit several places are offered, and placed once one is chosen', async () => {
    const { id, places, counts } = await desk.read('nom,ville\nA,Saint-Denis\nB,Saint-Martin\n')
    expect(counts.placed + counts.ambiguous).toBe(2)
    const open = places.find(({ state }) => state === 'ambiguous')
    const [likeliest] = open?.candidates ?? []
    expect(codes((await desk.rows(id, '?filter=faulty'))[0] ?? { faults: [] })).toEqual(['place-ambiguous'])
    const said = await desk.say(id, {
      places: [{ locality: open?.locality, country: open?.country, chosen: likeliest?.id }],
    })
    expect(said.counts).toMatchObject({ ambiguous: counts.ambiguous - 1, placed: counts.placed + 1 })
    expect(said.places.find(({ locality }) => locality === open?.locality)).toMatchObject({
      state: 'placed',
      chosen: likeliest?.id,
    })
  })

  test('that nobody knows are told until somebody leaves them without a point', async () => {
    const { id, places, counts } = await desk.read('nom,ville\nA,Bordeauxx\n')
    expect(places).toMatchObject([{ locality: 'Bordeauxx', state: 'unplaced', chosen: null }])
    expect(places[0]?.candidates[0]).toMatchObject({ name: 'Bordeaux', country: 'FR' })
    expect(counts).toMatchObject({ unplaced: 1, warned: 1 })
    const said = await desk.say(id, { places: [{ locality: 'Bordeauxx', country: null, chosen: null }] })
    expect(said.counts).toMatchObject({ unplaced: 1, warned: 0 })
  })

  test('and places that do not exist are refused', async () => {
    const { id } = await desk.read('nom,ville\nA,Bordeauxx\n')
    const refused = async (place: object) =>
      (await member.patch(`${desk.imports}/${id}`, { places: [place] })).json().errors
    expect(await refused({ locality: 'Lyon', country: null, chosen: null })).toMatchObject([
      { pointer: '/places/0/locality' },
    ])
    expect(await refused({ locality: 'Bordeauxx', country: null, chosen: 1 })).toMatchObject([
      { pointer: '/places/0/chosen' },
    ])
  })
})

describe('rows that look like others', () => {
  const file =
    'nom,ville\nMission locale du Médoc,Lesparre\nMission Locale Medoc,Lesparre\nAtelier Remumenage,Bègles\nClub,Pau\n'
  let atelier: string
  let id: string
  beforeEach(async () => {
    atelier = await anOrganisation(store, alliance, { name: "L'Atelier Remuménage" })
    await aLocation(store, alliance, atelier, { locality: 'Bègles' })
    id = (await desk.read(file)).id
  })

  const decisions = async () =>
    (await desk.rows(id)).map(({ decision, mergeInto }) => (mergeInto ? [decision, mergeInto] : decision))

  test('are merged where they are certainly the same', async () => {
    expect(await decisions()).toEqual([
      'create',
      ['merge', { row: 2 }],
      ['merge', { organisationId: atelier }],
      'create',
    ])
    const [, , alike] = await desk.rows(id, '?filter=all')
    expect(alike?.duplicates).toMatchObject([
      { organisationId: atelier, row: null, name: "L'Atelier Remuménage", locality: 'Bègles', certain: true },
    ])
    expect(await desk.rows(id, '?filter=duplicates')).toHaveLength(2)
  })

  test.each([
    ['skip', { create: 2, merge: 0, skip: 2 }],
    ['keep', { create: 4, merge: 0, skip: 0 }],
    ['merge', { create: 2, merge: 2, skip: 0 }],
  ])('follow the policy: %s', async (duplicates, counts) => {
    expect((await desk.say(id, { duplicates })).counts).toMatchObject(counts)
  })

  test('follow what is decided for each, and the policy again when that is taken back', async () => {
    await desk.decide(id, [
      { row: 3, decision: 'create' },
      { row: 5, decision: 'merge', mergeInto: { row: 3 } },
      { row: 4, decision: 'skip' },
    ])
    expect(await decisions()).toEqual(['create', 'create', 'skip', ['merge', { row: 3 }]])
    await desk.decide(
      id,
      [3, 4, 5].map((row) => ({ row, decision: null })),
    )
    expect(await decisions()).toEqual([
      'create',
      ['merge', { row: 2 }],
      ['merge', { organisationId: atelier }],
      'create',
    ])
  })

  test('merge along a chain into where it ends, and are created where that is left out', async () => {
    await desk.decide(id, [{ row: 5, decision: 'merge', mergeInto: { row: 4 } }])
    expect((await decisions())[3]).toEqual(['merge', { organisationId: atelier }])
    await desk.decide(id, [{ row: 4, decision: 'skip' }])
    expect((await decisions())[3]).toBe('create')
  })

  test.each([
    ['a row that the file does not have', { row: 99, decision: 'skip' }, '/rows/0/row'],
    [
      'a merge into a later row',
      { row: 2, decision: 'merge', mergeInto: { row: 3 } },
      '/rows/0/mergeInto/row',
    ],
    ['a merge of a row that looks like nothing', { row: 5, decision: 'merge' }, '/rows/0/mergeInto'],
    ['a target without a merge', { row: 5, decision: 'create', mergeInto: { row: 2 } }, '/rows/0/mergeInto'],
  ])('%s is refused', async (_, decision, pointer) => {
    const answer = await member.patch(`${desk.imports}/${id}/rows`, { rows: [decision] })
    expect(answer.json()).toMatchObject({ type: '/problems/invalid-reference', errors: [{ pointer }] })
  })

  test('are not merged into organisations of other alliances', async () => {
    const theirs = await anOrganisation(store, await anAlliance(store))
    const decision = { row: 5, decision: 'merge', mergeInto: { organisationId: theirs } }
    const answer = await member.patch(`${desk.imports}/${id}/rows`, { rows: [decision] })
    expect(answer.json().errors).toMatchObject([{ pointer: '/rows/0/mergeInto/organisationId' }])
  })
})
