import { randomBytes } from 'node:crypto'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testStore } from '../../../test/store.ts'
import { queueMail, suppressAddress } from './outbox.ts'
import { openPost } from './post.ts'
import { hashAddress, seal, unseal } from './seal.ts'
import { sendDueMail } from './send-due.ts'
import { aMailServer, aSilentServer, type Manner } from './smtp.factory.ts'

const { db } = await testStore()
const key = randomBytes(32)
let server: Awaited<ReturnType<typeof aMailServer>>
let count = 0
const anAddress = () => `somebody-${++count}-${Date.now()}@example.org`

beforeEach(async () => {
  server = await aMailServer()
  await db.deleteFrom('identity.outgoingMail').execute()
})
afterEach(() => server.close())

const queue = (to: string, text = 'Words') =>
  runCatalogueTransaction(db, (trx) => queueMail(trx, key, { to, subject: 'Subject', text }))
const send = (url = server.url) => sendDueMail(db, key, openPost({ url, from: 'atlas@example.org' }, 300))
const rows = () =>
  db.selectFrom('identity.outgoingMail').select(['state', 'sealed', 'problem', 'attempts']).execute()
const becomeDue = () =>
  db.updateTable('identity.outgoingMail').set({ dueAt: '2020-01-01T00:00:00Z' }).execute()

test('what waits is sent once, and nothing of it is kept', async () => {
  const to = anAddress()
  expect(await queue(to, 'secret words')).toBeDefined()
  expect(JSON.stringify(await rows())).not.toContain('secret words')
  await Promise.all([send(), send(), send()])
  await becomeDue()
  await send()
  expect(server.received).toEqual([{ to: [to], text: expect.stringContaining('secret words') }])
  expect(server.received[0]?.text).toContain('Auto-Submitted: auto-generated')
  expect(await rows()).toEqual([{ state: 'sent', sealed: null, problem: null, attempts: 1 }])
})

test.each<[Manner, string, number]>([
  ['refuses', 'refused', 0],
  ['later', 'waiting', 0],
  ['breaks', 'unknown', 1],
])('a server that %s: %s', async (manner, state, received) => {
  server.state.manner = manner
  await queue(anAddress())
  expect((await send()).problems).toHaveLength(1)
  expect(server.received).toHaveLength(received)
  const [row] = await rows()
  expect([row?.state, row?.sealed === null, typeof row?.problem]).toEqual([
    state,
    state !== 'waiting',
    'string',
  ])
  // It may have arrived, or never will: it is not tried again, whatever comes.
  server.state.manner = 'takes'
  await becomeDue()
  await send()
  expect(server.received).toHaveLength(state === 'waiting' ? 1 : received)
})

test.each([
  ['does not answer', aSilentServer],
  ['is not there', async () => 'smtp://127.0.0.1:1'],
])('a server that %s is given up, told, and tried again', async (_what, open) => {
  await queue(anAddress())
  const { sent, problems } = await send(await open())
  expect([sent, problems]).toEqual([0, [expect.stringMatching(/^later: /)]])
  await becomeDue()
  expect((await send()).sent).toBe(1)
})

test('one address gets three mails a day, and none once it wants none', async () => {
  const to = anAddress()
  const queued = await Promise.all([1, 2, 3, 4].map(() => queue(to)))
  expect(queued.filter(Boolean)).toHaveLength(3)
  const other = anAddress()
  await runCatalogueTransaction(db, (trx) => suppressAddress(trx, hashAddress(key, other.toUpperCase())))
  expect(await queue(other)).toBeUndefined()
})

test('what is sealed opens with its own key alone', () => {
  const sealed = seal(key, 'Élan')
  expect(unseal(key, sealed)).toBe('Élan')
  expect(() => unseal(randomBytes(32), sealed)).toThrow()
})
