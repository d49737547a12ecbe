import { describe, expect, onTestFinished, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

type Told = { event: string; id: number; data: Record<string, unknown> }

const open = { guestAccess: 'facts' } as const
const service = await testService()
const address = await service.app.listen({ port: 0, host: '127.0.0.1' })

/** Connects as a browser does; `next` gives one event after another, and undefined at the end of the stream. */
async function connect(alliance: string, headers: Record<string, string> = {}) {
  const hangUp = new AbortController()
  onTestFinished(() => hangUp.abort())
  const response = await fetch(`${address}/api/alliances/${alliance}/events`, {
    headers,
    signal: hangUp.signal,
  })
  const told = read(response)
  return { response, next: async () => (await told.next()).value as Told | undefined }
}

async function* read({ body }: Response): AsyncGenerator<Told> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
      const event = fields.get('event')
      if (event) yield { event, id: Number(fields.get('id')), data: JSON.parse(fields.get('data') ?? '') }
    }
  }
}

const revisionOf = async (id: string) =>
  (
    await service.store.db
      .selectFrom('alliance')
      .select('changes')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).changes

describe('whoever looks at an alliance', () => {
  test('is told the present revision on connection, so that a missed change shows', async () => {
    const id = await anAlliance(service.store, open)
    const { response, next } = await connect(id)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    const revision = await revisionOf(id)
    expect(await next()).toEqual({ event: 'revision', id: revision, data: { revision } })
  })

  test('hears of a change once it is written, and of no other alliance', async () => {
    const id = await anAlliance(service.store, open)
    const other = await anAlliance(service.store, open)
    const owner = aMember(id, 'owner')
    const { next } = await connect(id)
    await next()
    await service
      .as(aMember(other, 'owner'))
      .post(`/alliances/${other}/sectors`, { labels: { en: 'Housing' }, colour: '#0072b2' })
    const created = await service
      .as(owner)
      .post(`/alliances/${id}/sectors`, { labels: { en: 'Health' }, colour: '#0072b2' })
    expect(created.statusCode).toBe(201)
    const revision = await revisionOf(id)
    expect(await next()).toEqual({ event: 'change', id: revision, data: { revision } })
  })

  test('learns which change it was as a member alone', async () => {
    const id = await anAlliance(service.store, open)
    const me = service.as(aMember(id))
    const { next } = await connect(id, me.headers)
    await next()
    const created = await me.post(`/alliances/${id}/organisations`, { names: { en: 'Cimade' } })
    const revision = await revisionOf(id)
    expect((await next())?.data).toEqual({
      changeId: created.headers['change-id'],
      revision,
      action: 'organisation.create',
      nouns: ['organisations', 'dataset'],
    })
  })

  test('hears of a comment too, which leaves the dataset as it is', async () => {
    const id = await anAlliance(service.store, open)
    const me = service.as(aMember(id))
    const dataset = await me.get(`/alliances/${id}/dataset`)
    const { next } = await connect(id, me.headers)
    await next()
    await me.post(`/alliances/${id}/finding-comments`, { finding: 'no-ties', text: 'Ask them.' })
    expect((await next())?.data).toMatchObject({ revision: 2, action: 'finding-comment.create' })
    const again = await me.get(`/alliances/${id}/dataset`, { 'if-none-match': String(dataset.headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(await connect(id, me.headers).then(({ next }) => next())).toMatchObject({ data: { revision: 2 } })
  })

  test('as a guest hears nothing of a comment, and of the next change to the dataset what that is', async () => {
    const id = await anAlliance(service.store, open)
    const me = service.as(aMember(id))
    const { next } = await connect(id)
    expect((await next())?.data).toEqual({ revision: 1 })
    await me.post(`/alliances/${id}/finding-comments`, { finding: 'no-ties', text: 'Ask them.' })
    expect(await connect(id).then(({ next }) => next())).toMatchObject({ data: { revision: 1 } })
    await me.post(`/alliances/${id}/organisations`, { names: { en: 'Cimade' } })
    expect((await next())?.data).toEqual({ revision: 3 })
  })

  test('finds the number that the stream would name in every answer, and what was written to in a write', async () => {
    const id = await anAlliance(service.store, open)
    const [me, guest] = [service.as(aMember(id)), service.as()]
    const comment = { finding: 'no-ties', text: 'Ask them.' }
    const { headers } = await me.post(`/alliances/${id}/finding-comments`, comment)
    expect(headers).toMatchObject({ 'change-nouns': 'finding-comments' })
    const revisionFor = async (reader: typeof me) =>
      (await reader.get(`/alliances/${id}/dataset`)).headers['alliance-revision']
    expect([await revisionFor(me), await revisionFor(guest)]).toEqual(['2', '1'])
    const undone = await me.post(`/alliances/${id}/changes/${headers['change-id']}/undo`, {})
    expect(undone.headers).toMatchObject({ 'change-nouns': 'finding-comments' })
  })

  test('is let in anew after the alliance itself has changed, or not', async () => {
    const id = await anAlliance(service.store, open)
    const { next } = await connect(id)
    await next()
    const owner = service.as(aMember(id, 'owner'))
    const { revision } = (await owner.get(`/alliances/${id}`)).json()
    await owner.patch(`/alliances/${id}`, { guestAccess: 'none' }, revision)
    expect((await next())?.event).toBe('change')
    expect(await next()).toBeUndefined()
    expect((await connect(id)).response.status).toBe(404)
  })
})

test('a stranger hears nothing of a closed alliance', async () => {
  const id = await anAlliance(service.store, { guestAccess: 'none' })
  expect((await connect(id)).response.status).toBe(404)
})

test('one address opens two hundred streams and not one more', async () => {
  const id = await anAlliance(service.store, open)
  const hangUp = new AbortController()
  const another = () => fetch(`${address}/api/alliances/${id}/events`, { signal: hangUp.signal })
  const answers = await Promise.all(Array.from({ length: 201 }, another))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
  hangUp.abort()
})

test('streams end when the service closes, which waits for nobody', async () => {
  const own = await testService()
  const there = await own.app.listen({ port: 0, host: '127.0.0.1' })
  const id = await anAlliance(own.store, open)
  const told = read(await fetch(`${there}/api/alliances/${id}/events`))
  expect((await told.next()).value?.event).toBe('revision')
  await own.app.close()
  expect((await told.next()).done).toBe(true)
})
