import { runPublisherTransaction } from '@atlas/db/transactions'
import { expect, test } from 'vitest'
import { aLocation, anOrganisation, aPartnership, aSector } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { hashRecord } from './commitment.ts'
import { completeRedactions } from './complete-redactions.ts'
import { aPublisher } from './editions.factory.ts'
import { forkMaking } from './make-edition.ts'
import { suppressionKey } from './redact-source.ts'

const service = await testService()
const { store, app, as } = service

const published = () => aPublisher(service)

test('an alliance that no guest sees is published as it stands, without its judgements', async () => {
  const { id, slug, publish, edition, bytes } = await published()
  const social = await aSector(store, id, { labels: { en: 'Social action' } })
  await anOrganisation(store, id, {
    ...{ name: 'CADA', sectors: [social], influence: 'high', interests: 'SECRET', nextStep: 'SECRET' },
    ...{ email: 'secret@example.org', contribution: 'SECRET' },
  })
  await anOrganisation(store, id, { name: 'SECRET missing', status: 'missing' })
  await anOrganisation(store, id, { name: 'SECRET closed', status: 'closed' })
  expect(await publish({ note: 'The first one.' })).toBe(1)
  const made = await edition(1)
  expect(made).toMatchObject({ number: 1, revision: 1, note: 'The first one.', alliance: { slug } })
  expect(made?.organisations.map(({ names, sectors }) => [names, sectors])).toEqual([[{ en: 'CADA' }, [0]]])
  expect(made?.figures).toMatchObject({ organisations: 1, unknown: { unplaced: 1, hidden: 0 } })
  expect(await bytes()).not.toMatch(/SECRET|secret@|"high"/)
})

test('an edition stays as it was published, and the next one has the next number', async () => {
  const { id, publish, edition, list } = await published()
  await anOrganisation(store, id, { name: 'CADA' })
  await publish()
  await anOrganisation(store, id, { name: 'Relais' })
  expect(await publish({ note: 'Second' })).toBe(2)
  const names = async (number: number) => (await edition(number))?.organisations.map(({ names }) => names.en)
  expect(await names(1)).toEqual(['CADA'])
  expect(await names(2)).toEqual(['CADA', 'Relais'])
  const { editions, acts } = await list()
  expect(editions.map(({ number, note }) => [number, note])).toEqual([
    [2, 'Second'],
    [1, ''],
  ])
  expect(acts.map(({ act, number, authorRole }) => [act, number, authorRole])).toEqual([
    ['publish', 2, 'owner'],
    ['publish', 1, 'owner'],
  ])
})

test('the same data give the same edition, in a process of its own as in this one', async () => {
  const { id, publish, edition } = await published()
  const cada = await anOrganisation(store, id, { name: 'CADA' })
  await aPartnership(store, id, cada, await anOrganisation(store, id, { name: 'Relais' }))
  await publish()
  const apart = await testService({ makeEdition: forkMaking })
  const answer = await apart.as(aMember(id, 'owner')).post(`/alliances/${id}/editions`, {})
  expect(answer.statusCode).toBe(201)
  const [first, second] = [await edition(1), await edition(2)]
  expect({ ...second, number: 1 }).toEqual(first)
})

test('places are published as exactly as anybody may know them', async () => {
  const { id, publish, edition, bytes } = await published()
  const shelter = await anOrganisation(store, id, { name: 'Shelter' })
  const office = await anOrganisation(store, id, { name: 'Office' })
  const hidden = {
    address: '1 SECRET street',
    locality: 'SECRET',
    point: [-0.571234, 44.841234] as [number, number],
  }
  await aLocation(store, id, shelter, { ...hidden, publicPrecision: 'hidden' })
  await aLocation(store, id, office, {
    ...{ address: '2 SECRET street', locality: 'Bordeaux', publicPrecision: 'kilometre' },
    point: [-0.581234, 44.831234],
  })
  await publish()
  const made = await edition(1)
  const placesOf = (name: string) => made?.organisations.find(({ names }) => names.en === name)?.places
  expect(placesOf('Shelter')).toMatchObject([{ precision: 'hidden', point: null, locality: '', address: '' }])
  expect(placesOf('Office')).toMatchObject([{ precision: 'kilometre', locality: 'Bordeaux', address: '' }])
  expect(placesOf('Office')?.[0]?.point).not.toEqual([-0.581234, 44.831234])
  const told = await bytes()
  for (const secret of ['SECRET', '-0.5712', '44.8412', '-0.5812', '44.8312'])
    expect(told).not.toContain(secret)
  expect(made?.figures.unknown).toMatchObject({ unplaced: 1, hidden: 1 })
  expect(made?.figures.words.en.summary[0]).toContain('all of them have a place')
})

