import { newId } from '@atlas/db/tenancy'
import type { CriterionKind } from '@atlas/shared/criteria'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCriterion, anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()
const near = { code: 'near', labels: { en: 'Near' } }
const far = { code: 'far', labels: { en: 'Far' } }

let alliance: string
let member: Client
let at: (path: string) => string

beforeAll(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  at = (path) => `/alliances/${alliance}/${path}`
})

describe('choices', () => {
  const create = async (kind: CriterionKind, choices?: object[]) =>
    (await member.post(at('criteria'), { labels: { en: 'How far?' }, kind, choices })).json()

  test('are those of a choice', async () => {
    expect(await create('choice', [near, far])).toMatchObject({ kind: 'choice', choices: [near, far] })
    expect(await create('number')).toMatchObject({ kind: 'number', choices: [] })
  })

  test.each([
    ['a choice without any', 'choice', [], '/choices', 'minItems'],
    ['a choice that says nothing of them', 'choice', undefined, '/choices', 'minItems'],
    ['text that has one', 'text', [near], '/choices', 'maxItems'],
    ['two of the same code', 'choice', [near, far, near], '/choices/2/code', 'uniqueItems'],
  ] as const)('are refused of %s', async (_what, kind, choices, pointer, code) => {
    expect(await create(kind, choices as object[] | undefined)).toMatchObject({
      type: '/problems/invalid-request',
      errors: [{ pointer, code }],
    })
  })

  test('are checked when they change, and their kind cannot', async () => {
    const { id } = await create('text')
    const path = `${at('criteria')}/${id}`
    expect((await member.patch(path, { choices: [near] }, 1)).json().errors).toMatchObject([
      { pointer: '/choices' },
    ])
    expect((await member.patch(path, { kind: 'number' }, 1)).json().errors).toMatchObject([
      { pointer: '/kind', code: 'unknown' },
    ])
  })
})

describe('answers', () => {
  const asked: Record<string, string> = {}
  beforeAll(async () => {
    for (const kind of ['text', 'number', 'yes-no'] as const)
      asked[kind] = await aCriterion(store, alliance, { kind })
    asked.choice = await aCriterion(store, alliance, { kind: 'choice', choices: ['near', 'far'] })
  })
  const answer = async (criteria: object) =>
    (await member.post(at('organisations'), { names: { en: 'CADA' }, criteria })).json()

  test('are kept as their criteria ask', async () => {
    const answers = { text: 'Weekly', number: 2.5, 'yes-no': false, choice: 'far' }
    const criteria = Object.fromEntries(Object.entries(answers).map(([kind, given]) => [asked[kind], given]))
    expect(await answer(criteria)).toMatchObject({ criteria })
  })

  test.each([
    ['text', 2, 'type'],
    ['text', true, 'type'],
    ['number', '2', 'number'],
    ['yes-no', 'yes', 'type'],
    ['choice', 1, 'type'],
    ['choice', 'middling', 'enum'],
    ['choice', 'Near', 'enum'],
  ])('of another kind are refused by name: %s with %j', async (kind, given, code) => {
    expect(await answer({ [asked[kind] ?? '']: given })).toMatchObject({
      type: '/problems/invalid-request',
      errors: [{ pointer: `/criteria/${asked[kind]}`, code }],
    })
  })

  test('to what the alliance does not ask are refused by name', async () => {
    const elsewhere = await aCriterion(store, await anAlliance(store))
    for (const unknown of [newId(), elsewhere, 'no-id', 'a/b'])
      expect(await answer({ [unknown]: 'Weekly' })).toMatchObject({
        type: '/problems/invalid-reference',
        errors: [{ pointer: `/criteria/${unknown.replace('/', '~1')}`, code: 'reference' }],
      })
  })

  const answersOf = async (id: string) => (await member.get(`${at('organisations')}/${id}`)).json().criteria

  test('go with their criterion and come back with it', async () => {
    const [kept, gone] = [await aCriterion(store, alliance), await aCriterion(store, alliance)]
    const criteria = { [kept]: 'stays', [gone]: 'goes' }
    const organisation = await anOrganisation(store, alliance, { criteria })
    const { headers } = await member.delete(`${at('criteria')}/${gone}`, 1)
    expect(await answersOf(organisation)).toEqual({ [kept]: 'stays' })
    const { organisations } = (await member.get(at('dataset'))).json()
    expect(organisations.criteria[organisations.id.indexOf(organisation)]).toEqual({ [kept]: 'stays' })
    await member.post(at(`changes/${headers['change-id']}/undo`), {})
    expect(await answersOf(organisation)).toEqual(criteria)
  })

  test('by a choice that is withdrawn go with it, the others stay', async () => {
    const criterion = await aCriterion(store, alliance, { kind: 'choice', choices: ['near', 'far'] })
    const [one, other] = [
      await anOrganisation(store, alliance, { criteria: { [criterion]: 'near' } }),
      await anOrganisation(store, alliance, { criteria: { [criterion]: 'far' } }),
    ]
    await member.patch(
      `${at('criteria')}/${criterion}`,
      { choices: [{ ...near, labels: { en: 'Close' } }] },
      1,
    )
    expect([await answersOf(one), await answersOf(other)]).toEqual([{ [criterion]: 'near' }, {}])
  })
})
