import type { Organisation } from '@atlas/shared/organisations'
import type { SuggestionList } from '@atlas/shared/suggestions'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aPartnership, aSector } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { todayUtc } from '../http/today-utc.ts'
import { aMailServer, decodeMail } from '../mail/smtp.factory.ts'
import { readFields } from './suggestions.factory.ts'

const server = await aMailServer()
const { store, app, as } = await testService({
  environment: { SMTP_URL: server.url, MAIL_FROM: 'atlas@example.org' },
})
afterAll(() => server.close())

let path = ''
let alliance = ''
let member: Client
let centre = ''
let tie = ''

beforeAll(async () => {
  // Closed to guests: the link opens one entry all the same.
  alliance = await anAlliance(store, { guestAccess: 'none' })
  member = as(aMember(alliance))
  const health = await aSector(store, alliance, { code: 'health', labels: { en: 'Health' } })
  centre = await anOrganisation(store, alliance, {
    ...{ name: 'Centre', sectors: [health], interests: 'secret-opinion', email: 'secret@example.org' },
  })
  await aLocation(store, alliance, centre, {
    ...{ point: [-0.57, 44.83], address: 'secret street', locality: 'Bordeaux', publicPrecision: 'locality' },
  })
  path = `/alliances/${alliance}/organisations/${centre}`
  tie = await aPartnership(
    store,
    alliance,
    centre,
    await anOrganisation(store, alliance, { name: 'Clinic' }),
    { note: 'secret-note' },
  )
  await aPartnership(store, alliance, await anOrganisation(store, alliance, { name: 'Bakery' }), centre)
})

const make = async (body: object = { language: 'en' }) =>
  (await member.post(`${path}/entry-links`, body)).json<{ link: string; mailed: boolean }>()
const open = (link: string) => app.inject(new URL(link).pathname)
const press = (link: string, fields: string) =>
  app.inject({
    ...{ method: 'POST', url: new URL(link).pathname, payload: fields },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const queue = async () =>
  (await member.get(`/alliances/${alliance}/suggestions?pile=queue`)).json<SuggestionList>().items

test('an organisation reads what is held for publication, and nothing that members think of it', async () => {
  const page = await open((await make()).link)
  expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  for (const told of ['Centre', 'Health', 'Bordeaux', 'Clinic', 'Bakery']) expect(page.body).toContain(told)
  expect(page.body).not.toContain('secret')
})

test('it confirms its entry and its ties, in its own name; a tie that is none becomes a remark', async () => {
  const { link } = await make()
  expect((await press(link, `act=confirm&tie=${tie}`)).body).toContain('Thank you')
  expect((await member.get(path)).json<Organisation>().verifiedOn).toBe(todayUtc())
  const { items } = (await member.get(`/alliances/${alliance}/partnerships`)).json()
  expect(
    items.map(({ id, provenance }: { id: string; provenance: string }) => [id === tie, provenance]),
  ).toEqual(
    expect.arrayContaining([
      [true, 'confirmed'],
      [false, 'claimed'],
    ]),
  )
  const [change] = (await member.get(`/alliances/${alliance}/changes?subject=${centre}`)).json().items
  expect(change).toMatchObject({ action: 'organisation.confirmed', actor: 'Centre' })
  await press(link, `act=confirm&tie=${tie}`)
  const remarks = (await queue()).filter(({ message }) => message === 'We do not work with Bakery.')
  expect(remarks).toMatchObject([{ origin: 'organisation', organisationId: centre }])
  const links = (await member.get(`${path}/entry-links`)).json().items
  expect(links[0]).toMatchObject({ confirmedAt: expect.any(String), mail: null })
})

test('it corrects its entry, which members decide about', async () => {
  const { link } = await make({ language: 'fr' })
  const { body } = await open(link)
  const { fields } = readFields(body.slice(body.indexOf('<details>')))
  fields.set('website', 'https://centre.example.org')
  const early = await press(link, String(fields))
  expect([early.statusCode, early.body.includes('value="https://centre.example.org"')]).toEqual([422, true])
  await new Promise((resolve) => setTimeout(resolve, 3100))
  expect((await press(link, String(fields))).body).toContain('Merci')
  const found = (await queue()).find((each) => each.fields.some(({ key }) => key === 'website'))
  expect(found).toMatchObject({
    origin: 'organisation',
    fields: [{ key: 'website', now: '', proposed: 'https://centre.example.org', state: 'change' }],
  })
})

test('a link is sent where that is wanted, told once, taken back, and runs out', async () => {
  const { mailed, link } = await make({ language: 'fr', sendTo: 'office@example.org' })
  await app.mail.sendDue()
  const mail = server.received.find(({ to }) => to[0] === 'office@example.org')
  expect([mailed, decodeMail(mail?.text ?? '').includes(new URL(link).pathname)]).toEqual([true, true])
  const [first] = (await member.get(`${path}/entry-links`)).json().items
  expect(first.mail).toBe('sent')
  expect(JSON.stringify(first)).not.toContain(link.split('/').at(-1))
  expect((await member.delete(`${path}/entry-links/${first.id}`)).statusCode).toBe(204)
  const gone = await open(link)
  expect([gone.statusCode, (await press(link, 'act=confirm')).statusCode]).toEqual([404, 404])
  const other = (await make()).link
  await sql`update identity.entry_link set expires_at = now() where alliance_id = ${alliance}`.execute(
    store.db,
  )
  expect((await open(other)).body).toBe(gone.body)
})

test('nobody but members makes one', async () => {
  expect((await as().post(`${path}/entry-links`, { language: 'en' })).statusCode).toBe(404)
})
