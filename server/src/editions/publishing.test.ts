import { newId } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { aPublisher } from './editions.factory.ts'
import { publishDue } from './publish-due.ts'

const service = await testService()
const { store, app, as } = service

const published = () => aPublisher(service)

test('an alliance that publishes by the quarter does so once in it', async () => {
  const { id, owner, path, list } = await published()
  await anOrganisation(store, id, { name: 'CADA' })
  const settings = { alsoFindings: ['unverified'], license: 'CC0-1.0', quarterly: true }
  const answer = await owner.put(`${path}/settings`, settings)
  expect(answer.json()).toMatchObject({ settings, nextOn: expect.stringMatching(/^\d{4}-(01|04|07|10)-01$/) })
  const { nextOn } = await list()
  const due = nextOn ?? ''
  await publishDue(store.db, '2026-01-01', app.makeEdition)
  expect((await list()).editions).toHaveLength(0)
  for (const _ of [1, 2]) await publishDue(store.db, due, app.makeEdition)
  expect((await list()).editions).toMatchObject([{ day: due, license: 'CC0-1.0', authorRole: 'schedule' }])
})

test('an address that an alliance had leads to it, and is given to no other', async () => {
  const { id, slug, owner, publish, edition } = await published()
  await publish()
  const renamed = `renamed-${slug}`
  const { revision } = (await owner.get(`/alliances/${id}`)).json<{ revision: number }>()
  expect((await owner.patch(`/alliances/${id}`, { slug: renamed }, revision)).statusCode).toBe(200)
  await publish()
  app.published.forget()
  expect((await app.published.find(slug))?.slug).toBe(renamed)
  expect(await edition(2)).toBeDefined()
  const other = await anAlliance(store, { slug, name: 'Another' })
  const refused = await as(aMember(other, 'owner')).post(`/alliances/${other}/editions`, {})
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { detail: expect.stringContaining(slug) }])
})

test('who publishes reads nothing else, and what a deleted alliance published is gone', async () => {
  const { id, slug, publish, edition } = await published()
  await publish()
  for (const table of ['atlas.organisation', 'facts.organisation', 'identity."user"'])
    await expect(
      runPublisherTransaction(store.db, id, (trx) => sql.raw(`select from ${table} limit 1`).execute(trx)),
    ).rejects.toMatchObject({ code: '42501' })
  const seen = await runPublisherTransaction(store.db, newId(), (trx) =>
    trx.selectFrom('publication.edition').select('number').execute(),
  )
  expect(seen).toEqual([])
  const owner = as(aMember(id, 'owner'))
  const { revision } = (await owner.get(`/alliances/${id}`)).json<{ revision: number }>()
  await owner.delete(`/alliances/${id}`, revision)
  expect(await edition(1)).toBeUndefined()
  expect(await app.published.find(slug)).toBeUndefined()
})
