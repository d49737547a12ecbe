import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  engagementLevels,
  influences,
  type Location,
  type Organisation,
  precisions,
} from '../organisations.ts'
import { mergeObstacle, proposeMerge } from './propose.ts'

const sectors = ['social', 'health', 'housing']
const needs = ['language', 'shelter']

const text = fc.constantFrom('', 'Rooms', 'Rooms and people', 'A van')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 })

/** Points far apart, unless they are the same. */
const place = fc.record({
  label: fc.constantFrom('', 'Office', 'Desk'),
  address: fc.constantFrom('', '1 quay', '2 square'),
  locality: fc.constantFrom('', 'Lyon', 'Bron'),
  postcode: fc.constantFrom('', '69001', '69500'),
  country: fc.constantFrom(null, 'FR', 'BE'),
  point: fc.constantFrom<Location['point'][]>(null, [4.8, 45.7], [2.3, 48.8]),
  precision: fc.constantFrom(...precisions),
  publicPrecision: fc.constantFrom(...precisions),
})

const anyOrganisation = (id: string): fc.Arbitrary<Organisation> =>
  fc
    .record({
      names: fc.dictionary(fc.constantFrom('en', 'fr', 'nl'), fc.constantFrom('Bus', 'Van'), { minKeys: 1 }),
      descriptions: fc.dictionary(fc.constantFrom('en', 'fr'), text),
      website: maybe(
        fc.constantFrom('https://bus.example/', 'http://www.bus.example', 'https://van.example'),
      ),
      email: maybe(fc.constantFrom('post@bus.example', 'Post@Bus.example', 'post@van.example')),
      phone: maybe(fc.constantFrom('04 72 00 00 00', '0472000000', '115')),
      publicContact: fc.boolean(),
      identifiers: fc.array(
        fc.record({ scheme: fc.constantFrom('siren', 'ror'), value: fc.constantFrom('1', '2') }),
        { maxLength: 3 },
      ),
      status: fc.constantFrom('existing' as const, 'developing' as const, 'closed' as const),
      verifiedOn: maybe(fc.constantFrom('2024-01-01', '2026-11-21')),
      contribution: text,
      influence: maybe(fc.constantFrom(...influences)),
      interests: text,
      engagementStrategy: text,
      engagementLevel: maybe(fc.constantFrom(...engagementLevels)),
      sectorIds: fc.subarray(sectors),
      needs: fc.subarray(needs).chain((served) =>
        fc.tuple(
          ...served.map((needId) =>
            fc.record({
              needId: fc.constant(needId),
              formality: maybe(fc.constantFrom('informal' as const, 'agreement' as const)),
            }),
          ),
        ),
      ),
      beneficiaries: text,
      beneficiaryNeedIds: fc.subarray(needs),
      actorKindIds: fc.subarray(['ngo', 'public']),
      criteria: fc.dictionary(fc.constantFrom('trust', 'size'), fc.constantFrom('much', 3, true)),
      role: text,
      expectedTerritoryId: maybe(fc.constantFrom('north', 'south')),
      approachedById: maybe(fc.constantFrom('one', 'other', 'third')),
      nextStep: text,
      nextStepOn: maybe(fc.constantFrom('2026-12-01', '2027-01-01')),
      answersGap: maybe(fc.constantFrom('no-ties', 'core-group')),
      locations: fc.array(place, { maxLength: 4 }),
    })
    .map((facts) => ({
      ...stored,
      ...facts,
      id,
      principalSectorId: facts.sectorIds[0] ?? null,
      locations: facts.locations.map((each, n) => ({ ...each, id: `${id}-${n}`, territoryId: null })),
    }))

