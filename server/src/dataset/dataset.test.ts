import { type DatasetColumns, DatasetColumns as schema } from '@atlas/shared/dataset'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aCriterion,
  aFindingComment,
  aFindingDecision,
  aLocation,
  aNeed,
  anAction,
  anActorKind,
  anAlliance,
  anExpectation,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSquare,
  aSurvey,
  aTerritory,
} from '../../../test/factories.ts'
import { aMember, aStranger, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()
const fits = formats.default(new Ajv({ strict: false })).compile(schema)

let alliance: string
let member: Client
let ids: Awaited<ReturnType<typeof fill>>

/** An alliance with one of everything. What is secret says so. */
async function fill() {
  const health = await aSector(store, alliance, {
    code: 'health',
    position: 1,
    expectedMinimum: 2,
    expectedPerInhabitants: 0.5,
    reachMetres: 5000,
  })
  const housing = await aSector(store, alliance, { code: 'housing', position: 0 })
  const territory = await aTerritory(store, alliance, { code: 'A', boundary: aSquare([0.5, 0.5], 1) })
  const language = await aNeed(store, alliance, { code: 'language', position: 1, expectedMinimum: 3 })
  const mobility = await aNeed(store, alliance, { code: 'mobility', position: 0, reachMetres: 800 })
  const mediators = await anActorKind(store, alliance, { code: 'mediators', expectedSeats: 2 })
  const criterion = await aCriterion(store, alliance, { kind: 'choice', choices: ['secret'] })
  const cada = await anOrganisation(store, alliance, {
    name: 'CADA',
    sectors: [health, housing],
    needs: [language, mobility],
    actorKinds: [mediators],
    criteria: { [criterion]: 'secret' },
    influence: 'high',
    interests: 'secret',
    engagementStrategy: 'secret',
  })
  const dutch = await anOrganisation(store, alliance, { name: 'Dutch class' })
  const missing = await anOrganisation(store, alliance, {
    name: 'Secret actor',
    status: 'missing',
    needs: [language],
    role: 'secret',
    expectedTerritoryId: territory,
    approachedById: cada,
    nextStep: 'secret',
    nextStepOn: '2026-12-01',
    answersFinding: 'secret finding',
  })
  await aLocation(store, alliance, cada, { point: [0.5, 0.5], locality: 'Lormont' })
  await aPartnership(store, alliance, cada, dutch, { formality: 'agreement', note: 'secret' })
  await aPartnership(store, alliance, cada, missing)
  await aSurvey(store, alliance, { sectorId: health, territoryId: territory, lookedBy: 'Secret person' })
  const president = await aSeat(store, alliance, cada, {
    actorKindId: mediators,
    role: 'president',
    authority: true,
  })
  const kept = await aSeat(store, alliance, missing, { authority: false })
  const here = await anExpectation(store, alliance, health, { territoryId: territory, minimum: 4 })
  const there = await anExpectation(store, alliance, housing, { locality: 'Lormont', minimum: 0 })
  await anAction(store, alliance, { title: 'Secret plan', responsibleId: cada })
  await aFindingDecision(store, alliance, { finding: 'secret finding', reason: 'secret' })
  await aFindingComment(store, alliance, {
    finding: 'secret finding',
    text: 'secret',
    authorName: 'Secret person',
  })
  return {
    health,
    housing,
    territory,
    language,
    mobility,
    criterion,
    cada,
    dutch,
    missing,
    president,
    kept,
    here,
    there,
  }
}

const read = async (client: Client): Promise<DatasetColumns> =>
  (await client.get(`/alliances/${alliance}/dataset`)).json()

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts', name: 'Ours' })
  member = as(aMember(alliance))
  ids = await fill()
})

