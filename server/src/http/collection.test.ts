import { newId } from '@atlas/db/tenancy'
import { type Noun, type NounEntry, nouns } from '@atlas/shared/nouns'
import { usualExercise } from '@atlas/shared/workshops/agenda'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aSector, aSquare } from '../../../test/factories.ts'
import { aMember, aStranger, type Client, testService } from '../../../test/service.ts'

const { store, as } = await testService()

type NounCase = {
  /** What creates one. */
  body: (allianceId: string) => Promise<object> | object
  change: object
}

/** Those that come and go with what they are about: no request creates or changes one by itself. */
type Collected = Exclude<Noun, 'alliance' | 'suggestion-decision'>

/** Every noun of an alliance: the compiler asks for those that are declared. */
const cases: Record<Collected, NounCase> = {
  sector: {
    body: () => ({ labels: { en: 'Health' } }),
    change: { labels: { en: 'Care' } },
  },
  territory: {
    body: () => ({ labels: { en: 'North' }, boundary: aSquare([0, 0], 1) }),
    change: { labels: { en: 'South' } },
  },
  need: {
    body: () => ({ labels: { en: 'Housing' } }),
    change: { labels: { en: 'Mobility' }, reachMetres: 5000 },
  },
  'actor-kind': {
    body: () => ({ labels: { en: 'Mediators' } }),
    change: { expectedSeats: 0 },
  },
  criterion: {
    body: () => ({
      labels: { en: 'Cost' },
      kind: 'choice',
      choices: [{ code: 'low', labels: { en: 'Low' } }],
    }),
    change: { choices: [{ code: 'high', labels: { en: 'High' } }] },
  },
  organisation: {
    body: () => ({ names: { en: 'CADA' } }),
    change: { names: { en: 'COS' } },
  },
  partnership: {
    body: async (allianceId) => ({
      fromId: await anOrganisation(store, allianceId),
      toId: await anOrganisation(store, allianceId),
      kind: 'referral',
    }),
    change: { strength: 3 },
  },
  survey: {
    body: () => ({ lookedOn: '2026-11-21', lookedBy: 'Ada' }),
    change: { note: 'Nobody there.' },
  },
  seat: {
    body: async (allianceId) => ({ organisationId: await anOrganisation(store, allianceId) }),
    change: { role: 'president', authority: true },
  },
  expectation: {
    body: async (allianceId) => ({
      sectorId: await aSector(store, allianceId),
      locality: 'Lormont',
      minimum: 2,
    }),
    change: { minimum: 0 },
  },
  'finding-decision': {
    body: async (allianceId) => ({
      finding: `engagement organisation:${await anOrganisation(store, allianceId)}`,
      state: 'accepted',
    }),
    change: { state: 'dismissed', reason: 'Served from the next town.' },
  },
  'finding-comment': {
    body: () => ({ finding: 'no-ties', text: 'Ask them.' }),
    change: { text: 'Asked.' },
  },
  source: {
    body: () => ({ title: 'Census of the region', link: 'https://example.org/census' }),
    change: { summary: 'One in nine was born abroad.', publishedOn: '2026-01-31' },
  },
  workshop: {
    body: () => ({ title: 'Who is missing?', language: 'fr' }),
    change: { venue: 'Town hall', exercises: [usualExercise('vote', 'fr', newId())] },
  },
  action: {
    body: () => ({ title: 'Open a course' }),
    change: { state: 'doing', dueOn: '2027-01-31' },
  },
}

const declared = (Object.entries(cases) as [Collected, NounCase][]).map(
  ([noun, noted]): [string, NounEntry, NounCase] => [nouns[noun].path, nouns[noun], noted],
)

