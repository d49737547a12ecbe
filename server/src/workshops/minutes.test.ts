import { newId } from '@atlas/db/tenancy'
import type { DocumentContent } from '@atlas/shared/documents/document'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aSeat } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { forgetParticipants } from './forget-participants.ts'
import { anOrganisationEntry, aRoom, type Room } from './rooms.factory.ts'

const service = await testService()
const { store } = service

let alliance: string
let room: Room
beforeEach(async () => {
  alliance = await anAlliance(store, { languages: ['en'] })
  room = await aRoom(service, alliance, ['who-is-here', 'what-is-missing', 'vote', 'who-goes', 'talk'], {
    ...{ blind: false, moderation: 'after' },
  })
})

const at = (n: number) => room.exercises[n]?.id ?? ''
const minutes = async (query = '') => room.facilitator.get(`${room.path}/minutes${query}`)

/** A section of the minutes, as text. */
function said(document: DocumentContent, id: string): string {
  const section = document.sections.find((each) => each.id === id)
  return JSON.stringify(section?.blocks ?? null)
}

describe('minutes', () => {
  test('wait for the end', async () => {
    expect((await minutes()).json()).toMatchObject({ status: 409, type: '/problems/conflict' })
  })

  test('tell who was there and was not, what was asked and answered, votes with ties as ties, and who does what', async () => {
    const [cada, absent] = [
      await anOrganisation(store, alliance, { name: 'CADA' }),
      await anOrganisation(store, alliance, { name: 'Prefecture' }),
    ]
    for (const id of [cada, absent]) await aSeat(store, alliance, id)
    const [ines, omar] = [await room.join('Ines Secret'), await room.join('Omar Secret')]
    await ines.add(at(0), anOrganisationEntry('CADA', { existingId: cada }))

    await room.move({ move: 'go-to', exerciseId: at(1) })
    const clinic = newId()
    await omar.add(
      at(1),
      {
        kind: 'missing',
        body: {
          name: 'Night clinic',
          sectorIds: [],
          locality: 'Pau',
          position: null,
          why: 'Nobody at night',
        },
      },
      clinic,
    )

    await room.move({ move: 'go-to', exerciseId: at(2) })
    const options = ['Housing', 'Health', 'Law'].map((title) => ({ id: newId(), title }))
    const opened = await room.facilitator.post(`${room.path}/rounds`, { exerciseId: at(2), options, dots: 2 })
    const [housing, health] = options.map(({ id }) => id)
    await ines.vote(opened.json().roundId, 1, { [housing ?? '']: 1, [health ?? '']: 1 })

    await room.move({ move: 'go-to', exerciseId: at(3) })
    await ines.add(at(3), {
      kind: 'commitment',
      body: {
        ...{ title: 'Ring the hospital', organisationId: clinic, responsibleId: cada, responsible: '' },
        dueOn: '2027-03-01',
      },
    })
    await room.facilitator.post(`${room.path}/notes`, {
      ...{ id: newId(), kind: 'decision', text: 'We meet in May.', exerciseId: at(3) },
    })
    await room.move({ move: 'end' })

    const answer = await minutes()
    expect(answer.statusCode).toBe(200)
    const document = answer.json() as DocumentContent
    expect(document.title).toBe('Minutes: Who is missing?')
    expect(said(document, 'present')).toMatch(/CADA.*Prefecture/)
    expect(said(document, 'exercises')).toContain('1 missing actor named')
    expect(said(document, 'exercises')).toContain('1 answer was in the base already')
    expect(said(document, 'exercises').match(/Not asked in this workshop/g)).toHaveLength(1)
    expect(said(document, 'votes')).toContain('1 of 2 voted.')
    const votes = document.sections.find(({ id }) => id === 'votes')?.blocks.at(-1)
    expect(votes).toMatchObject({
      rows: [
        [{ text: 'Housing' }, { text: '1' }, { text: '1' }],
        [{ text: 'Health' }, { text: '1' }, { text: '1' }],
        [{ text: 'Law' }, { text: '0' }, { text: '3' }],
      ],
    })
    expect(said(document, 'missing')).toMatch(/Night clinic.*Pau.*Nobody at night.*CADA/)
    expect(said(document, 'actions')).toMatch(/Ring the hospital.*CADA.*1 March 2027/)
    expect(said(document, 'decisions')).toContain('We meet in May.')
    expect(answer.body).not.toContain('Secret')
    expect((await minutes('?names=true')).body).toContain('Ines Secret')
    expect((await minutes()).body).toBe(answer.body)
  })

  test('compare the findings of the beginning with those of the end', async () => {
    const isNoted = async () => {
      const { rows } = await sql<{ noted: boolean }>`
        select findings_before is not null as noted from workshop_room where workshop_id = ${room.id}`.execute(
        store.db,
      )
      return rows[0]?.noted
    }
    await expect.poll(isNoted).toBe(true)
    const ines = await room.join()
    await ines.add(at(0), anOrganisationEntry('Nobody knows its sector'))
    await room.move({ move: 'end' })
    const document = (await minutes()).json() as DocumentContent
    const table = document.sections.at(-1)?.blocks.find(({ block }) => block === 'table')
    expect(table).toMatchObject({ head: ['Kind', 'Before', 'After'] })
    expect(JSON.stringify(table)).toContain(
      '{"text":"Without a sector","head":true},{"text":"0"},{"text":"1"}',
    )
  })
})

test('names and tokens of participants go on the day that was set, and not before', async () => {
  const ines = await room.join('Ines Secret')
  await room.move({ move: 'end' })
  await forgetParticipants(store.db)
  expect((await ines.state()).me.name).toBe('Ines Secret')
  await sql`update workshop_room set ended_at = now() - interval '31 days' where workshop_id = ${room.id}`.execute(
    store.db,
  )
  await forgetParticipants(store.db)
  await expect.poll(async () => (await ines.ask('GET', '/state')).statusCode).toBe(401)
  const { rows } =
    await sql`select name, token_hash from workshop_participant where workshop_id = ${room.id}`.execute(
      store.db,
    )
  expect(rows).toEqual([{ name: '', tokenHash: null }])
})
