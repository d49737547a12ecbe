import type { SuggestionList } from '@atlas/shared/suggestions'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testService } from '../../../test/service.ts'
import { aPublisher } from '../editions/editions.factory.ts'
import { aMailServer, decodeMail } from '../mail/smtp.factory.ts'
import { deleteOldSuggestions } from './delete-old-suggestions.ts'
import { aVisitor } from './suggestions.factory.ts'

const server = await aMailServer()
const service = await testService({ environment: { SMTP_URL: server.url, MAIL_FROM: 'atlas@example.org' } })
const { store, app } = service
afterAll(() => server.close())

let publisher: Awaited<ReturnType<typeof aPublisher>>
let network = 0
beforeAll(async () => {
  publisher = await aPublisher(service)
  await publisher.publish()
  app.published.forget()
})

const list = async (pile: string) =>
  (await publisher.member.get(`/alliances/${publisher.id}/suggestions?pile=${pile}`)).json<SuggestionList>()
const find = async (pile: string, message: string) =>
  (await list(pile)).items.find((each) => each.message === message)

/** Suggests something with an address, and reads the mail that comes. */
async function suggest(message: string, address: string, script = false) {
  const somebody = aVisitor(app, { ip: `10.7.${++network}.1`, script })
  const form = await somebody.open(`/${publisher.slug}/suggest?about=page&lang=fr`)
  const sent = await somebody.send(form, { message, address })
  await app.mail.sendDue()
  const mail = server.received.findLast(({ to }) => to[0] === address)
  const text = mail ? decodeMail(mail.text) : ''
  return { sent, text, link: /\/suggestion\/[\w-]{32}/.exec(text)?.[0] ?? '' }
}

const press = (link: string, act: string) =>
  app.inject({
    ...{ method: 'POST', url: link, payload: `act=${act}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

test('without a script, a suggestion waits among the spam until its address is confirmed by a press', async () => {
  const { text, link } = await suggest('Il manque une crèche', 'one@example.org')
  expect(text).toContain('Une proposition a été faite')
  expect(text).not.toContain('crèche')
  expect(await find('spam', 'Il manque une crèche')).toMatchObject({ reachable: false })
  // Programs look at links before people do.
  const page = await app.inject(link)
  expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  expect(await find('queue', 'Il manque une crèche')).toBeUndefined()
  expect((await press(link, 'confirm')).body).toContain('confirmed')
  const found = await find('queue', 'Il manque une crèche')
  expect(found).toMatchObject({ reachable: true })
  expect(JSON.stringify(found)).not.toContain('one@example.org')

  await publisher.member.send('POST', `/alliances/${publisher.id}/suggestions/${found?.id}/refuse`, {
    answer: 'outside',
  })
  await app.mail.sendDue()
  expect(server.received.filter(({ to }) => to[0] === 'one@example.org')).toHaveLength(1)
  await store.db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.change', gen_random_uuid()::text, true)`.execute(trx)
    await sql`update suggestion_decision set created_at = now() - interval '11 minutes' where id = ${found?.id}`.execute(
      trx,
    )
  })
  await Promise.all([app.mail.sendDue(), app.mail.sendDue()])
  await app.mail.sendDue()
  const mails = server.received.filter(({ to }) => to[0] === 'one@example.org')
  expect(mails).toHaveLength(2)
  expect(decodeMail(mails[1]?.text ?? '')).toContain('en dehors de la région')
})

test('who says that it was not them is written to no more, and the answer is the same for everybody', async () => {
  const first = await suggest('Not from me', 'two@example.org', true)
  expect((await press(first.link, 'deny')).body).toContain('not write to you again')
  const mails = server.received.length
  const again = await suggest('Once more', 'two@example.org', true)
  const other = await suggest('From somebody else', 'three@example.org', true)
  expect([again.sent.statusCode, again.sent.headers.location]).toEqual([
    other.sent.statusCode,
    other.sent.headers.location,
  ])
  expect(server.received.slice(mails).flatMap(({ to }) => to)).toEqual(['three@example.org'])
  expect((await press(first.link, 'confirm')).statusCode).toBe(404)
})

test('a proposer takes a suggestion back, and nothing of it is left', async () => {
  const { link } = await suggest('Taken back later', 'four@example.org', true)
  await press(link, 'confirm')
  expect((await press(link, 'withdraw')).body).toContain('deleted')
  expect(await find('queue', 'Taken back later')).toBeUndefined()
  expect((await app.inject(link)).statusCode).toBe(404)
})

test('what was promised to be deleted is, and nothing else', async () => {
  const messages = ['Old spam', 'Young spam', 'Never confirmed']
  for (const [at, message] of messages.entries()) await suggest(message, `five-${at}@example.org`)
  const ids = await Promise.all(messages.map(async (message) => (await find('spam', message))?.id ?? ''))
  await sql`update suggestion set created_at = now() - interval '31 days' where id = ${ids[0]}`.execute(
    store.db,
  )
  await sql`update identity.suggestion_address set expires_at = now() - interval '1 hour' where suggestion_id = ${ids[2]}`.execute(
    store.db,
  )
  await deleteOldSuggestions(store.db)
  expect(
    (await list('spam')).items.flatMap(({ message }) => (messages.includes(message) ? message : [])),
  ).toEqual(expect.arrayContaining(['Young spam', 'Never confirmed']))
  expect(await find('spam', 'Old spam')).toBeUndefined()
  const { rows } = await sql<{
    suggestionId: string
  }>`select suggestion_id from identity.suggestion_address where suggestion_id = any(${sql.lit(`{${ids.join()}}`)}::uuid[])`.execute(
    store.db,
  )
  expect(rows.map(({ suggestionId }) => suggestionId)).toEqual([ids[1]])
})
