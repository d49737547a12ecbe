import { describe, expect, test } from 'vitest'
import type { Location, Organisation } from '../organisations.ts'
import { nothing } from './any-organisation.factory.ts'
import { mergeObstacle, proposeMerge } from './propose.ts'

const stored = {
  id: 'one',
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

const served = (formality: Organisation['needs'][number]['formality']) => ({ needId: 'language', formality })

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
    answersFinding: 'no-ties',
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
])('into %s', (_what, target, source, obstacle) => expect(mergeObstacle(target, source)).toBe(obstacle))

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
