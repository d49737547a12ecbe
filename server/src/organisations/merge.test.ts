import type { Change } from '@atlas/shared/history'
import type { Organisation } from '@atlas/shared/organisations'
import type { Partnership } from '@atlas/shared/partnerships'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aFindingDecision,
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
  target: Seen,
  source: Seen,
  choices: Record<string, string> = {},
  client = member,
): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: `/api${base}/organisations/${target.id}/merge`,
    payload: { source, choices },
    headers: { ...client.headers, 'if-match': `"${target.revision}"` },
  })

const merge = async (
  target: string,
  source: string,
  choices: Record<string, string> = {},
  client = member,
) => {
  const [one, other] = [await read(target), await read(source)]
  return post(
    { id: target, revision: one.revision },
    { id: source, revision: other.revision },
    choices,
    client,
  )
}

const undo = (answer: Answer) => member.post(`${base}/changes/${answer.headers['change-id']}/undo`, {})

const everything = () => everythingOf(store, alliance)

const twoRecords = () => twoRecordsIn(store, alliance)

describe('merging two organisations', () => {
  test('keeps the facts of both, each once, and takes the chosen word where they contradict', async () => {
    const { target, source, third, health, housing, language, kind, trust, bron } = await twoRecords()
    const answer = await merge(target, source, { contribution: 'both', principalSectorId: 'target' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({
      ...{ id: target, names: { en: 'Health Bus', fr: 'Bus santé' }, status: 'existing', influence: 'high' },
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
    expect(answer.headers.etag).toBe(`"${(await read(target)).revision}"`)
  })

  test('leads to the one that stays whatever referred to the other one', async () => {
    const { target, source, third, sought, seat, action } = await twoRecords()
    await merge(target, source, { contribution: 'target', principalSectorId: 'source' })
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
        fromId: target,
        toId: third,
        kind: 'cooperation',
        state: 'existing',
        provenance: 'confirmed',
        strength: 2,
      },
      {
        fromId: target,
        toId: sought,
        kind: 'referral',
        state: 'existing',
        provenance: 'claimed',
        strength: null,
      },
    ])
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: target }])
    const about = `engagement organisation:${target}`
    expect(await list('actions')).toMatchObject([{ id: action, responsibleId: target, finding: about }])
    expect(await list('finding-decisions')).toMatchObject([{ finding: about, state: 'working' }])
    expect(await list('finding-comments')).toMatchObject([{ finding: about }])
    expect((await read(sought)).approachedById).toBe(target)
    const left = (await everything()).filter((row) => JSON.stringify(row).includes(source))
    expect(left).toMatchObject([
      { table: 'organisation_merge', row: { former_id: source, organisation_id: target } },
    ])
  })

  test('is one change, undone as one', async () => {
    const { target, source } = await twoRecords()
    const before = await everything()
    const answer = await merge(target, source, { contribution: 'source', principalSectorId: 'source' })
    const after = await everything()
    const undone = await undo(answer)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await everything()).toEqual(before)
    expect((await member.post(`${base}/changes/${undone.json().id}/undo`, {})).statusCode).toBe(200)
    expect(await everything()).toEqual(after)
  })

  test('keeps what was decided about the one that stays', async () => {
    const [target, source] = [await anOrganisation(store, alliance), await anOrganisation(store, alliance)]
    await aFindingDecision(store, alliance, {
      finding: `engagement organisation:${target}`,
      state: 'accepted',
    })
    await aFindingDecision(store, alliance, {
      finding: `engagement organisation:${source}`,
      state: 'working',
    })
    await merge(target, source, { 'names.en': 'target' })
    expect(await list('finding-decisions')).toMatchObject([
      { finding: `engagement organisation:${target}`, state: 'accepted' },
      { finding: `engagement organisation:${source}`, state: 'working' },
    ])
  })

  test('lets a missing actor be found: its seats and wishes follow, its next step is done', async () => {
    const sector = await aSector(store, alliance)
    const known = await anOrganisation(store, alliance, { name: 'Known' })
    const partner = await anOrganisation(store, alliance)
    const sought = await anOrganisation(store, alliance, {
      ...{ status: 'missing', name: 'Somebody', sectors: [sector], role: 'Interpret', nextStep: 'Call them' },
      ...{ nextStepOn: '2026-12-01', answersFinding: `coverage sector:${sector}`, approachedById: partner },
    })
    await aPartnership(store, alliance, sought, partner, { state: 'wanted' })
    const seat = await aSeat(store, alliance, sought)
    const answer = await merge(known, sought)
    expect(answer.json()).toMatchObject({
      ...{ status: 'existing', names: { en: 'Known' }, sectorIds: [sector], role: 'Interpret', nextStep: '' },
      ...{ nextStepOn: null, answersFinding: `coverage sector:${sector}`, approachedById: partner },
    })
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: known }])
    expect(await list('partnerships')).toMatchObject([{ fromId: known, toId: partner, state: 'wanted' }])
  })

  test('makes one missing actor of two', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Call', name: 'One' }),
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Write', name: 'One' }),
    ]
    expect((await merge(target, source, { nextStep: 'both' })).json()).toMatchObject({
      status: 'missing',
      nextStep: 'Call\n\nWrite',
    })
  })
})

describe('history', () => {
  test('of the one that stays tells of both, and of the merge by the name of the one that went', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'Bus' }),
      await anOrganisation(store, alliance, { name: 'Old bus' }),
    ]
    await member.patch(`${base}/organisations/${source}`, { website: 'https://bus.example/' }, 1)
    const answer = await merge(target, source, { 'names.en': 'target' })
    const changes = await list<Change>(`changes?subject=${target}`)
    expect(changes.map(({ action }) => action)).toEqual([
      'organisation.merge',
      'organisation.update',
      'organisation.create',
      'organisation.create',
    ])
    expect(changes[0]?.lines[0]).toMatchObject({
      table: 'organisation_merge',
      subjectId: target,
      known: { names: { en: 'Old bus' } },
    })
    expect(changes[1]?.lines).toMatchObject([{ subjectId: source, known: { names: { en: 'Old bus' } } }])
    await undo(answer)
    const own = await list<Change>(`changes?subject=${target}`)
    expect(own.map(({ action }) => action)).toEqual([
      'change.undo',
      'organisation.merge',
      'organisation.create',
    ])
    expect(own[1]?.lines[0]).toMatchObject({ known: { names: { en: 'Old bus' } } })
  })
})