/** Says nothing but its name. */
const nothing: Omit<Organisation, 'id' | 'revision' | 'createdAt' | 'updatedAt'> = {
  ...{
    names: { en: 'Bus' },
    descriptions: {},
    website: null,
    email: null,
    phone: null,
    publicContact: false,
    identifiers: [],
    status: 'existing',
    verifiedOn: null,
  },
  ...{ contribution: '', influence: null, interests: '', engagementStrategy: '', engagementLevel: null },
  ...{ sectorIds: [], principalSectorId: null, needs: [], beneficiaries: '', beneficiaryNeedIds: [] },
  ...{ actorKindIds: [], criteria: {}, role: '', expectedTerritoryId: null, approachedById: null },
  ...{ nextStep: '', nextStepOn: null, answersGap: null, locations: [] },
}
const stored = {
  id: 'one',
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

const served = (formality: Organisation['needs'][number]['formality']) => ({ needId: 'language', formality })

const anyTwo = fc.tuple(anyOrganisation('one'), anyOrganisation('other'))

const proposed = (one: Organisation, other: Organisation, ...choices: Parameters<typeof proposeMerge>[2][]) =>
  ({ ...one, ...proposeMerge(one, other, choices[0]).merged }) as Organisation

const said = ({ id: _, territoryId: __, ...place }: Location) => JSON.stringify(place)

describe('two records become one', () => {
  test('and merging again with the same changes nothing', () => {
    fc.assert(
      fc.property(
        anyTwo,
        fc.constantFrom('stays' as const, 'goes' as const, 'both' as const),
        ([one, other], side) => {
          const { conflicts } = proposeMerge(one, other)
          const choices = Object.fromEntries(
            conflicts.map(({ part, both }) => [part, side === 'both' && both === null ? 'goes' : side]),
          )
          const once = proposed(one, other, choices)
          expect(proposed(once, other)).toEqual(once)
          expect(
            proposed(
              once,
              { ...one, id: 'other' },
              Object.fromEntries(conflicts.map(({ part }) => [part, 'stays'])),
            ),
          ).toEqual(once)
        },
      ),
    )
  })

  test('and no fact of either is lost', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const { merged, conflicts } = proposeMerge(one, other)
        for (const each of [one, other]) {
          for (const language of Object.keys(each.names)) expect(merged.names).toHaveProperty(language)
          for (const [list, union] of [
            [each.sectorIds, merged.sectorIds],
            [each.actorKindIds, merged.actorKindIds],
            [each.beneficiaryNeedIds, merged.beneficiaryNeedIds],
            [each.needs.map(({ needId }) => needId), merged.needs.map(({ needId }) => needId)],
            [
              each.identifiers.map((id) => JSON.stringify(id)),
              merged.identifiers.map((id) => JSON.stringify(id)),
            ],
          ] as const)
            expect(union).toEqual(expect.arrayContaining([...list]))
          for (const place of each.locations)
            expect(merged.locations.some((union) => tells(union, place))).toBe(true)
        }
        expect(new Set(merged.identifiers.map((id) => JSON.stringify(id))).size).toBe(
          merged.identifiers.length,
        )
        expect(new Set(merged.locations.map(({ id }) => id)).size).toBe(merged.locations.length)
        const decided = conflicts.map(({ part }) => part)
        for (const field of ['influence', 'engagementLevel', 'interests', 'engagementStrategy'] as const)
          if (one[field] && !decided.includes(field)) expect(merged[field]).toContain(one[field])
      }),
    )
  })

  test('and which comes first makes no difference to the facts, but for what has to be chosen', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const [forth, back] = [proposeMerge(one, other), proposeMerge(other, one)]
        expect(forth.conflicts.map(({ part }) => part).sort()).toEqual(
          back.conflicts.map(({ part }) => part).sort(),
        )
        for (const list of ['sectorIds', 'beneficiaryNeedIds', 'actorKindIds'] as const)
          expect([...forth.merged[list]].sort()).toEqual([...back.merged[list]].sort())
        expect(forth.merged.identifiers.map((id) => JSON.stringify(id)).sort()).toEqual(
          back.merged.identifiers.map((id) => JSON.stringify(id)).sort(),
        )
        expect(forth.merged.locations.map(said).sort()).toEqual(back.merged.locations.map(said).sort())
        expect(forth.merged.verifiedOn).toBe(back.merged.verifiedOn)
        const theirs = Object.fromEntries(back.conflicts.map(({ part }) => [part, 'goes' as const]))
        const { merged } = proposeMerge(other, one, theirs)
        for (const field of ['names', 'status', 'influence', 'interests', 'answersGap', 'criteria'] as const)
          expect(merged[field]).toEqual(forth.merged[field])
      }),
    )
  })
})

