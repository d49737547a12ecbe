import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDraft, inputOf, type OrganisationInput } from './draft.ts'
import { compareVersions, mergeVersions, type Side } from './versions.ts'

const place = (id: string, locality: string) => ({ id, locality })

const base: OrganisationInput = {
  ...inputOf(emptyDraft([])),
  names: { en: 'Welcome Centre', fr: 'Centre d’accueil' },
  influence: 'low',
  sectorIds: ['a', 'b'],
  principalSectorId: 'a',
  locations: [place('1', 'Bordeaux'), place('2', 'Pessac')],
}

const merge = (mine: OrganisationInput, theirs: OrganisationInput, side: Side = 'mine') => {
  const comparison = compareVersions(base, mine, theirs)
  const choices = Object.fromEntries(comparison.conflicts.map(({ part }) => [part, side]))
  return mergeVersions(mine, theirs, comparison, choices)
}

test('what each changed elsewhere is kept without a question, even two languages of one name', () => {
  const mine = { ...base, names: { ...base.names, fr: 'Maison d’accueil' }, contribution: 'Rooms' }
  const theirs = { ...base, names: { ...base.names, en: 'Welcome House' }, influence: 'high' as const }
  expect(compareVersions(base, mine, theirs).conflicts).toEqual([])
  expect(merge(mine, theirs)).toEqual({
    ...base,
    names: { en: 'Welcome House', fr: 'Maison d’accueil' },
    contribution: 'Rooms',
    influence: 'high',
  })
})

test('what both changed is put to a choice, with both versions', () => {
  const mine = { ...base, influence: 'medium' as const }
  const theirs = { ...base, influence: 'high' as const }
  expect(compareVersions(base, mine, theirs)).toEqual({
    conflicts: [{ part: 'influence', mine: 'medium', theirs: 'high' }],
    mine: [],
    theirs: [],
  })
  expect(merge(mine, theirs, 'mine').influence).toBe('medium')
  expect(merge(mine, theirs, 'theirs').influence).toBe('high')
})

test('the same change made twice is no conflict', () => {
  const both = { ...base, website: 'https://example.org/' }
  expect(compareVersions(base, both, both)).toEqual({ conflicts: [], mine: [], theirs: [] })
})

test('sectors go together with their principal one', () => {
  const mine = { ...base, principalSectorId: 'b' }
  const theirs = { ...base, sectorIds: ['a', 'c'] }
  expect(merge(mine, theirs, 'mine')).toMatchObject({ sectorIds: ['a', 'b'], principalSectorId: 'b' })
  expect(merge(mine, theirs, 'theirs')).toMatchObject({ sectorIds: ['a', 'c'], principalSectorId: 'a' })
})

test('two people answer different questions and add different needs: nobody has to choose', () => {
  const served = (needId: string) => ({ needId, formality: null })
  const asked = { ...base, criteria: { q1: true }, needs: [served('housing')] }
  const mine = { ...asked, criteria: { q1: true, q2: 3 }, needs: [served('health'), served('housing')] }
  const theirs = { ...asked, criteria: { q1: false }, needs: [] }
  const comparison = compareVersions(asked, mine, theirs)
  expect(comparison.conflicts).toEqual([])
  expect(mergeVersions(mine, theirs, comparison, {})).toMatchObject({
    criteria: { q1: false, q2: 3 },
    needs: [served('health')],
  })
})

test('how formally a need is served is put to a choice where both said otherwise', () => {
  const needs = (formality: 'informal' | 'agreement' | null) => ({
    ...base,
    needs: [{ needId: 'housing', formality }],
  })
  const comparison = compareVersions(needs(null), needs('informal'), needs('agreement'))
  expect(comparison.conflicts.map(({ part }) => part)).toEqual(['needs.housing'])
  const merged = mergeVersions(needs('informal'), needs('agreement'), comparison, { 'needs.housing': 'mine' })
  expect(merged.needs).toEqual([{ needId: 'housing', formality: 'informal' }])
})

test('two people edit, add and remove different places', () => {
  const mine = { ...base, locations: [place('1', 'Bègles'), place('2', 'Pessac'), { locality: 'Cenon' }] }
  const theirs = { ...base, locations: [place('1', 'Bordeaux'), place('3', 'Talence')] }
  expect(merge(mine, theirs).locations).toEqual([
    place('1', 'Bègles'),
    place('3', 'Talence'),
    { locality: 'Cenon' },
  ])
})

test('a place that they removed while I changed it is made anew when I keep mine', () => {
  const mine = { ...base, locations: [place('1', 'Bègles'), place('2', 'Pessac')] }
  const theirs = { ...base, locations: [place('2', 'Pessac')] }
  expect(merge(mine, theirs, 'mine').locations).toEqual([{ locality: 'Bègles' }, place('2', 'Pessac')])
  expect(merge(mine, theirs, 'theirs').locations).toEqual([place('2', 'Pessac')])
})

const version = fc.record({
  names: fc.dictionary(fc.constantFrom('en', 'fr', 'nl'), fc.constantFrom('x', 'y'), { minKeys: 1 }),
  influence: fc.constantFrom(null, 'low' as const, 'high' as const),
  locations: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3'), locality: fc.constantFrom('x', 'y') }),
    {
      selector: ({ id }) => id,
    },
  ),
})
const input = version.map((part): OrganisationInput => ({ ...base, ...part }))

test('merging with an unchanged side gives the other side', () => {
  fc.assert(
    fc.property(input, (changed) => {
      expect(contentOf(merge(base, changed))).toEqual(contentOf(changed))
      expect(contentOf(merge(changed, base))).toEqual(contentOf(changed))
    }),
  )
})

test('of what both changed, the chosen side wins', () => {
  fc.assert(
    fc.property(input, input, (mine, theirs) => {
      for (const { part } of compareVersions(base, mine, theirs).conflicts) {
        if (part !== 'influence') continue
        expect(merge(mine, theirs, 'mine').influence).toBe(mine.influence)
        expect(merge(mine, theirs, 'theirs').influence).toBe(theirs.influence)
      }
    }),
  )
})

/** Without ids, which a place loses that is made anew, and in one order. */
const contentOf = ({ locations, ...rest }: OrganisationInput) => ({
  ...rest,
  locations: locations.map(({ locality }) => locality).sort(),
})
