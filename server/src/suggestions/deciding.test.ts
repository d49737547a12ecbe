import type { Organisation } from '@atlas/shared/organisations'
import type { SuggestionList } from '@atlas/shared/suggestions'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector, aSuggestion } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

let alliance = ''
let path = ''
let member: Client
let health = ''

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts', languages: ['en', 'fr'] })
  path = `/alliances/${alliance}`
  member = as(aMember(alliance))
  health = await aSector(store, alliance, { code: 'health' })
  await aSector(store, alliance, { code: 'housing' })
})

const read = async (id: string) => (await member.get(`${path}/organisations/${id}`)).json<Organisation>()
const list = async (pile = 'queue') =>
  (await member.get(`${path}/suggestions?pile=${pile}`)).json<SuggestionList>()
const find = async (id: string, pile = 'queue') => (await list(pile)).items.find((each) => each.id === id)

const send = (client: Client, id: string, act: string, body: object, revision?: number) =>
  client.send('POST', `${path}/suggestions/${id}/${act}`, body, revision)
const accept = (id: string, fields: string[], revision?: number, client = member) =>
  send(client, id, 'accept', { fields }, revision)
const undo = (changeId: unknown) => member.post(`${path}/changes/${changeId}/undo`, {})

const aCentre = async () => {
  const id = await anOrganisation(store, alliance, {
    names: { en: 'Centre' },
    sectors: [health],
    website: 'https://old.example.org',
  })
  await aLocation(store, alliance, id, {
    ...{ point: [-0.57, 44.83], address: '1 rue Haute', postcode: '33000', locality: 'Bordeaux' },
  })
  return id
}
const correction = (organisationId: string) =>
  aSuggestion(store, alliance, {
    ...{ kind: 'correct', organisationId, edition: 1 },
    base: {
      'names.en': 'Centre',
      website: 'https://old.example.org',
      sectors: ['health'],
      'place.0': ['Bordeaux', '', ''],
    },
    proposed: {
      'names.fr': 'Le centre',
      website: 'https://new.example.org',
      sectors: ['health', 'housing'],
      'place.0': ['Bordeaux', '2 rue Basse', ''],
    },
  })

describe('a correction', () => {
  test('is accepted field by field, as a change that can be undone as one', async () => {
    const centre = await aCentre()
    const id = await correction(centre)
    const answer = await accept(id, ['names.fr', 'sectors', 'place.0'], 1)
    expect([answer.statusCode, answer.json()]).toEqual([200, { organisationId: centre }])
    expect(await read(centre)).toMatchObject({
      names: { en: 'Centre', fr: 'Le centre' },
      website: 'https://old.example.org',
      // What the edition did not tell stays; the point is where the old address was.
      locations: [{ address: '2 rue Basse', postcode: '33000', locality: 'Bordeaux', point: null }],
    })
    expect((await read(centre)).sectorIds).toHaveLength(2)
    expect(await find(id)).toBeUndefined()
    expect((await find(id, 'decided'))?.decision).toMatchObject({
      outcome: 'accepted',
      changeId: answer.headers['change-id'],
    })
    const [told] = (await member.get(`${path}/changes?subject=${centre}`)).json().items
    expect(told).toMatchObject({
      action: 'organisation.suggested',
      counts: { suggestion_decision: { insert: 1 } },
    })

    expect((await undo(answer.headers['change-id'])).statusCode).toBe(200)
    expect(await read(centre)).toMatchObject({
      names: { en: 'Centre' },
      locations: [{ address: '1 rue Haute', point: [-0.57, 44.83] }],
    })
    expect(await find(id)).toMatchObject({ decision: null })
  })

  test('says which fields have become something else since the edition', async () => {
    const centre = await aCentre()
    const id = await correction(centre)
    await member.patch(
      `${path}/organisations/${centre}`,
      { website: 'https://other.example.org', names: { en: 'Centre', fr: 'Le centre' } },
      1,
    )
    const fields = (await find(id))?.fields.map(({ key, state }) => [key, state])
    expect(fields).toEqual([
      ['names.fr', 'same'],
      ['website', 'conflict'],
      ['sectors', 'change'],
      ['place.0', 'change'],
    ])
  })

  test('is not accepted over what another member has written meanwhile', async () => {
    const centre = await aCentre()
    const id = await correction(centre)
    await member.patch(`${path}/organisations/${centre}`, { website: 'https://other.example.org' }, 1)
    const late = await accept(id, ['website'], 1)
    expect([late.statusCode, late.json().current.website]).toEqual([412, 'https://other.example.org'])
    expect((await accept(id, ['website'])).statusCode).toBe(428)
    expect(await find(id)).toBeDefined()
  })

  test('is decided once, however many decide at the same moment', async () => {
    const centre = await aCentre()
    const id = await correction(centre)
    const others = Array.from({ length: 5 }, () => as(aMember(alliance)))
    const answers = await Promise.all([
      ...others.map((each) => accept(id, ['website'], 1, each)),
      ...others.map((each) => send(each, id, 'refuse', {})),
    ])
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code < 300)).toHaveLength(1)
    expect(codes.filter((code) => code >= 300 && code !== 409)).toEqual([])
  })

  test('that says it is closed closes it', async () => {
    const centre = await aCentre()
    const id = await aSuggestion(store, alliance, {
      ...{
        kind: 'correct',
        organisationId: centre,
        base: { status: 'existing' },
        proposed: { status: 'closed' },
      },
    })
    await accept(id, ['status'], 1)
    expect((await read(centre)).status).toBe('closed')
  })

  test('goes with its organisation, and to the one that this becomes', async () => {
    const [one, other] = [await aCentre(), await aCentre()]
    const id = await correction(other)
    const merged = await member.send(
      'POST',
      `${path}/organisations/${one}/merge`,
      { source: { id: other, revision: 1 }, choices: {} },
      1,
    )
    expect([merged.statusCode, merged.body]).toEqual([200, expect.any(String)])
    expect((await find(id))?.organisationId).toBe(one)
    const { revision } = await read(one)
    await member.delete(`${path}/organisations/${one}`, revision)
    expect(await find(id)).toBeUndefined()
  })
})

