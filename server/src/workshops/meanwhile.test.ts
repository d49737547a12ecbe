import { newId } from '@atlas/db/tenancy'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { anOrganisationEntry, aRoom, type Room } from './rooms.factory.ts'

const service = await testService()
const { store, as } = service

let alliance: string
let room: Room
beforeEach(async () => {
  alliance = await anAlliance(store, { languages: ['en'] })
  room = await aRoom(service, alliance, ['who-works-with-whom', 'who-else'])
})
const first = () => room.exercises[0]?.id ?? ''
const tie = (fromId: string, toId: string) =>
  ({ kind: 'tie', body: { fromId, toId, kind: 'referral' } }) as const

describe('what the office does meanwhile', () => {
  test('an organisation that was merged is the one that it has become', async () => {
    const [kept, merged, other] = [
      await anOrganisation(store, alliance, { name: 'CADA' }),
      await anOrganisation(store, alliance, { name: 'C.A.D.A.' }),
      await anOrganisation(store, alliance, { name: 'Clinic' }),
    ]
    const ines = await room.join()
    const answer = await room.facilitator.send(
      'POST',
      `/alliances/${alliance}/organisations/${kept}/merge`,
      { source: { id: merged, revision: 1 }, choices: { 'names.en': 'target' } },
      1,
    )
    expect(answer.statusCode).toBe(200)
    const added = await ines.add(first(), tie(merged, other))
    expect(added.json().state).toBe('applied')
    const partnership = await room.facilitator.get(
      `/alliances/${alliance}/partnerships/${added.json().recordId}`,
    )
    expect(partnership.json()).toMatchObject({ fromId: kept, toId: other })
  })

  test('a tie to what was just taken back is refused with what is wrong, and one to itself', async () => {
    const known = await anOrganisation(store, alliance, { name: 'CADA' })
    const [ines, omar] = [await room.join(), await room.join()]
    const gone = newId()
    await omar.add(first(), anOrganisationEntry('Gone soon'), gone)
    await omar.ask('DELETE', `/entries/${gone}`)
    expect((await ines.add(first(), tie(known, gone))).json()).toMatchObject({
      ...{ status: 422, type: '/problems/invalid-reference' },
    })
    expect((await ines.add(first(), tie(known, known))).json()).toMatchObject({
      type: '/problems/self-partnership',
    })
  })

  test('a tie to what still waits waits with it', async () => {
    const moderated = await aRoom(service, alliance, ['who-works-with-whom'], { moderation: 'before' })
    const known = await anOrganisation(store, alliance, { name: 'CADA' })
    const ines = await moderated.join()
    const waiting = newId()
    await ines.add(moderated.exercises[0]?.id ?? '', anOrganisationEntry('New one'), waiting)
    expect((await ines.add(moderated.exercises[0]?.id ?? '', tie(known, waiting))).json().state).toBe(
      'waiting',
    )
  })

  test('the same tie said twice is there once', async () => {
    const [a, b] = [await anOrganisation(store, alliance), await anOrganisation(store, alliance)]
    const [ines, omar] = [await room.join(), await room.join()]
    const said = await Promise.all([ines.add(first(), tie(a, b)), omar.add(first(), tie(b, a))])
    expect(said.map((answer) => answer.json().state).toSorted()).toEqual(['applied', 'known'])
    const { items } = (await room.facilitator.get(`/alliances/${alliance}/partnerships`)).json()
    expect(items).toHaveLength(1)
  })

  test('a question that is changed is read by the room at once', async () => {
    const ines = await room.join()
    const exercises = room.exercises.map((exercise) => ({ ...exercise, question: 'Who knows whom?' }))
    const changed = await room.facilitator.patch(room.path, { exercises }, 1)
    expect(changed.statusCode).toBe(200)
    await expect.poll(async () => (await ines.state()).room.exercise.question).toBe('Who knows whom?')
  })

  test('a workshop or an alliance that is deleted is gone for phones', async () => {
    const ines = await room.join()
    expect((await room.facilitator.delete(room.path, 1)).statusCode).toBe(204)
    await expect.poll(async () => (await ines.ask('GET', '/state')).statusCode).toBe(401)

    const other = await anAlliance(store)
    const closing = await aRoom(service, other)
    const omar = await closing.join()
    expect((await as(aMember(other, 'owner')).delete(`/alliances/${other}`, 1)).statusCode).toBe(204)
    await expect.poll(async () => (await omar.ask('GET', '/state')).statusCode).toBe(404)
    expect((await omar.add(closing.exercises[0]?.id ?? '', anOrganisationEntry('CADA'))).statusCode).toBe(404)
  })
})
