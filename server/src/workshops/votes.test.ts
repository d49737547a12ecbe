import { newId } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { aRoom, type Room } from './rooms.factory.ts'
import { usualDots } from './rounds.ts'

const service = await testService()
const { store } = service

let room: Room
beforeEach(async () => {
  room = await aRoom(service, await anAlliance(store), ['vote', 'talk'])
})

const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: newId(), title: `Option ${n}` }))

async function aRound(count = 8, dots?: number) {
  const exerciseId = room.exercises[0]?.id
  const answer = await room.facilitator.post(`${room.path}/rounds`, {
    exerciseId,
    options: options(count),
    dots,
  })
  return answer.json() as { roundId: string; dots: number; options: { id: string }[] }
}
const idOf = (round: { options: { id: string }[] }, at: number) => round.options[at]?.id ?? ''
const close = async (round: string) =>
  (await room.facilitator.post(`${room.path}/rounds/${round}/close`, {})).json()
const reveal = async (round: string) =>
  (await room.facilitator.post(`${room.path}/rounds/${round}/reveal`, {})).json()

describe('a vote', () => {
  test('counts each person’s dots as they stood last, however often and in whichever order they were sent', async () => {
    const round = await aRound(8, 3)
    const [a, b, c] = [idOf(round, 0), idOf(round, 1), idOf(round, 2)]
    const ines = await room.join()
    const phones = [ines, ...(await Promise.all(Array.from({ length: 5 }, () => room.join())))]
    await Promise.all(
      phones.flatMap((phone) => [
        phone.vote(round.roundId, 3, { [a]: 2, [b]: 1 }),
        phone.vote(round.roundId, 1, { [c]: 3 }),
        phone.vote(round.roundId, 3, { [a]: 2, [b]: 1 }),
        phone.vote(round.roundId, 2, { [b]: 3 }),
      ]),
    )
    expect((await ines.state()).me.ballot).toMatchObject({ counter: 3, dots: { [a]: 2, [b]: 1 } })
    const { results } = await close(round.roundId)
    expect(results).toEqual({ dots: { [a]: 12, [b]: 6 }, voted: 6, joined: 6 })
  })

  test('gives nobody more dots than there are, and takes none for what is not on the list', async () => {
    const round = await aRound(8, 3)
    const ines = await room.join()
    const many = await ines.vote(round.roundId, 1, { [idOf(round, 0)]: 2, [idOf(round, 1)]: 2 })
    expect(many.json()).toMatchObject({ status: 400, errors: [{ pointer: '/dots', code: 'maximum' }] })
    expect((await ines.vote(round.roundId, 1, { [newId()]: 1 })).statusCode).toBe(400)
    expect((await ines.vote(newId(), 1, {})).statusCode).toBe(404)
  })

  test('is blind: neither phone nor wall is told a number of it before it is shown', async () => {
    const round = await aRound(4, 2)
    const [ines, omar] = [await room.join(), await room.join()]
    await ines.vote(round.roundId, 1, { [idOf(round, 0)]: 2 })
    const wall = ((await room.console()).door.wallPath ?? '').replace('/wall/', '')
    const wallState = async () =>
      (await service.app.inject({ url: `/api/workshops/walls/${wall}/state` })).json()
    expect((await wallState()).counts).toMatchObject({ voted: 1, joined: 2 })
    for (const state of [await omar.state(), await wallState()]) expect(state.room.ballot.results).toBeNull()
    await close(round.roundId)
    for (const state of [await omar.state(), await wallState()]) expect(state.room.ballot.results).toBeNull()
    expect((await ines.vote(round.roundId, 2, {})).statusCode).toBe(409)
    await reveal(round.roundId)
    for (const state of [await omar.state(), await wallState()])
      expect(state.room.ballot.results).toMatchObject({ dots: { [idOf(round, 0)]: 2 }, voted: 1, joined: 2 })
  })

  test('forgets who had voted for what when it is closed', async () => {
    const round = await aRound()
    const ines = await room.join()
    await ines.vote(round.roundId, 1, { [idOf(round, 0)]: 1 })
    const kept = async () =>
      (await sql`select from workshop_vote where round_id = ${round.roundId}`.execute(store.db)).rows
    expect(await kept()).toHaveLength(1)
    await close(round.roundId)
    expect(await kept()).toEqual([])
  })

  test('is one at a time, has a second round, and is closed by going on', async () => {
    const round = await aRound()
    const exerciseId = room.exercises[0]?.id
    const second = { exerciseId, options: options(3) }
    expect((await room.facilitator.post(`${room.path}/rounds`, second)).statusCode).toBe(409)
    await close(round.roundId)
    expect((await room.facilitator.post(`${room.path}/rounds`, second)).json()).toMatchObject({
      number: 2,
      dots: 2,
    })
    await room.move({ move: 'go-to', exerciseId: room.exercises[1]?.id ?? '' })
    expect((await room.console()).ballots.map(({ isOpen }) => isOpen)).toEqual([false, false])
  })

  test('takes no list with the same option twice', async () => {
    const twice = options(2).map((option) => ({ ...option, title: 'Housing' }))
    const answer = await room.facilitator.post(`${room.path}/rounds`, {
      ...{ exerciseId: room.exercises[0]?.id, options: twice },
    })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/options' }] })
  })
})

test.each([
  [2, 1],
  [3, 2],
  [8, 3],
  [17, 5],
  [40, 6],
])('of %i options everybody has %i dots unless told otherwise', (count, dots) => {
  expect(usualDots(count)).toBe(dots)
})