test('a withdrawn edition leaves that it was there, and why it went', async () => {
  const { id, publish, edition, owner, path, list, slug } = await published()
  await anOrganisation(store, id, { name: 'CADA' })
  await publish({ note: 'With a mistake' })
  await publish()
  const body = { reason: 'mistake', explanation: 'Counted twice.' }
  for (const _ of [1, 2]) expect((await owner.post(`${path}/1/withdraw`, body)).statusCode).toBe(204)
  expect(await edition(1)).toBeUndefined()
  expect(await edition(2)).toBeDefined()
  const { editions, acts } = await list()
  expect(editions[1]).toMatchObject({ number: 1, note: '', withdrawnAt: expect.any(String) })
  expect(acts.filter(({ act }) => act === 'withdraw')).toMatchObject([{ number: 1, ...body }])
  expect((await owner.post(`${path}/7/withdraw`, body)).statusCode).toBe(404)
  expect(await publish()).toBe(3)
  expect((await app.published.find(slug))?.editions).toHaveLength(3)
})

test('a record that is withdrawn is in no edition, leaves its hash, and does not come back', async () => {
  const { id, publish, edition, owner, path, list, preview, bytes } = await published()
  const cada = await anOrganisation(store, id, { name: 'ERASED centre' })
  const relais = await anOrganisation(store, id, { name: 'Relais' })
  await aPartnership(store, id, cada, relais)
  await publish()
  await publish()
  const before = await edition(2)
  const record = before?.organisations.find((each) => each.id === cada)
  const redaction = { organisationId: cada, part: 'record', reason: 'safety' }
  const answer = await owner.post(`${path}/redactions`, redaction)
  expect([answer.statusCode, answer.json()]).toEqual([200, { editions: 2 }])

  for (const number of [1, 2]) {
    const after = await edition(number)
    expect(after).toMatchObject({ number, revision: 2, partnerships: [], day: before?.day })
    expect(after?.commitment).toEqual({ root: before?.commitment.root, withdrawn: [record?.hash] })
    const [kept] = after?.organisations ?? []
    const { hash, salt, ...facts } = kept ?? { hash: '', salt: '' }
    expect([kept?.id, hashRecord(facts, salt)]).toEqual([relais, hash])
  }
  expect(await bytes()).not.toMatch(new RegExp(`ERASED|${cada}`))
  const { acts } = await list()
  expect(acts.filter(({ act }) => act === 'redact')).toHaveLength(2)
  expect(JSON.stringify(acts)).not.toContain(cada)

  expect((await preview()).warnings).toContainEqual({
    ...{ code: 'suppressed', count: 1, organisations: [{ id: cada, name: 'ERASED centre' }] },
  })
  await publish()
  expect((await edition(3))?.organisations.map((each) => each.id)).toEqual([relais])
  expect((await owner.delete(`${path}/redactions/${cada}`)).statusCode).toBe(204)
  await publish()
  expect((await edition(4))?.organisations).toHaveLength(2)
})

