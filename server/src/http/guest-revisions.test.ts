import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aPartnership, aSeat, aSector, aSurvey } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()
const guest = as()

let member: Client
let alliance: string
let records: Record<'organisations' | 'partnerships' | 'seats' | 'surveys', string>

beforeAll(async () => {
  const id = await anAlliance(store, { guestAccess: 'facts' })
  member = as(aMember(id))
  alliance = `/alliances/${id}`
  const organisations = await anOrganisation(store, id, { sectors: [await aSector(store, id)] })
  records = {
    organisations,
    partnerships: await aPartnership(store, id, organisations, await anOrganisation(store, id)),
    seats: await aSeat(store, id, organisations),
    surveys: await aSurvey(store, id),
  }
})

type Path = keyof typeof records
const addressOf = (path: Path) => `${alliance}/${path}/${records[path]}`
const change = async (path: Path, body: object) => {
  const address = addressOf(path)
  const answer = await member.patch(address, body, (await member.get(address)).json().revision)
  expect(answer.statusCode).toBe(200)
  return answer
}

/** Whatever tells a reader that something was written. */
async function countsOf(reader: Client, path: Path) {
  const record = await reader.get(addressOf(path))
  const { items } = (await reader.get(`${alliance}/${path}`)).json()
  const listed = items.find(({ id }: { id: string }) => id === records[path])
  const dataset = await reader.get(`${alliance}/dataset`)
  const findings = await reader.get(`${alliance}/findings`)
  return {
    record: [record.headers.etag, record.json().revision, record.json().updatedAt],
    listed: [listed.revision, listed.updatedAt],
    dataset: [dataset.headers.etag, dataset.json().revision],
    findings: findings.headers.etag,
    alliance: record.headers['alliance-revision'],
  }
}

/** Those of two readings that are the same in both. */
const unmoved = (before: object, after: object) =>
  Object.entries(before).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify((after as Record<string, unknown>)[name]) ? name : [],
  )

describe('what a guest is told of when something was written', () => {
  test.each<[string, Path, object]>([
    ['influence', 'organisations', { influence: 'high' }],
    ['interests', 'organisations', { interests: 'They would rather not.' }],
    ['engagement', 'organisations', { engagementLevel: 'information', engagementStrategy: 'Call.' }],
    ['a wish', 'organisations', { role: 'To teach', nextStep: 'Call' }],
    ['a remark on a partnership', 'partnerships', { note: 'It will not last.' }],
    ['a remark on a survey', 'surveys', { note: 'Nobody answered.' }],
    ['authority at the table', 'seats', { authority: false }],
  ])('stays where members alone are told of it: %s', async (_what, path, body) => {
    const before = { guest: await countsOf(guest, path), member: await countsOf(member, path) }
    await change(path, body)
    expect(await countsOf(guest, path)).toEqual(before.guest)
    expect(unmoved(before.member, await countsOf(member, path))).toEqual([])
  })

  test.each<[string, Path, object]>([
    ['a name', 'organisations', { names: { en: 'Another name' } }],
    ['a name, with what they are not told', 'organisations', { names: { en: 'Third' }, influence: 'low' }],
    ['a place', 'organisations', { locations: [{ locality: 'Roscommon' }] }],
    ['a partnership', 'partnerships', { strength: 3 }],
  ])('moves for everybody with what everybody sees: %s', async (_what, path, body) => {
    const before = { guest: await countsOf(guest, path), member: await countsOf(member, path) }
    await change(path, body)
    expect(unmoved(before.guest, await countsOf(guest, path))).toEqual([])
    expect(unmoved(before.member, await countsOf(member, path))).toEqual([])
  })

  test('stays when a judgement is undone', async () => {
    const { headers } = await change('organisations', { interests: 'To be taken back' })
    const before = await countsOf(guest, 'organisations')
    const undo = await member.post(`${alliance}/changes/${headers['change-id']}/undo`, {})
    expect(undo.statusCode).toBe(200)
    expect(await countsOf(guest, 'organisations')).toEqual(before)
  })
})
