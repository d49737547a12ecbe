import type { Change } from '@atlas/shared/history'
import type { Organisation } from '@atlas/shared/organisations'
import type { Partnership } from '@atlas/shared/partnerships'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aGapDecision,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
} from '../../../test/factories.ts'
import { type Answer, aMember, type Client, testService } from '../../../test/service.ts'
import { everythingOf, twoRecordsIn } from './merge.factory.ts'

const { store, as, app } = await testService()

let alliance: string
let member: Client
let base: string
beforeEach(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
})

const read = async (id: string): Promise<Organisation> =>
  (await member.get(`${base}/organisations/${id}`)).json()

const list = async <T>(path: string): Promise<T[]> => (await member.get(`${base}/${path}`)).json().items

type Seen = { id: string; revision: number }
const post = (
  stays: Seen,
  goes: Seen,
  choices: Record<string, string> = {},
  client = member,
): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: `/api${base}/organisations/${stays.id}/merge`,
    payload: { goes, choices },
    headers: { ...client.headers, 'if-match': `"${stays.revision}"` },
  })

const merge = async (stays: string, goes: string, choices: Record<string, string> = {}, client = member) => {
  const [one, other] = [await read(stays), await read(goes)]
  return post({ id: stays, revision: one.revision }, { id: goes, revision: other.revision }, choices, client)
}

const undo = (answer: Answer) => member.post(`${base}/changes/${answer.headers['change-id']}/undo`, {})

const everything = () => everythingOf(store, alliance)

const twoRecords = () => twoRecordsIn(store, alliance)