describe('a new organisation', () => {
  const anAddition = () =>
    aSuggestion(store, alliance, {
      ...{ kind: 'add', base: { 'names.fr': '', website: '' } },
      proposed: {
        'names.fr': 'Nouvelle maison',
        website: 'https://new.example.org',
        sectors: ['housing'],
        'place.0': ['Talence', '', '33400'],
      },
    })

  test('is added with what was chosen, and says where it came from', async () => {
    const id = await anAddition()
    expect((await find(id))?.name).toBe('Nouvelle maison')
    const answer = await accept(id, ['names.fr', 'sectors', 'place.0'])
    const { organisationId } = answer.json()
    expect(await read(organisationId)).toMatchObject({
      names: { fr: 'Nouvelle maison' },
      website: null,
      locations: [{ postcode: '33400', locality: 'Talence', point: null }],
    })
    const { items } = (await member.get(`${path}/suggestion-decisions?organisation=${organisationId}`)).json()
    expect(items).toMatchObject([{ kind: 'add', origin: 'public', outcome: 'accepted', organisationId }])
    await undo(answer.headers['change-id'])
    expect((await member.get(`${path}/organisations/${organisationId}`)).statusCode).toBe(404)
    expect(await find(id)).toBeDefined()
  })

  test('needs its name', async () => {
    expect((await accept(await anAddition(), ['website'])).json().errors).toMatchObject([
      { pointer: '/fields' },
    ])
  })
})

test('a refusal is in the history, can be undone, and tells guests nothing', async () => {
  const id = await aSuggestion(store, alliance)
  const guest = as()
  const before = (await guest.get(path)).headers['alliance-revision']
  const answer = await send(member, id, 'refuse', { answer: 'unclear' })
  expect(answer.statusCode).toBe(204)
  expect((await find(id, 'decided'))?.decision).toMatchObject({ outcome: 'refused', answer: 'unclear' })
  await undo(answer.headers['change-id'])
  expect(await find(id)).toBeDefined()
  expect((await guest.get(path)).headers['alliance-revision']).toBe(before)
})

test('whoever looks at one is told to the others, for as long as they look', async () => {
  const id = await aSuggestion(store, alliance)
  const other = as(aMember(alliance))
  expect((await member.put(`${path}/suggestions/${id}/claim`, {})).statusCode).toBe(204)
  expect((await find(id))?.claim).toMatchObject({ by: 'Ada', mine: true })
  expect((await other.put(`${path}/suggestions/${id}/claim`, {})).statusCode).toBe(409)
})

test('nobody but members who write reads or decides', async () => {
  const id = await aSuggestion(store, alliance)
  for (const [client, status] of [
    [as(), 401],
    [as(aMember(await anAlliance(store))), 403],
  ] as const) {
    expect((await client.get(`${path}/suggestions?pile=queue`)).statusCode).toBe(status)
    expect((await send(client, id, 'refuse', {})).statusCode).toBe(status)
  }
})