const aRecord = (facts: Partial<Organisation>): Organisation => ({
  ...stored,
  ...nothing,
  ...facts,
})

describe('where both say something', () => {
  test.each<[what: string, ours: Partial<Organisation>, theirs: Partial<Organisation>, parts: string[]]>([
    ['else, it has to be chosen', { influence: 'high' }, { influence: 'low' }, ['influence']],
    [
      'else about one need, it is about that need',
      { needs: [served('agreement')] },
      { needs: [served('informal')] },
      ['needs.language'],
    ],
    [
      'else in one language, it is about that name',
      { names: { en: 'Bus', fr: 'Car' } },
      { names: { fr: 'Bus' } },
      ['names.fr'],
    ],
    [
      'else to a question, it is about that answer',
      { criteria: { size: 3, trust: true } },
      { criteria: { size: 4 } },
      ['criteria.size'],
    ],
    [
      'and one says all that the other does, nothing has to',
      { interests: 'A van, soon' },
      { interests: 'A van' },
      [],
    ],
    [
      'and a server does not care, nothing has to',
      { website: 'https://bus.example/' },
      { website: 'http://www.bus.example' },
      [],
    ],
    [
      'of who approaches it, and it is one of the two, nothing has to',
      { approachedById: 'third' },
      { approachedById: 'one' },
      [],
    ],
    ['of how it stands, it has to be chosen', { status: 'closed' }, { status: 'existing' }, ['status']],
    [
      'of how it stands, but one is missing, nothing has to',
      { status: 'developing' },
      { status: 'missing' },
      [],
    ],
  ])('%s', (_what, ours, theirs, parts) => {
    const { conflicts } = proposeMerge(aRecord(ours), aRecord({ ...theirs, id: 'other' }))
    expect(conflicts.map(({ part }) => part)).toEqual(parts)
  })

  test('a long text can stand below the other one', () => {
    const [one, other] = [aRecord({ interests: 'Rooms' }), aRecord({ id: 'other', interests: 'A van' })]
    expect(proposeMerge(one, other, { interests: 'both' }).merged.interests).toBe('Rooms\n\nA van')
  })
})

test('a missing actor that is found keeps what was expected of it, less its makeshift name and its next step', () => {
  const expected = {
    role: 'Interpret',
    approachedById: 'third',
    answersGap: 'no-ties',
    expectedTerritoryId: 'north',
  }
  const sought = aRecord({
    names: { en: 'Somebody who interprets', fr: 'Un interprète' },
    id: 'other',
    status: 'missing',
    ...expected,
    nextStep: 'Call',
    nextStepOn: '2026-12-01',
  })
  const { merged, conflicts } = proposeMerge(aRecord({ status: 'existing' }), sought)
  expect(conflicts).toEqual([])
  expect(merged).toMatchObject({
    ...expected,
    names: { en: 'Bus' },
    status: 'existing',
    nextStep: '',
    nextStepOn: null,
  })
})