describe('merging two organisations', () => {
  test('keeps the facts of both, each once, and takes the chosen word where they contradict', async () => {
    const { stays, goes, third, health, housing, language, kind, trust, bron } = await twoRecords()
    const answer = await merge(stays, goes, { contribution: 'both', principalSectorId: 'stays' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({
      ...{ id: stays, names: { en: 'Health Bus', fr: 'Bus santé' }, status: 'existing', influence: 'high' },
      ...{
        contribution: 'Rooms\n\nA van',
        principalSectorId: health,
        needs: [{ needId: language, formality: null }],
      },
      ...{ actorKindIds: [kind], criteria: { [trust]: 'much' }, approachedById: third },
    })
    const { sectorIds, locations }: Organisation = answer.json()
    expect(sectorIds.toSorted()).toEqual([health, housing].toSorted())
    expect(locations.map(({ locality, point }) => [locality, point])).toEqual([
      ['Lyon', [4.8, 45.7]],
      ['Bron', [4.9, 45.73]],
    ])
    expect(locations[1]?.id).toBe(bron)
    expect(answer.headers.etag).toBe(`"${(await read(stays)).revision}"`)
  })

  test('leads to the one that stays whatever referred to the other one', async () => {
    const { stays, goes, third, sought, seat, action } = await twoRecords()
    await merge(stays, goes, { contribution: 'stays', principalSectorId: 'goes' })
    const ties = await list<Partnership>('partnerships')
    expect(
      ties.map(({ fromId, toId, kind, state, provenance, strength }) => ({
        fromId,
        toId,
        kind,
        state,
        provenance,
        strength,
      })),
    ).toEqual([
      {
        fromId: stays,
        toId: third,
        kind: 'cooperation',
        state: 'existing',
        provenance: 'confirmed',
        strength: 2,
      },
      {
        fromId: stays,
        toId: sought,
        kind: 'referral',
        state: 'existing',
        provenance: 'claimed',
        strength: null,
      },
    ])
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: stays }])
    const about = `engagement organisation:${stays}`
    expect(await list('actions')).toMatchObject([{ id: action, responsibleId: stays, gap: about }])
    expect(await list('gap-decisions')).toMatchObject([{ gap: about, state: 'working' }])
    expect(await list('gap-comments')).toMatchObject([{ gap: about }])
    expect((await read(sought)).approachedById).toBe(stays)
    const left = (await everything()).filter((row) => JSON.stringify(row).includes(goes))
    expect(left).toMatchObject([
      { table: 'organisation_merge', row: { former_id: goes, organisation_id: stays } },
    ])
  })

  test('is one change, undone as one', async () => {
    const { stays, goes } = await twoRecords()
    const before = await everything()
    const answer = await merge(stays, goes, { contribution: 'goes', principalSectorId: 'goes' })
    const after = await everything()
    const undone = await undo(answer)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await everything()).toEqual(before)
    expect((await member.post(`${base}/changes/${undone.json().id}/undo`, {})).statusCode).toBe(200)
    expect(await everything()).toEqual(after)
  })

  test('keeps what was decided about the one that stays', async () => {
    const [stays, goes] = [await anOrganisation(store, alliance), await anOrganisation(store, alliance)]
    await aGapDecision(store, alliance, { gap: `engagement organisation:${stays}`, state: 'accepted' })
    await aGapDecision(store, alliance, { gap: `engagement organisation:${goes}`, state: 'working' })
    await merge(stays, goes, { 'names.en': 'stays' })
    expect(await list('gap-decisions')).toMatchObject([
      { gap: `engagement organisation:${stays}`, state: 'accepted' },
      { gap: `engagement organisation:${goes}`, state: 'working' },
    ])
  })

  test('lets a missing actor be found: its seats and wishes follow, its next step is done', async () => {
    const sector = await aSector(store, alliance)
    const known = await anOrganisation(store, alliance, { name: 'Known' })
    const partner = await anOrganisation(store, alliance)
    const sought = await anOrganisation(store, alliance, {
      ...{ status: 'missing', name: 'Somebody', sectors: [sector], role: 'Interpret', nextStep: 'Call them' },
      ...{ nextStepOn: '2026-12-01', answersGap: `coverage sector:${sector}`, approachedById: partner },
    })
    await aPartnership(store, alliance, sought, partner, { state: 'wanted' })
    const seat = await aSeat(store, alliance, sought)
    const answer = await merge(known, sought)
    expect(answer.json()).toMatchObject({
      ...{ status: 'existing', names: { en: 'Known' }, sectorIds: [sector], role: 'Interpret', nextStep: '' },
      ...{ nextStepOn: null, answersGap: `coverage sector:${sector}`, approachedById: partner },
    })
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: known }])
    expect(await list('partnerships')).toMatchObject([{ fromId: known, toId: partner, state: 'wanted' }])
  })

  test('makes one missing actor of two', async () => {
    const [stays, goes] = [
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Call', name: 'One' }),
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Write', name: 'One' }),
    ]
    expect((await merge(stays, goes, { nextStep: 'both' })).json()).toMatchObject({
      status: 'missing',
      nextStep: 'Call\n\nWrite',
    })
  })
})

describe('history', () => {
  test('of the one that stays tells of both, and of the merge by the name of the one that went', async () => {
    const [stays, goes] = [
      await anOrganisation(store, alliance, { name: 'Bus' }),
      await anOrganisation(store, alliance, { name: 'Old bus' }),
    ]
    await member.patch(`${base}/organisations/${goes}`, { website: 'https://bus.example/' }, 1)
    const answer = await merge(stays, goes, { 'names.en': 'stays' })
    const changes = await list<Change>(`changes?subject=${stays}`)
    expect(changes.map(({ action }) => action)).toEqual([
      'organisation.merge',
      'organisation.update',
      'organisation.create',
      'organisation.create',
    ])
    expect(changes[0]?.lines[0]).toMatchObject({
      table: 'organisation_merge',
      subjectId: stays,
      known: { names: { en: 'Old bus' } },
    })
    expect(changes[1]?.lines).toMatchObject([{ subjectId: goes, known: { names: { en: 'Old bus' } } }])
    await undo(answer)
    const own = await list<Change>(`changes?subject=${stays}`)
    expect(own.map(({ action }) => action)).toEqual([
      'change.undo',
      'organisation.merge',
      'organisation.create',
    ])
    expect(own[1]?.lines[0]).toMatchObject({ known: { names: { en: 'Old bus' } } })
  })
})