describe.each(declared)('%s', (path, { schemas: { update }, readers }, { body, change }) => {
  let alliance: string
  let base: string
  let member: Client
  const create = async () => (await member.post(base, await body(alliance))).json()

  beforeAll(async () => {
    alliance = await anAlliance(store, { guestAccess: 'facts' })
    base = `/alliances/${alliance}/${path}`
    member = as(aMember(alliance))
  })

  test('a member creates, reads, lists, changes and deletes one', async () => {
    const created = await member.post(base, await body(alliance))
    expect(created.statusCode).toBe(201)
    const record = created.json()
    expect(created.headers).toMatchObject({ location: `/api${base}/${record.id}`, etag: '"1"' })
    const read = await member.get(`${base}/${record.id}`)
    expect(read.json()).toEqual(record)
    expect(read.headers.etag).toBe('"1"')
    expect((await member.get(base)).json().items).toContainEqual(record)

    const changed = await member.patch(`${base}/${record.id}`, change, 1)
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).toBe('"2"')
    expect(changed.json()).toEqual({ ...record, ...change, revision: 2, updatedAt: changed.json().updatedAt })

    expect((await member.delete(`${base}/${record.id}`, 2)).statusCode).toBe(204)
    expect((await member.get(`${base}/${record.id}`)).statusCode).toBe(404)
  })

  test('what is sent as it stands changes nothing: no revision is counted, and history stays as it is', async () => {
    const record = await create()
    const history = `/alliances/${alliance}/changes?subject=${record.id}`
    const { id } = record
    const same = Object.fromEntries(Object.entries(record).filter(([key]) => key in update.properties))
    const answer = await member.patch(`${base}/${id}`, same, 1)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(record)
    expect(answer.headers).toMatchObject({ etag: '"1"' })
    expect(answer.headers).not.toHaveProperty('change-id')
    expect((await member.get(history)).json().items).toHaveLength(1)
    expect((await member.patch(`${base}/${id}`, same, 2)).statusCode).toBe(412)
  })

  test('an answer to a write names the change, so that it can be undone', async () => {
    const { headers } = await member.post(base, await body(alliance))
    const changes = await member.get(`/alliances/${alliance}/changes`)
    expect(changes.json().items[0].id).toBe(headers['change-id'])
  })

  test('a write without the revision that was seen is refused and changes nothing', async () => {
    const { id } = await create()
    for (const answer of [
      await member.patch(`${base}/${id}`, change),
      await member.delete(`${base}/${id}`),
    ]) {
      expect(answer.statusCode).toBe(428)
      expect(answer.json().type).toBe('/problems/revision-required')
    }
    expect((await member.get(`${base}/${id}`)).json().revision).toBe(1)
  })

  test('whoever comes second is shown what stands there now', async () => {
    const { id } = await create()
    const current = (await member.patch(`${base}/${id}`, change, 1)).json()
    for (const late of [
      await member.patch(`${base}/${id}`, change, 1),
      await member.delete(`${base}/${id}`, 1),
    ]) {
      expect(late.statusCode).toBe(412)
      expect(late.json()).toMatchObject({ type: '/problems/stale', current })
    }
  })

  test('of two who change the same revision at once, one is told', async () => {
    const { id } = await create()
    const answers = await Promise.all([1, 2].map(() => member.patch(`${base}/${id}`, change, 1)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  test('an unknown field is refused by name', async () => {
    const answer = await member.post(base, { ...(await body(alliance)), colur: 'red' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([
      { pointer: '/colur', code: 'unknown', message: expect.stringContaining('known here') },
    ])
  })

  test('what the service sets cannot be sent', async () => {
    const answer = await member.post(base, { ...(await body(alliance)), id: newId(), revision: 7 })
    expect(
      answer
        .json()
        .errors.map(({ pointer }: { pointer: string }) => pointer)
        .sort(),
    ).toEqual(['/id', '/revision'])
  })

  test('an unknown parameter is refused by name', async () => {
    const answer = await member.get(`${base}?colour=red`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toMatchObject([{ pointer: 'colour', code: 'unknown' }])
  })

  test('numbers are not read out of text, nor text out of numbers', async () => {
    const wrong = Object.fromEntries(Object.keys(await body(alliance)).map((key) => [key, 7]))
    const answer = await member.post(base, wrong)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.json().errors).toContainEqual(
      expect.objectContaining({ code: expect.stringMatching(/type|enum/) }),
    )
  })

  test('an empty change is refused', async () => {
    const { id } = await create()
    expect((await member.patch(`${base}/${id}`, {}, 1)).statusCode).toBe(400)
  })

  test("another alliance's record is as unknown as one that never was", async () => {
    const { id } = await create()
    const elsewhere = await anAlliance(store)
    const other = as(aMember(elsewhere))
    const at = `/alliances/${elsewhere}/${path}`
    for (const answer of [
      await other.get(`${at}/${id}`),
      await other.patch(`${at}/${id}`, change, 1),
      await other.delete(`${at}/${id}`, 1),
      await other.get(`${at}/${newId()}`),
    ]) {
      expect(answer.statusCode).toBe(404)
      expect({ ...answer.json(), instance: '' }).toEqual(notFound)
    }
    expect((await member.get(`${base}/${id}`)).json().revision).toBe(1)
  })

  test('a guest and a stranger read what is open to guests, and write nowhere', async () => {
    const { id } = await create()
    for (const [client, status] of [
      [as(), 401],
      [as(aStranger()), 403],
    ] as const) {
      const [list, one] = [await client.get(base), await client.get(`${base}/${id}`)]
      const read = readers === undefined ? status : 200
      expect([list.statusCode, one.statusCode]).toEqual([read, read])
      if (readers) expect(one.json()).toMatchObject({ id })
      expect((await client.post(base, await body(alliance))).statusCode).toBe(status)
      expect((await client.patch(`${base}/${id}`, change, 1)).statusCode).toBe(status)
      expect((await client.delete(`${base}/${id}`, 1)).statusCode).toBe(status)
    }
  })

  test('a guest reads it where an alliance of invented data shows everything', async () => {
    const invented = await anAlliance(store, { guestAccess: 'everything' })
    const path = base.replace(alliance, invented)
    const { id } = (await as(aMember(invented)).post(path, await body(invented))).json()
    expect((await as().get(`${path}/${id}`)).json()).toMatchObject({ id })
  })

  test('an alliance that is closed to the reader, gone or unknown gives one and the same answer', async () => {
    const closed = await anAlliance(store)
    const gone = await anAlliance(store, { guestAccess: 'everything', deletedAt: '2026-11-21T00:00:00Z' })
    const client = as(aMember(alliance))
    for (const id of [closed, gone, newId(), 'no-such-slug', 'No%20slug', '%00'])
      for (const answer of [
        await client.get(`/alliances/${id}/${path}`),
        await client.post(`/alliances/${id}/${path}`, await body(alliance)),
        await client.delete(`/alliances/${id}/${path}/${newId()}`, 1),
      ]) {
        expect(answer.statusCode).toBe(404)
        expect({ ...answer.json(), instance: '' }).toEqual(notFound)
      }
  })
})

const notFound = { type: '/problems/not-found', title: 'Not found', status: 404, instance: '' }
