import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { seating } from '../seats.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { seatFindings } from './seats.ts'

const find = (facts: Facts, kind: string, decided?: Partial<FindingSettings>) =>
  seatFindings(makeDataset(facts), findingSettings(today, decided)).find((finding) => finding.kind === kind)
const mediators = { actorKinds: [0] }
const seatOf = (organisation: number, authority: boolean | null = null) => ({ organisation, authority })

describe('a kind of actor at the table', () => {
  const actorKinds = [{ expectedSeats: 2 }, {}]
  test.each<[string, Facts, string | undefined, string | undefined]>([
    ['nobody', { organisations: [{ actorKinds: [1] }], seats: [seatOf(0)] }, 'seats.nobody', 'high'],
    ['nobody known', { organisations: [{}], seats: [seatOf(0)] }, 'seats.nobody-known', 'medium'],
    ['fewer than expected', { organisations: [mediators], seats: [seatOf(0)] }, 'seats.few', 'low'],
    [
      'as many as expected',
      { organisations: [mediators], seats: [seatOf(0), seatOf(0)] },
      undefined,
      undefined,
    ],
    [
      'nobody with authority',
      { organisations: [mediators], seats: [seatOf(0, false), seatOf(0, false)] },
      'seats.no-authority',
      'low',
    ],
    [
      'nobody known to have authority',
      { organisations: [mediators], seats: [seatOf(0, false), seatOf(0)] },
      undefined,
      undefined,
    ],
    [
      'nobody, where nobody need sit',
      {
        actorKinds: [{ expectedSeats: 0 }, {}],
        organisations: [{ actorKinds: [1] }],
        seats: [seatOf(0)],
      },
      undefined,
      undefined,
    ],
    [
      'an organisation that closed has left',
      {
        organisations: [{ ...mediators, status: 'closed' }, { actorKinds: [1] }],
        seats: [seatOf(0), seatOf(1)],
      },
      'seats.nobody',
      'high',
    ],
  ])('%s', (_, facts, key, level) => {
    const dataset = { actorKinds, ...facts }
    const finding = seatFindings(makeDataset(dataset), findingSettings(today)).find(
      ({ subject }) => subject[0]?.id === 'kind 0',
    )
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })

  test('is what the seat says before what its organisation is, and each of several kinds', () => {
    const { kinds, withoutKind, core } = seating(
      makeDataset({
        actorKinds: [{}, {}],
        organisations: [{ actorKinds: [0, 1] }, {}, mediators],
        seats: [{ organisation: 0, actorKind: 1 }, seatOf(0), seatOf(1)],
      }),
    )
    expect(kinds.map(({ seats }) => seats.map(({ id }) => id))).toEqual([['seat 1'], ['seat 0', 'seat 1']])
    expect(withoutKind.map(({ id }) => id)).toEqual(['seat 2'])
    expect(core).toEqual([0, 1])
  })

  test('says who of the kind could take the seat, and who is looked for', () => {
    const finding = find(
      {
        actorKinds: [{}],
        organisations: [{ actorKinds: [] }, mediators, { ...mediators, status: 'missing' }],
        seats: [seatOf(0)],
      },
      'seats',
    )
    expect(finding?.figures).toMatchObject({
      seats: { n: 0, unknownIds: ['seat 0'], total: 1 },
      ofKind: { ids: ['organisation 1'], unknownIds: ['organisation 0'], total: 2 },
    })
    expect(finding?.sentence.parameters).toMatchObject({ missing: [{ id: 'organisation 2' }] })
  })
})

test('no seat at all is a lack of knowledge, told once, and only where somebody is expected', () => {
  const organisations = [{}, {}]
  const [finding, ...more] = seatFindings(
    makeDataset({ actorKinds: [{}, {}], organisations }),
    findingSettings(today),
  )
  expect(finding?.sentence).toEqual({ key: 'no-seats', parameters: { kinds: 2, organisations: 2 } })
  expect(more).toEqual([])
  expect(seatFindings(makeDataset({ organisations }), findingSettings(today))).toEqual([])
})

describe('the number of representatives', () => {
  const seats = (number: number) => Array.from({ length: number }, () => seatOf(0))
  test.each([
    [7, 'representatives.too-few', 'medium'],
    [8, undefined, undefined],
    [12, undefined, undefined],
    [13, 'representatives.too-many', 'low'],
  ])('%i of 8 to 12', (number, key, level) => {
    const finding = find({ organisations: [{}], seats: seats(number) }, 'representatives')
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })

  test('is what the alliance decides', () => {
    const facts = { organisations: [{}], seats: seats(3) }
    expect(find(facts, 'representatives', { minRepresentatives: 3 })).toBeUndefined()
    expect(
      find(facts, 'representatives', { minRepresentatives: 1, maxRepresentatives: 2 })?.sentence.parameters,
    ).toEqual({ seats: 3, least: 1, most: 2, organisations: 1 })
  })
})

describe('authority to commit', () => {
  test.each<[string, (boolean | null)[], string | undefined]>([
    ['all may', [true, true], undefined],
    ['nobody has asked', [null, null], undefined],
    ['one of three may not', [true, null, false], 'medium'],
    ['one of two may not', [null, false], 'high'],
  ])('%s', (_, authority, level) => {
    const facts = { organisations: [{}], seats: authority.map((may) => seatOf(0, may)) }
    const finding = find(facts, 'authority')
    expect(finding?.seriousness.level).toBe(level)
    const none = seatFindings({ ...makeDataset(facts), judgements: false }, findingSettings(today))
    expect(none.filter(({ kind }) => kind === 'authority')).toEqual([])
  })
})