describe('an e-mail address and a telephone', () => {
  test('written differently are the same', () => {
    const { conflicts } = proposeMerge(
      aRecord({ email: 'post@bus.example', phone: '04 72 00 00 00' }),
      aRecord({ id: 'other', email: 'Post@Bus.example', phone: '0472000000' }),
    )
    expect(conflicts).toEqual([])
  })

  test.each([
    [
      'both that have any are',
      { phone: '115', publicContact: true },
      { email: 'a@b.example', publicContact: true },
      true,
    ],
    ['one that has any is not', { phone: '115', publicContact: true }, { email: 'a@b.example' }, false],
    ['the only one that has any is', { phone: '115', publicContact: true }, {}, true],
    ['the only one that has any is not', { phone: '115' }, { publicContact: true }, false],
  ])('are public where %s', (_what, ours, theirs, isPublic) => {
    const { merged } = proposeMerge(aRecord(ours), aRecord({ id: 'other', ...theirs }))
    expect(merged.publicContact).toBe(isPublic)
  })
})

test.each([
  ['itself', aRecord({}), aRecord({}), 'self'],
  ['one that is missing still', aRecord({ status: 'missing' }), aRecord({ id: 'other' }), 'into-missing'],
  ['one that was missing and is there', aRecord({}), aRecord({ id: 'other', status: 'missing' }), null],
  ['two that are missing', aRecord({ status: 'missing' }), aRecord({ id: 'other', status: 'missing' }), null],
])('into %s', (_what, stays, goes, obstacle) => expect(mergeObstacle(stays, goes)).toBe(obstacle))

describe('a place', () => {
  const aPlace = (facts: Partial<Location>): Location => ({
    ...{ id: 'p', label: '', address: '', postcode: '', locality: '', country: null },
    ...{ point: null, territoryId: null },
    ...{ precision: 'exact', publicPrecision: 'exact' },
    ...facts,
  })
  const united = (ours: Partial<Location>[], theirs: Partial<Location>[]) => {
    const placesOf = (places: Partial<Location>[], id: string) =>
      places.map((place, n) => aPlace({ id: `${id}${n}`, ...place }))
    return proposeMerge(
      aRecord({ locations: placesOf(ours, 'ours') }),
      aRecord({ id: 'other', locations: placesOf(theirs, 'theirs') }),
    ).merged.locations
  }

  test('that both know is one, with its identity and all that either says', () => {
    expect(
      united([{ locality: 'Bègles' }], [{ locality: 'Begles', address: '1 quay', point: [-0.5, 44.8] }]),
    ).toEqual([aPlace({ id: 'ours0', locality: 'Bègles', address: '1 quay', point: [-0.5, 44.8] })])
  })

  test('is as exact as the one who knows it better, and as public as the more careful one lets it be', () => {
    const [place, ...others] = united(
      [{ locality: 'Lyon', point: [4.85, 45.75], precision: 'locality', publicPrecision: 'exact' }],
      [{ locality: 'Lyon', point: [4.8311, 45.7601], precision: 'exact', publicPrecision: 'hidden' }],
    )
    expect(place).toMatchObject({ point: [4.8311, 45.7601], precision: 'exact', publicPrecision: 'hidden' })
    expect(others).toEqual([])
  })

  test('with another address, in another town or far away is another one', () => {
    expect(
      united(
        [{ locality: 'Lyon', address: '1 quay' }, { point: [4.8, 45.7] }],
        [{ locality: 'Lyon', address: '2 square' }, { locality: 'Bron' }, { point: [4.9, 45.7] }],
      ).map(({ id }) => id),
    ).toEqual(['ours0', 'ours1', 'theirs0', 'theirs1', 'theirs2'])
  })
})

/** Whether a place of the union says what one of the two records said, and shows no more of it. */
const tells = (union: Location, place: Location) =>
  (['label', 'address', 'locality', 'country'] as const).every(
    (field) => !place[field] || union[field] === place[field],
  ) &&
  (place.point === null || String(union.point) === String(place.point)) &&
  precisions.indexOf(union.publicPrecision) >= precisions.indexOf(place.publicPrecision) &&
  (place.precision !== 'hidden' || union.precision === 'hidden')
