// Runs on one engine: days are refused before anything is written.
import { beforeAll, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let member: Client
let address: string

beforeAll(async () => {
  const alliance = await anAlliance(store)
  member = as(aMember(alliance, 'member'))
  address = `/alliances/${alliance}`
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const refused = (pointer: string) => ({
  type: '/problems/invalid-request',
  errors: [{ pointer, code: 'future' }],
})

test('nobody has looked on a day to come, or else "nobody is there" would be said before anybody knows', async () => {
  const looked = (lookedOn: string) => ({ lookedOn, lookedBy: 'Ana' })
  const early = await member.post(`${address}/surveys`, looked(inDays(2)))
  expect(early.json()).toMatchObject(refused('/lookedOn'))
  const survey = (await member.post(`${address}/surveys`, looked(inDays(0)))).json()
  const later = await member.patch(`${address}/surveys/${survey.id}`, { lookedOn: inDays(40) }, 1)
  expect(later.json()).toMatchObject(refused('/lookedOn'))
  const { items } = (await member.get(`${address}/surveys`)).json()
  expect(items).toMatchObject([{ id: survey.id, lookedOn: inDays(0) }])
})

test('no organisation is verified on a day to come', async () => {
  const names = { en: 'Red Door' }
  const early = await member.post(`${address}/organisations`, { names, verifiedOn: inDays(2) })
  expect(early.json()).toMatchObject(refused('/verifiedOn'))
  const { id } = (await member.post(`${address}/organisations`, { names, verifiedOn: inDays(0) })).json()
  const later = await member.patch(`${address}/organisations/${id}`, { verifiedOn: inDays(40) }, 1)
  expect(later.json()).toMatchObject(refused('/verifiedOn'))
  const kept = await member.patch(`${address}/organisations/${id}`, { verifiedOn: null }, 1)
  expect(kept.json()).toMatchObject({ verifiedOn: null })
})
