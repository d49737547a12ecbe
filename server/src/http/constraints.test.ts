import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aGapDecision,
  anAlliance,
  anExpectation,
  anOrganisation,
  aSector,
  aTerritory,
} from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

type Known = { sector: string; territory: string; organisation: string; unknown: string }

let alliance: string
let member: Client
let known: Known
beforeAll(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  const sector = await aSector(store, alliance)
  const territory = await aTerritory(store, alliance)
  const organisation = await anOrganisation(store, alliance)
  await anExpectation(store, alliance, sector, { territoryId: territory })
  await aGapDecision(store, alliance, { gap: 'isolates' })
  known = { sector, territory, organisation, unknown: newId() }
})

const names = { en: 'CADA' }

/** What is sent, and the field that is at fault. */
const refused: [
  what: string,
  path: string,
  body: (known: Known) => object,
  status: number,
  pointer: string,
][] = [
  [
    'an expectation of no place',
    'expectations',
    ({ sector }) => ({ sectorId: sector, minimum: 1 }),
    400,
    '/locality',
  ],
  [
    'an expectation of two places',
    'expectations',
    ({ sector, territory }) => ({
      sectorId: sector,
      territoryId: territory,
      locality: 'Lormont',
      minimum: 1,
    }),
    400,
    '/locality',
  ],
  [
    'an expectation less than nothing',
    'expectations',
    ({ sector }) => ({ sectorId: sector, locality: 'Lormont', minimum: -1 }),
    400,
    '/minimum',
  ],
  [
    'a second expectation of one place',
    'expectations',
    ({ sector, territory }) => ({ sectorId: sector, territoryId: territory, minimum: 3 }),
    409,
    '/sectorId',
  ],
  [
    'an expectation of an unknown sector',
    'expectations',
    ({ unknown }) => ({ sectorId: unknown, locality: 'Lormont', minimum: 1 }),
    422,
    '/sectorId',
  ],
  [
    'an expectation of an unknown territory',
    'expectations',
    ({ sector, unknown }) => ({ sectorId: sector, territoryId: unknown, minimum: 1 }),
    422,
    '/territoryId',
  ],
  ['a seat of nobody', 'seats', ({ unknown }) => ({ organisationId: unknown }), 422, '/organisationId'],
  [
    'a seat for an unknown kind of actor',
    'seats',
    ({ organisation, unknown }) => ({ organisationId: organisation, actorKindId: unknown }),
    422,
    '/actorKindId',
  ],
  ['a second decision', 'gap-decisions', () => ({ gap: 'isolates' }), 409, '/gap'],
  ['a decision about words', 'gap-decisions', () => ({ gap: 'Too few' }), 422, '/gap'],
  [
    'a decision about what was never recorded here',
    'gap-decisions',
    ({ unknown }) => ({ gap: `coverage sector:${unknown}` }),
    422,
    '/gap',
  ],
  [
    'a decision about a record of another kind',
    'gap-decisions',
    ({ territory }) => ({ gap: `coverage sector:${territory}` }),
    422,
    '/gap',
  ],
  ['a comment on no gap', 'gap-comments', () => ({ gap: 'Too few', text: 'Yes.' }), 422, '/gap'],
  ['an action against no gap', 'actions', () => ({ title: 'Open', gap: 'Too few' }), 422, '/gap'],
  [
    'an actor that answers no gap',
    'organisations',
    () => ({ names, status: 'missing', answersGap: 'Too few' }),
    422,
    '/answersGap',
  ],
  [
    'an action that is due before it starts',
    'actions',
    () => ({ title: 'Open', startsOn: '2026-11-21', dueOn: '2026-11-20' }),
    400,
    '/dueOn',
  ],
  [
    'an action of an unknown organisation',
    'actions',
    ({ unknown }) => ({ title: 'Open', responsibleId: unknown }),
    422,
    '/responsibleId',
  ],
  [
    'a source that is a script',
    'sources',
    () => ({ title: 'Census', link: 'javascript:alert(1)' }),
    400,
    '/link',
  ],
  [
    'a source that is a file',
    'sources',
    () => ({ title: 'Census', link: 'file:///etc/hosts' }),
    400,
    '/link',
  ],
  [
    'a source of a day that has not come',
    'sources',
    () => ({ title: 'Census', publishedOn: '9999-12-31' }),
    400,
    '/publishedOn',
  ],
  ['a source without a title', 'sources', () => ({ title: ' ' }), 400, '/title'],
  ['a distance of nothing', 'needs', () => ({ labels: names, reachMetres: 0 }), 400, '/reachMetres'],
  [
    'a need that nobody knows',
    'organisations',
    ({ unknown }) => ({ names, needs: [{ needId: unknown, formality: null }] }),
    422,
    '/needs/0/needId',
  ],
  [
    'a need of beneficiaries that nobody knows',
    'organisations',
    ({ unknown }) => ({ names, beneficiaryNeedIds: [unknown] }),
    422,
    '/beneficiaryNeedIds/0',
  ],
  [
    'an unknown kind of actor',
    'organisations',
    ({ unknown }) => ({ names, actorKindIds: [unknown] }),
    422,
    '/actorKindIds',
  ],
  [
    'a missing actor of an unknown territory',
    'organisations',
    ({ unknown }) => ({ names, status: 'missing', expectedTerritoryId: unknown }),
    422,
    '/expectedTerritoryId',
  ],
  [
    'a missing actor that nobody known approaches',
    'organisations',
    ({ unknown }) => ({ names, status: 'missing', approachedById: unknown }),
    422,
    '/approachedById',
  ],
]

describe('refused by name is', () => {
  test.each(refused)('%s', async (_what, path, body, status, pointer) => {
    const answer = await member.post(`/alliances/${alliance}/${path}`, body(known))
    expect(answer.statusCode).toBe(status)
    expect(answer.json().errors).toMatchObject([{ pointer }])
  })

  test('an organisation that approaches itself', async () => {
    const { organisation } = known
    const path = `/alliances/${alliance}/organisations/${organisation}`
    expect((await member.patch(path, { approachedById: organisation }, 1)).json()).toMatchObject({
      type: '/problems/invalid-reference',
      errors: [{ pointer: '/approachedById', code: 'self' }],
    })
  })

  test('an organisation that serves a need twice', async () => {
    const need = (await member.post(`/alliances/${alliance}/needs`, { labels: names })).json().id
    const needs = [
      { needId: need, formality: null },
      { needId: need, formality: 'agreement' },
    ]
    const answer = await member.post(`/alliances/${alliance}/organisations`, { names, needs })
    expect(answer.json().errors).toMatchObject([{ pointer: '/needs/1/needId', code: 'uniqueItems' }])
  })
})
