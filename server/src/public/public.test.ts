import type { PublicTrx } from '@atlas/db/tenancy'
import { runChange, runPublicTransaction } from '@atlas/db/transactions'
import type { PublicAlliance } from '@atlas/shared/alliances'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, tester } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { publicScope } from './scope.ts'

const { store, app, as } = await testService()

app.register(
  publicScope((scope) => {
    scope.get('/told', (request, reply) => {
      reply.header('set-cookie', 'who=ada')
      return { headers: request.headers, caller: (request.caller as unknown) ?? null }
    })
    scope.get('/failing', () => {
      throw new Error('secret')
    })
  }),
  { prefix: '/api/public/tried' },
)

const names = { open: 'Opened to all', shut: 'Shut to all', gone: 'Deleted since' }

beforeAll(async () => {
  const id = await anAlliance(store, { name: names.open, guestAccess: 'facts', languages: ['fr', 'en'] })
  await anOrganisation(store, id, { name: 'CADA' })
  await anAlliance(store, { name: names.shut, guestAccess: 'none' })
  const gone = await anAlliance(store, { name: names.gone, guestAccess: 'everything' })
  await runChange(store.db, { allianceId: gone, actor: tester, action: 'alliance.delete' }, (trx) =>
    trx.updateTable('alliance').set({ deletedAt: new Date().toISOString() }).execute(),
  )
})

const ask = (path = '/alliances', headers = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  app.inject({ method, url: `/api/public${path}`, headers })

describe('what is public', () => {
  test('is which alliances are open, to a member as to a guest', async () => {
    const response = await ask()
    expect(response.statusCode).toBe(200)
    const items = response.json<{ items: PublicAlliance[] }>().items
    expect(items.find(({ name }) => name === names.open)).toEqual({
      ...{ slug: expect.any(String), name: names.open, purpose: '', country: null },
      ...{ languages: ['fr', 'en'], guestAccess: 'facts' },
    })
    for (const name of [names.shut, names.gone]) expect(response.body).not.toContain(name)
    const { headers } = as(aMember(await anAlliance(store, { name: names.shut, guestAccess: 'none' })))
    expect((await ask('/alliances', headers)).body).toBe(response.body)
  })

  test('may be asked for and framed by any page, without a cookie', async () => {
    const { headers } = await ask('/alliances', { origin: 'null' })
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': expect.stringContaining('frame-ancestors *'),
    })
    for (const name of ['x-frame-options', 'set-cookie', 'access-control-allow-credentials'])
      expect(headers).not.toHaveProperty(name)
  })

  test('is all that may be framed or asked for by other pages', async () => {
    const { headers } = await app.inject('/api/alliances')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test.each(['identity', 'gzip'])(
    'may be kept by caches, and is asked for again by its ETag, as %s',
    async (as) => {
      const { headers } = await ask('/alliances', { 'accept-encoding': as })
      expect(headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+$/)
      expect(headers.vary).toBe('accept-encoding')
      expect(headers.etag).toMatch(/^"/)
      const again = await ask('/alliances', { 'accept-encoding': as, 'if-none-match': headers.etag })
      expect([again.statusCode, again.body]).toEqual([304, ''])
      expect(again.headers['cache-control']).toBe(headers['cache-control'])
      await anAlliance(store, { guestAccess: 'facts' })
      const changed = await ask('/alliances', { 'accept-encoding': as, 'if-none-match': headers.etag })
      expect(changed.statusCode).toBe(200)
    },
  )

  test('neither hears who is asking nor says so', async () => {
    const response = await ask('/tried/told', { cookie: 'who=ada', authorization: 'Bearer x' })
    const { headers, caller } = response.json()
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('authorization')
    expect(caller).toBeNull()
    expect(response.headers).not.toHaveProperty('set-cookie')
  })

  test('is not kept where nothing tells one answer from the next, nor where it failed', async () => {
    for (const path of ['/tried/told', '/tried/failing', '/nothing']) {
      const { headers } = await ask(path)
      expect([path, headers['cache-control']]).toEqual([path, 'no-store'])
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*' })
    }
    expect((await ask('/nothing')).json()).toMatchObject({ type: '/problems/not-found' })
  })

  test('takes nothing', async () => {
    expect((await ask('/alliances', {}, 'POST')).statusCode).toBe(404)
  })
})

const tables = (
  await sql<{ name: string }>`
    select format('%I.%I', nspname, relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where nspname in ('atlas', 'identity', 'facts') and relkind in ('r', 'p', 'v', 'm') order by 1`.execute(
    store.db,
  )
).rows.map(({ name }) => name)

describe('the role that reads what is public', () => {
  const reading = (statement: string) =>
    runPublicTransaction(store.db, (trx: PublicTrx) => sql.raw(statement).execute(trx))

  test.each(tables)('has no right on %s', async (table) => {
    await expect(reading(`select from ${table} limit 1`)).rejects.toMatchObject({ code: '42501' })
  })

  test('sees what is published and no more, and writes nothing', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname::text as name from pg_class
      where relnamespace = 'publication'::regnamespace and has_table_privilege('atlas_public', oid, 'select')
    `.execute(store.db)
    expect(rows.map(({ name }) => name).sort()).toEqual([
      ...['act', 'address', 'alliance', 'edition', 'edition_file'],
    ])
    await expect(reading('select secret from publication.publisher')).rejects.toMatchObject({ code: '42501' })
    await expect(reading(`update publication.alliance set name = 'x'`)).rejects.toThrow()
  })
})
