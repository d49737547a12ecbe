import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Location, type Organisation, precisions } from '../organisations.ts'
import { anyOrganisation } from './any-organisation.factory.ts'
import { proposeMerge } from './propose.ts'

const anyTwo = fc.tuple(anyOrganisation('one'), anyOrganisation('other'))

const proposed = (one: Organisation, other: Organisation, ...choices: Parameters<typeof proposeMerge>[2][]) =>
  ({ ...one, ...proposeMerge(one, other, choices[0]).merged }) as Organisation

const said = ({ id: _, territoryId: __, ...place }: Location) => JSON.stringify(place)

describe('two records become one', () => {
  test('and merging again with the same changes nothing', () => {
    fc.assert(
      fc.property(
        anyTwo,
        fc.constantFrom('target' as const, 'source' as const, 'both' as const),
        ([one, other], side) => {
          const { conflicts } = proposeMerge(one, other)
          const choices = Object.fromEntries(
            conflicts.map(({ part, both }) => [part, side === 'both' && both === null ? 'source' : side]),
          )
          const once = proposed(one, other, choices)
          expect(proposed(once, other)).toEqual(once)
          expect(
            proposed(
              once,
              { ...one, id: 'other' },
              Object.fromEntries(conflicts.map(({ part }) => [part, 'target'])),
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
        const theirs = Object.fromEntries(back.conflicts.map(({ part }) => [part, 'source' as const]))
        const { merged } = proposeMerge(other, one, theirs)
        for (const field of [
          'names',
          'status',
          'influence',
          'interests',
          'answersFinding',
          'criteria',
        ] as const)
          expect(merged[field]).toEqual(forth.merged[field])
      }),
    )
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
