import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEditions } from './compare-editions.ts'
import type { Edition, EditionOrganisation } from './edition.ts'

const sectors = ['social', 'sport', 'work']

type Told = { id: number; name: string; sectors: number[]; x: number | null }

/** An edition of some organisations; `order` is that of its sectors, which editions need not share. */
const editionOf = (told: readonly Told[], order = sectors): Edition =>
  ({
    alliance: { languages: ['en'] },
    sectors: order.map((code) => ({ code })),
    needs: [],
    actorKinds: [],
    territories: [],
    organisations: told.map(({ id, name, sectors: own, x }) => ({
      ...{ id: `o${id}`, names: { en: name }, descriptions: {}, status: 'existing', verifiedOn: null },
      ...{
        website: null,
        email: null,
        phone: null,
        identifiers: [],
        principal: false,
        needs: [],
        actorKinds: [],
      },
      sectors: own.map((at) => order.indexOf(sectors[at] ?? '')),
      places: [{ point: x === null ? null : [x, 0], precision: 'exact', territory: null }],
      hash: `${id}${name}`,
      salt: '',
    })),
    figures: {
      ...{ organisations: told.length, places: told.filter(({ x }) => x !== null).length },
      unknown: { unplaced: 0, hidden: 0, withoutSector: 0, withoutNeeds: 0, unverified: 0 },
      coverage: { by: 'locality', rows: [], region: [] },
    },
  }) as unknown as Edition

const told = fc.record({
  id: fc.integer({ min: 0, max: 12 }),
  name: fc.constantFrom('A', 'B'),
  sectors: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
  x: fc.constantFrom(null, 1, 2),
})
const list = fc.uniqueArray(told, { selector: ({ id }) => id, maxLength: 10 })
const ids = (organisations: readonly EditionOrganisation[]) => organisations.map(({ id }) => id).sort()

describe('two editions', () => {
  test('differ by what a plain look at their lists says', () => {
    fc.assert(
      fc.property(list, list, fc.shuffledSubarray(sectors, { minLength: 3 }), (before, after, order) => {
        const found = compareEditions(editionOf(before), editionOf(after, order))
        const by = (all: readonly Told[], id: number) => all.find((each) => each.id === id)
        const both = after.filter(({ id }) => by(before, id))
        const named = (those: readonly Told[]) => those.map(({ id }) => `o${id}`).sort()
        expect(ids(found.came)).toEqual(named(after.filter(({ id }) => !by(before, id))))
        expect(ids(found.went)).toEqual(named(before.filter(({ id }) => !by(after, id))))
        const moved = both.filter(({ id, x }) => by(before, id)?.x !== x)
        expect(ids(found.moved.map((each) => each.after))).toEqual(named(moved))
        const same = (a: readonly number[], b: readonly number[]) =>
          [...a].sort().join() === [...b].sort().join()
        const changed = both.filter(({ id, sectors }) => !same(by(before, id)?.sectors ?? [], sectors))
        expect(ids(found.changedSectors.map((each) => each.after))).toEqual(named(changed))
        const renamed = both.filter(
          (each) =>
            by(before, each.id)?.name !== each.name && !moved.includes(each) && !changed.includes(each),
        )
        expect(ids(found.otherwise.map((each) => each.after))).toEqual(named(renamed))
      }),
      { numRuns: 500 },
    )
  })

  test('differ in the cells of places that both have, by codes or names', () => {
    const cell = (state: string, organisations: number) => ({ state, organisations, expected: 1 })
    const withRows = (rows: [string, string, number][]) => {
      const edition = editionOf([])
      edition.figures.coverage.rows = rows.map(([name, state, n]) => ({
        ...{ labels: { en: name }, territory: null, organisations: n },
        cells: [cell(state, n), cell('unknown', 0), cell('unknown', 0)],
      })) as Edition['figures']['coverage']['rows']
      return edition
    }
    const { cells } = compareEditions(
      withRows([
        ['Bordeaux', 'thin', 1],
        ['Cenon', 'enough', 2],
        ['Gone', 'enough', 2],
      ]),
      withRows([
        ['Cenon', 'none', 0],
        ['Bordeaux', 'thin', 1],
        ['New', 'enough', 3],
      ]),
    )
    expect(cells).toEqual([
      {
        ...{ place: { en: 'Cenon' }, sector: 'social', before: 'enough', after: 'none' },
        organisations: { before: 2, after: 0 },
      },
    ])
  })
})