describe('the dataset of a member', () => {
  test('is as it is described', async () => {
    expect(fits(await read(member)) ? [] : fits.errors).toEqual([])
  })

  test('has what is expected of sectors, needs, kinds of actor and places', async () => {
    const dataset = await read(member)
    expect(dataset.sectors).toMatchObject([
      { id: ids.housing, expectedMinimum: null, expectedPerInhabitants: null, reachMetres: null },
      { id: ids.health, expectedMinimum: 2, expectedPerInhabitants: 0.5, reachMetres: 5000 },
    ])
    expect(dataset.needs).toMatchObject([
      { id: ids.mobility, code: 'mobility', expectedMinimum: null, reachMetres: 800 },
      { id: ids.language, code: 'language', expectedMinimum: 3, reachMetres: null },
    ])
    expect(dataset.actorKinds).toMatchObject([{ code: 'mediators', expectedSeats: 2 }])
    expect(dataset.expectations).toEqual([
      { id: ids.there, sector: 0, territory: null, locality: 'Lormont', minimum: 0 },
      { id: ids.here, sector: 1, territory: 0, locality: null, minimum: 4 },
    ])
  })

  test('has of each organisation the needs that it serves, its kinds and its answers', async () => {
    const { organisations, criteria } = await read(member)
    expect(organisations).toMatchObject({
      id: [ids.cada, ids.dutch, ids.missing],
      needs: [[0, 1], [], [1]],
      needFormalities: [[null, null], [], [null]],
      beneficiaryNeeds: [[], [], []],
      actorKinds: [[0], [], []],
      criteria: [{ [ids.criterion]: 'secret' }, {}, {}],
    })
    expect(criteria).toMatchObject([
      { id: ids.criterion, kind: 'choice', choices: [{ code: 'secret', labels: { en: 'secret' } }] },
    ])
  })

  test('tells how formally each need is served, and what beneficiaries need', async () => {
    const { id, revision } = (
      await member.post(`/alliances/${alliance}/organisations`, {
        names: { en: 'Aida' },
        needs: [
          { needId: ids.language, formality: 'agreement' },
          { needId: ids.mobility, formality: null },
        ],
        beneficiaryNeedIds: [ids.language],
        beneficiaries: 'Families',
      })
    ).json()
    const { organisations } = await read(member)
    await member.delete(`/alliances/${alliance}/organisations/${id}`, revision)
    expect(organisations.id[0]).toBe(id)
    expect(organisations.needs[0]).toEqual([0, 1])
    expect(organisations.needFormalities[0]).toEqual([null, 'agreement'])
    expect(organisations.beneficiaryNeeds[0]).toEqual([1])
  })

  test('tells of a missing actor where it is missing, who approaches it and what comes next', async () => {
    const { organisations } = await read(member)
    expect(organisations).toMatchObject({
      status: ['existing', 'existing', 'missing'],
      expectedTerritory: [null, null, 0],
      approachedBy: [null, null, 0],
      nextStep: ['', '', 'secret'],
      nextStepOn: [null, null, '2026-12-01'],
      answersFinding: [null, null, 'secret finding'],
    })
  })

  test('has the seats and who may commit', async () => {
    expect((await read(member)).seats).toEqual([
      { id: ids.president, organisation: 0, actorKind: 0, role: 'president', authority: true },
      { id: ids.kept, organisation: 2, actorKind: null, role: 'member', authority: false },
    ])
  })

  test('changes with what an alliance decides about how its findings are computed', async () => {
    expect((await read(member)).alliance.findingChoices).toEqual({})
    const owner = as(aMember(alliance, 'owner'))
    const { revision } = (await owner.get(`/alliances/${alliance}`)).json()
    await owner.patch(`/alliances/${alliance}`, { findingChoices: { reachMetres: 900 } }, revision)
    expect((await read(member)).alliance.findingChoices).toEqual({ reachMetres: 900 })
  })
})

describe.each([
  ['a guest', () => as()],
  ['somebody from elsewhere', () => as(aStranger())],
])('the facts for %s', (_who, client) => {
  test('are as they are described', async () => {
    expect(fits(await read(client())) ? [] : fits.errors).toEqual([])
  })

  test('have lists, needs and expectations, but no missing actor', async () => {
    const [facts, all] = [await read(client()), await read(member)]
    for (const list of ['sectors', 'territories', 'needs', 'actorKinds', 'expectations'] as const)
      expect(facts[list]).toEqual(all[list])
    expect(facts.organisations).toMatchObject({
      id: [ids.cada, ids.dutch],
      needs: [[0, 1], []],
      actorKinds: [[0], []],
    })
    expect(facts.partnerships.id).toHaveLength(1)
  })

  test('have no judgement, no wish and no plan', async () => {
    const facts = await read(client())
    expect(facts.judgements).toBe(false)
    expect(facts.criteria).toEqual([])
    expect(facts.organisations).toMatchObject({
      influence: [null, null],
      engagementLevel: [null, null],
      criteria: [{}, {}],
      expectedTerritory: [null, null],
      approachedBy: [null, null],
      nextStep: ['', ''],
      nextStepOn: [null, null],
      answersFinding: [null, null],
    })
    expect(facts.seats).toEqual([
      { id: ids.president, organisation: 0, actorKind: 0, role: 'president', authority: null },
    ])
  })

  test.each([
    'dataset',
    'organisations',
    'partnerships',
    'surveys',
    'seats',
    'criteria',
    'actions',
    'finding-decisions',
    'finding-comments',
  ])('hold no word of what is secret in %s', async (path) => {
    const { body } = await client().get(`/alliances/${alliance}/${path}`)
    expect(body).not.toMatch(/secret/i)
    for (const id of [ids.criterion, ids.missing, ids.kept]) expect(body).not.toContain(id)
    expect((await member.get(`/alliances/${alliance}/${path}`)).body).toMatch(/secret|authority":true/i)
  })
})
