import { newId } from '@atlas/db/tenancy'
import type { Need } from '@atlas/shared/needs'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
let at: (path: string) => string
beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  member = as(aMember(alliance))
  at = (path) => `/alliances/${alliance}/${path}`
})

const housing = { code: 'housing', labels: { en: 'Housing' } }
const health = { code: 'health', labels: { en: 'Health' } }
const codes = async () => {
  const { items }: { items: Need[] } = (await member.get(at('needs'))).json()
  return items.map(({ code }) => code)
}

describe('several records at once', () => {
  test('come in their order, as one change, and go with one undoing', async () => {
    const answer = await member.post(at('needs/bulk'), { items: [housing, health] })
    expect(answer.statusCode).toBe(201)
    expect(answer.json().items).toMatchObject([
      { ...housing, position: 0 },
      { ...health, position: 1 },
    ])
    expect(await codes()).toEqual(['housing', 'health'])
    const [change] = (await member.get(at('changes'))).json().items
    expect(change).toMatchObject({
      id: answer.headers['change-id'],
      action: 'need.create',
      counts: { need: { insert: 2 } },
    })
    await member.post(at(`changes/${change.id}/undo`), {})
    expect(await codes()).toEqual([])
  })

  test('come all or not at all, and say which of them is at fault', async () => {
    const twice = await member.post(at('needs/bulk'), { items: [housing, health, housing] })
    expect(twice.statusCode).toBe(409)
    expect(twice.json()).toMatchObject({
      type: '/problems/duplicate-code',
      errors: [{ pointer: '/items/2/code', code: 'duplicate' }],
    })
    const wrong = await member.post(at('needs/bulk'), { items: [housing, { code: 'x' }] })
    expect(wrong.json().errors).toMatchObject([{ pointer: '/items/1/labels', code: 'required' }])
    const one = await anOrganisation(store, alliance)
    const ties = await member.post(at('partnerships/bulk'), {
      items: [{ fromId: one, toId: newId(), kind: 'referral' }],
    })
    expect(ties.json().errors).toMatchObject([{ pointer: '/items/0/toId', code: 'reference' }])
    expect(await codes()).toEqual([])
  })

  test('are at least one and no more than a list has, and only from who may write', async () => {
    expect((await member.post(at('needs/bulk'), { items: [] })).statusCode).toBe(400)
    const many = Array.from({ length: 201 }, (_, n) => ({ labels: { en: `Need ${n}` } }))
    expect((await member.post(at('needs/bulk'), { items: many })).statusCode).toBe(400)
    expect((await as().post(at('needs/bulk'), { items: [housing] })).statusCode).toBe(401)
  })
})
