import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { anOrganisationEntry, aRoom, type Phone, type Room } from './rooms.factory.ts'

const service = await testService()
let address: string
let alliance: string
let room: Room
beforeAll(async () => {
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.app.close())
beforeEach(async () => {
  alliance = await anAlliance(service.store)
  room = await aRoom(service, alliance, ['who-else', 'talk'])
})

type Told = { event: string; data: { joined?: number; connected?: number } }

/** Listens, and waits for the first event that is as wanted. */
async function listen(path: string, headers: Record<string, string> = {}) {
  const hangUp = new AbortController()
  onTestFinished(() => hangUp.abort())
  const { body, status } = await fetch(`${address}/api${path}`, { headers, signal: hangUp.signal })
  const told = read(body)
  return {
    status,
    close: () => hangUp.abort(),
    async next(wanted: (told: Told) => boolean): Promise<Told | undefined> {
      for (;;) {
        const { value, done } = await told.next()
        if (done || wanted(value)) return value
      }
    },
  }
}

async function* read(body: Response['body']): AsyncGenerator<Told> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1]
      if (event) yield { event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') }
    }
  }
}

const listenAs = ({ token }: Phone) => listen('/workshops/room/events', { authorization: `Bearer ${token}` })
const wallPath = async () => `/workshops/walls/${(await room.console()).door.wallPath?.replace('/wall/', '')}`
const isRoom = ({ event }: Told) => event === 'room'

describe('a phone', () => {
  test('is told the whole room on connection, and of every act of a facilitator', async () => {
    const ines = await room.join()
    const stream = await listenAs(ines)
    expect((await stream.next(isRoom))?.data).toMatchObject({ position: { at: 1 }, isFrozen: false })
    await room.move({ move: 'freeze' })
    expect((await stream.next(isRoom))?.data).toMatchObject({ isFrozen: true })
    await room.move({ move: 'go-to', exerciseId: room.exercises[1]?.id ?? '' })
    expect((await stream.next(isRoom))?.data).toMatchObject({
      position: { at: 2 },
      exercise: { kind: 'talk' },
    })
  })

  test('is told when something of its own was decided, and when it is removed', async () => {
    const ines = await room.join()
    const stream = await listenAs(ines)
    const sent = await ines.add(room.exercises[0]?.id ?? '', anOrganisationEntry('CADA'))
    await room.facilitator.post(`${room.path}/entries/${sent.json().id}/decision`, { outcome: 'take-back' })
    expect(await stream.next(({ event }) => event === 'mine')).toBeDefined()
    await room.facilitator.delete(`${room.path}/participants/${ines.id}`)
    expect(await stream.next(({ event }) => event === 'removed')).toBeDefined()
    expect(await stream.next(() => true)).toBeUndefined()
  })
})

describe('the wall', () => {
  test('is told numbers that can be trusted, and what came in without who said it', async () => {
    const path = await wallPath()
    const wall = await listen(`${path}/events`)
    await wall.next(isRoom)
    const [ines, omar] = [await room.join('Ines Secret'), await room.join('Omar Secret')]
    const phone = await listenAs(ines)
    await phone.next(isRoom)
    await omar.ask('PATCH', '/me', { readyFor: room.exercises[0]?.id })
    const counts = await wall.next(
      ({ event, data }) => event === 'counts' && data.joined === 2 && data.connected === 1,
    )
    // Who is ready without listening has left the room for now.
    expect(counts?.data).toMatchObject({ joined: 2, connected: 1, ready: 0, voted: 0 })
    await ines.add(room.exercises[0]?.id ?? '', anOrganisationEntry('CADA Bordeaux'))
    expect(await wall.next(({ event }) => event === 'entries')).toBeDefined()
    const state = await service.app.inject({ url: `/api${path}/state` })
    expect(state.json()).toMatchObject({
      latest: [{ title: 'CADA Bordeaux' }],
      counts: { added: 1, waiting: 0 },
    })
    expect(state.body).not.toContain('Secret')
  })

  test('shows nothing that waits, nothing of a blind exercise before it is revealed, and the facts of the base', async () => {
    const blind = await aRoom(service, alliance, ['who-else'], { blind: true })
    const ines = await blind.join()
    const exercise = blind.exercises[0]?.id ?? ''
    const sent = await ines.add(exercise, anOrganisationEntry('Hidden for now'))
    expect(sent.json().state).toBe('waiting')
    const path = `/api/workshops/walls/${(await blind.console()).door.wallPath?.replace('/wall/', '')}`
    const seen = async () => {
      const answers = [
        await service.app.inject({ url: `${path}/state` }),
        await service.app.inject({ url: `${path}/dataset` }),
      ]
      return answers.map(({ body }) => body).join()
    }
    expect(await seen()).not.toContain('Hidden for now')
    const also = await ines.add(exercise, anOrganisationEntry('Also hidden'))
    await blind.facilitator.post(`${blind.path}/entries/${also.json().id}/decision`, { outcome: 'approve' })
    expect((await service.app.inject({ url: `${path}/state` })).json().latest).toEqual([])
    await blind.move({ move: 'reveal' })
    for (const name of ['Hidden for now', 'Also hidden']) expect(await seen()).toContain(name)
    expect(
      (await ines.ask('GET', '/entries')).json().items.map(({ state }: { state: string }) => state),
    ).toEqual([...['applied', 'applied']])
  })

  test('is not there for a link that was not made here', async () => {
    const forged = Buffer.alloc(32, 7).toString('base64url')
    for (const part of ['state', 'dataset', 'events'])
      expect((await service.app.inject({ url: `/api/workshops/walls/${forged}/${part}` })).statusCode).toBe(
        404,
      )
  })
})
