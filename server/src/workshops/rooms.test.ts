import { newId } from '@atlas/db/tenancy'
import { beforeEach, describe, expect, test } from 'vitest'
import { aNeed, anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { anOrganisationEntry, aRoom, type Room } from './rooms.factory.ts'

const service = await testService()
const { store, as } = service

let alliance: string
let room: Room
beforeEach(async () => {
  alliance = await anAlliance(store, { languages: ['en'] })
  room = await aRoom(service, alliance)
})

const organisations = async () =>
  (await room.facilitator.get(`/alliances/${alliance}/organisations`)).json().items as {
    id: string
    names: Record<string, string>
    status: string
  }[]
const first = () => room.exercises[0]?.id ?? ''

describe('what a phone adds', () => {
  test('is in the base at once, in the history as of the workshop, and there once however often it is sent', async () => {
    const [sector, need] = [await aSector(store, alliance), await aNeed(store, alliance)]
    const ines = await room.join('Ines')
    const id = newId()
    const entry = anOrganisationEntry('CADA Bordeaux', {
      sectorIds: [sector],
      needIds: [need],
      locality: 'Bordeaux',
    })
    const answers = await Promise.all([1, 2, 3].map(() => ines.add(first(), entry, id)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 201])
    expect(answers[0]?.json()).toMatchObject({ id, state: 'applied', recordId: id })
    expect(await organisations()).toMatchObject([{ id, names: { en: 'CADA Bordeaux' }, sectorIds: [sector] }])
    const { items } = (await room.facilitator.get(`/alliances/${alliance}/changes?subject=${id}`)).json()
    expect(items).toMatchObject([
      { action: 'organisation.create', actor: 'Workshop “Who is missing?”, participant 1' },
    ])
  })

  test('is one organisation where two tables name it in the same second', async () => {
    const [ines, omar] = [await room.join('Ines'), await room.join('Omar')]
    const need = await aNeed(store, alliance)
    const [a, b] = await Promise.all([
      ines.add(first(), anOrganisationEntry('La Cimade')),
      omar.add(first(), anOrganisationEntry('la cimade', { needIds: [need] })),
    ])
    expect(await organisations()).toHaveLength(1)
    expect((a.json().recordId as string) === b.json().recordId).toBe(true)
  })

  test('completes one that is there, and overwrites nothing', async () => {
    const [had, added] = [await aSector(store, alliance), await aSector(store, alliance)]
    const known = await anOrganisation(store, alliance, { name: 'CADA', sectors: [had] })
    const ines = await room.join()
    const entry = anOrganisationEntry('CADA', { existingId: known, sectorIds: [added] })
    expect((await ines.add(first(), entry)).json()).toMatchObject({ state: 'applied', recordId: known })
    expect((await ines.add(first(), entry)).json()).toMatchObject({ state: 'known', recordId: known })
    expect(await organisations()).toMatchObject([{ id: known, sectorIds: [had, added] }])
  })

  test('is taken for twenty seconds after its exercise, and after that waits for the facilitator', async () => {
    const ines = await room.join()
    await room.move({ move: 'go-to', exerciseId: room.exercises[1]?.id ?? '' })
    expect((await ines.add(first(), anOrganisationEntry('In time'))).json().state).toBe('applied')
    const elsewhere = await aRoom(service, alliance, ['who-else', 'who-is-here'])
    const omar = await elsewhere.join()
    const never = await omar.add(elsewhere.exercises[1]?.id ?? '', anOrganisationEntry('Too early'))
    expect(never.json().state).toBe('late')
    expect((await organisations()).map(({ names }) => names.en)).toEqual(['In time'])
  })

  test('is refused with the field that is wrong, or where the exercise asks for something else', async () => {
    const ines = await room.join()
    const blank = await ines.add(first(), anOrganisationEntry(' '))
    expect(blank.json()).toMatchObject({ status: 400, errors: [{ pointer: '/body/name' }] })
    const tie = { kind: 'tie', body: { fromId: newId(), toId: newId(), kind: 'referral' } } as const
    expect((await ines.add(first(), tie)).statusCode).toBe(409)
  })

  test('waits where the exercise is moderated before; approved, it is in the base', async () => {
    const moderated = await aRoom(service, alliance, ['who-else'], { moderation: 'before' })
    const ines = await moderated.join()
    const id = newId()
    const sent = await ines.add(moderated.exercises[0]?.id ?? '', anOrganisationEntry('CADA'), id)
    expect(sent.json()).toMatchObject({ state: 'waiting', recordId: null })
    expect(await organisations()).toEqual([])
    expect((await moderated.console()).counts.waiting).toBe(1)
    const decided = await moderated.facilitator.post(`${moderated.path}/entries/${id}/decision`, {
      outcome: 'approve',
    })
    expect(decided.json()).toMatchObject({ id, state: 'applied', recordId: id })
    expect(await organisations()).toMatchObject([{ id }])
    const refused = await ines.add(moderated.exercises[0]?.id ?? '', anOrganisationEntry('Other'))
    const answer = await moderated.facilitator.post(
      `${moderated.path}/entries/${refused.json().id}/decision`,
      {
        ...{ outcome: 'refuse', reason: 'Outside of the region' },
      },
    )
    expect(answer.json()).toMatchObject({ state: 'refused' })
    const own = (await ines.ask('GET', '/entries')).json().items
    expect(own).toMatchObject([{ state: 'refused', reason: 'Outside of the region' }, { state: 'applied' }])
  })

  test('is what a facilitator says it is: merged with the one that was meant', async () => {
    const known = await anOrganisation(store, alliance, { name: 'Centre d’accueil' })
    const ines = await room.join()
    const id = newId()
    await ines.add(first(), anOrganisationEntry('Centre accueil', { locality: 'Pau' }), id)
    expect((await room.console()).entries).toMatchObject([{ id, similar: [{ id: known }] }])
    const merged = await room.facilitator.post(`${room.path}/entries/${id}/decision`, {
      outcome: 'merge',
      into: known,
    })
    expect(merged.json()).toMatchObject({ state: 'applied', recordId: known })
    expect(await organisations()).toMatchObject([{ id: known, locations: [{ locality: 'Pau' }] }])
  })

  test('can be seen, changed and taken back by whoever said it, and by nobody else', async () => {
    const [ines, omar] = [await room.join(), await room.join()]
    const id = newId()
    await ines.add(first(), anOrganisationEntry('Cimad'), id)
    const mended = { id, exerciseId: first(), ...anOrganisationEntry('La Cimade') }
    expect((await omar.ask('PUT', `/entries/${id}`, mended)).statusCode).toBe(404)
    expect((await omar.add(first(), anOrganisationEntry('Mine'), id)).statusCode).toBe(409)
    expect((await ines.ask('PUT', `/entries/${id}`, mended)).json()).toMatchObject({
      state: 'applied',
      recordId: id,
    })
    expect(await organisations()).toMatchObject([{ id, names: { en: 'La Cimade' } }])
    for (const _twice of [1, 2])
      expect((await ines.ask('DELETE', `/entries/${id}`)).json()).toMatchObject({ id, state: 'taken-back' })
    expect(await organisations()).toEqual([])
  })
})

describe('a pause', () => {
  test('takes nothing from phones until the room goes on; facilitators work on', async () => {
    const ines = await room.join()
    await room.move({ move: 'freeze' })
    const id = newId()
    const entry = anOrganisationEntry('CADA')
    expect((await ines.add(first(), entry, id)).json()).toMatchObject({
      status: 423,
      type: '/problems/frozen',
    })
    expect(await organisations()).toEqual([])
    await room.move({ move: 'thaw' })
    expect((await ines.add(first(), entry, id)).statusCode).toBe(201)
  })

  test('and an end are seen by what is under way: nothing is written after its answer', async () => {
    const ines = await room.join()
    const sent = Array.from({ length: 30 }, (_, n) => ines.add(first(), anOrganisationEntry(`Number ${n}`)))
    await room.move({ move: 'end' })
    const after = await organisations()
    const answers = await Promise.all(sent)
    expect(await organisations()).toHaveLength(after.length)
    const written = answers.filter(({ statusCode }) => statusCode === 201)
    expect(written).toHaveLength(after.length)
    expect((await ines.state()).room.phase).toBe('ended')
  })
})

test('of two facilitators who press Next at once the room moves once', async () => {
  const { revision } = (await room.console()).room
  const next = { move: 'go-to', exerciseId: room.exercises[1]?.id, revision }
  const answers = await Promise.all([1, 2].map(() => room.facilitator.post(`${room.path}/moves`, next)))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
  expect((await room.console()).room).toMatchObject({ revision: revision + 1, position: { at: 2, of: 2 } })
})

describe('taking back', () => {
  test('one person’s, or one exercise’s, keeps what others have built on and says so', async () => {
    const [ines, omar] = [await room.join(), await room.join()]
    const ids = [newId(), newId(), newId()]
    await ines.add(first(), anOrganisationEntry('One'), ids[0])
    await ines.add(first(), anOrganisationEntry('Two'), ids[1])
    await omar.add(first(), anOrganisationEntry('Three'), ids[2])
    const changed = await room.facilitator.get(`/alliances/${alliance}/organisations/${ids[1]}`)
    await room.facilitator.patch(
      `/alliances/${alliance}/organisations/${ids[1]}`,
      { website: 'https://two.example' },
      1,
    )
    expect(changed.statusCode).toBe(200)
    const taken = await room.facilitator.post(`${room.path}/take-back`, { participantId: ines.id })
    expect(taken.json()).toMatchObject({ takenBack: 1, kept: [{ entryId: ids[1], title: 'Two' }] })
    expect((await organisations()).map(({ names }) => names.en)).toEqual(['Three', 'Two'])
  })
})

describe('people', () => {
  test('choose a name, say that they are ready, and leave without a trace of who they were', async () => {
    const ines = await room.join()
    expect(ines.answer.json().me.name).toBe('Participant 1')
    await ines.add(first(), anOrganisationEntry('CADA'))
    const me = (await ines.ask('PATCH', '/me', { name: 'Ines', readyFor: first() })).json()
    expect(me).toMatchObject({ name: 'Ines', readyFor: first() })
    expect((await room.console()).participants).toMatchObject([{ name: 'Ines', isReady: true, entries: 1 }])
    expect((await ines.ask('DELETE', '/me')).statusCode).toBe(204)
    expect((await ines.ask('GET', '/state')).statusCode).toBe(401)
    expect((await room.console()).participants).toEqual([])
    expect(await organisations()).toHaveLength(1)
  })

  test('are removed by a facilitator, and are nobody from then on', async () => {
    const ines = await room.join('Ines')
    const removed = await room.facilitator.delete(`${room.path}/participants/${ines.id}`)
    expect(removed.statusCode).toBe(204)
    expect((await ines.add(first(), anOrganisationEntry('CADA'))).statusCode).toBe(401)
  })
})

test('the room of another alliance is not there for a member of this one', async () => {
  const other = await aRoom(service, await anAlliance(store))
  const answers = [
    await room.facilitator.get(`/alliances/${alliance}/workshops/${other.id}/console`),
    await room.facilitator.post(`/alliances/${alliance}/workshops/${other.id}/moves`, {
      move: 'freeze',
      revision: 1,
    }),
    await as().get(`${other.path}/console`),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
})