test('members look at a draft as everybody would see it, and nobody else does', async () => {
  const { id, publish, owner, member, path, list } = await published()
  const cada = await anOrganisation(store, id, {
    name: 'CADA',
    interests: 'SECRET',
    email: 'secret@example.org',
  })
  await aLocation(store, id, cada, {
    point: [-0.51111, 44.81111],
    address: '1 SECRET',
    publicPrecision: 'hidden',
  })
  const draft = await member.get(`${path}/draft?lang=fr`)
  expect([draft.statusCode, draft.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(draft.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(draft.body).toContain('Brouillon, non publié.')
  expect(draft.body).toContain('CADA')
  expect(draft.body).not.toContain('publiée le')
  expect(draft.body).not.toMatch(/SECRET|secret@|44\.8111|-0\.5111/)
  expect((await list()).editions).toEqual([])
  await publish()
  await anOrganisation(store, id, { name: 'Relais' })
  expect((await owner.get(`${path}/draft`)).body).toContain('Relais')
  expect((await as().get(`${path}/draft`)).statusCode).toBe(404)
})

test('an organisation that was deleted can be taken out of the editions that tell of it', async () => {
  const { id, publish, edition, owner, member, path } = await published()
  const cada = await anOrganisation(store, id, { name: 'CADA' })
  const relais = await anOrganisation(store, id, { name: 'Relais' })
  await publish()
  await publish()
  await owner.delete(`/alliances/${id}/organisations/${cada}`, 1)
  await publish()
  const told = async () => (await member.get(`${path}/organisations`)).json<{ id: string }[]>()
  expect(await told()).toEqual([
    { id: relais, names: { en: 'Relais' }, editions: [3, 2, 1] },
    { id: cada, names: { en: 'CADA' }, editions: [2, 1] },
  ])
  const redaction = { organisationId: cada, part: 'record', reason: 'request' }
  expect((await owner.post(`${path}/redactions`, redaction)).json()).toEqual({ editions: 2 })
  expect((await told()).map((each) => each.id)).toEqual([relais])
  expect((await edition(1))?.organisations.map((each) => each.id)).toEqual([relais])
  expect((await as().get(`${path}/organisations`)).statusCode).toBe(404)
})

test.each(['places', 'contact', 'descriptions'] as const)(
  'of a record the %s alone can be withdrawn',
  async (part) => {
    const { id, publish, edition, owner, path, bytes } = await published()
    const cada = await anOrganisation(store, id, { name: 'CADA', website: 'https://gone.example' })
    await aLocation(store, id, cada, { locality: 'Gonetown', address: '1 rue Gone', point: [-0.5, 44.8] })
    await publish()
    const before = await edition(1)
    await owner.post(`${path}/redactions`, { organisationId: cada, part, reason: 'request' })
    const after = await edition(1)
    if (part === 'descriptions') {
      // There were none: nothing was told, so that nothing changes.
      expect(after).toEqual(before)
      return
    }
    expect(after?.commitment).toEqual({
      root: before?.commitment.root,
      withdrawn: [before?.organisations[0]?.hash],
    })
    expect(after?.organisations[0]).toMatchObject({ id: cada, names: { en: 'CADA' }, hash: '', salt: '' })
    const told = await bytes()
    expect(told.includes('gone.example')).toBe(part !== 'contact')
    expect(told.includes('Gonetown')).toBe(part !== 'places')
    await publish()
    expect((await bytes()).includes('gone.example')).toBe(part !== 'contact')
  },
)

test('a withdrawal that was interrupted is completed', async () => {
  const { id, publish, edition } = await published()
  const cada = await anOrganisation(store, id, { name: 'CADA' })
  await publish()
  await runPublisherTransaction(store.db, id, async (trx) => {
    const { secret } = await trx
      .selectFrom('publication.publisher')
      .select('secret')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('publication.suppressed')
      .values({ allianceId: id, key: suppressionKey(secret, 'record', cada) })
      .execute()
  })
  await completeRedactions(store.db, app.makeEdition)
  expect(await edition(1)).toMatchObject({ revision: 2, organisations: [] })
})

test('before publishing one sees what would be public, what would not, and what to look at', async () => {
  const { id, publish, preview, member, path } = await published()
  const cada = await anOrganisation(store, id, { name: 'Marie Dupont', verifiedOn: '2020-01-01' })
  const shelter = await anOrganisation(store, id, { name: 'Shelter', email: 'a@example.org' })
  await anOrganisation(store, id, { name: 'Missing', status: 'missing' })
  const point: [number, number] = [-0.57, 44.84]
  await aLocation(store, id, cada, {
    locality: 'Bordeaux',
    point,
    precision: 'exact',
    publicPrecision: 'exact',
  })
  await aLocation(store, id, shelter, { point, precision: 'exact', publicPrecision: 'hidden' })
  const first = await preview()
  expect(first).toMatchObject({
    ...{ number: 1, organisations: 2, places: 1, changes: null },
    withheld: { missing: 1, closed: 0, hiddenPlaces: 1, coarserPlaces: 0, contacts: 1 },
  })
  const warned = new Map(
    first.warnings.map(({ code, organisations }) => [code, organisations.map((o) => o.id)]),
  )
  expect(warned.get('person-name')).toEqual([cada])
  expect(warned.get('hidden-elsewhere')).toEqual([cada])
  expect(warned.get('unplaced')).toEqual([shelter])
  expect(warned.get('unverified')?.toSorted()).toEqual([cada, shelter].sort())
  await publish()
  await anOrganisation(store, id, { name: 'Relais' })
  expect((await preview()).changes).toMatchObject({
    ...{ came: { count: 1, organisations: [{ name: 'Relais' }] }, went: { count: 0 }, moved: { count: 0 } },
  })
  expect((await member.get(`${path}/preview`)).statusCode).toBe(200)
  expect((await member.post(path, {})).statusCode).toBe(403)
  expect((await as().get(path)).statusCode).toBe(404)
})
