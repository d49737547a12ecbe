import fc from 'fast-check'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import type { Dataset } from '../dataset.ts'
import { engagementLevels, influences, statuses } from '../organisations.ts'
import { provenances } from '../partnerships.ts'

/** The day of the tests. */
export const today = '2026-11-21'

const localities = ['Bègles', 'Cenon', 'Lormont']
const day = fc.constantFrom('2020-01-01', '2026-01-01', '2026-11-21', '2027-02-03')

/** Any small alliance: references may be of anything there is, and nothing but the judgements need be known. */
export const anyFacts = (most = 12): fc.Arbitrary<Facts> =>
  fc
    .record({
      sectors: fc.array(fc.record({ expectedMinimum: fc.constantFrom(null, 0, 1, 2, -1) }), { maxLength: 3 }),
      territories: fc.subarray(['South', 'North']),
      size: fc.nat(most),
    })
    .chain(({ sectors, territories, size }) => {
      const oneOf = (length: number) => fc.nat(Math.max(0, length - 1))
      const territory = territories.length === 0 ? fc.constant(null) : fc.option(oneOf(territories.length))
      const locality = fc.constantFrom('', ...localities)
      const point = fc.option(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(45)))
      return fc.record({
        sectors: fc.constant(sectors),
        territories: fc.constant(territories),
        organisations: fc.array(
          fc.record({
            status: fc.constantFrom(...statuses),
            sectors: fc.subarray([...sectors.keys()]),
            influence: fc.constantFrom(null, ...influences),
            engagementLevel: fc.constantFrom(null, ...engagementLevels),
            verifiedOn: fc.option(day),
            locations: fc.array(
              fc.record({
                locality,
                territory,
                point: point as fc.Arbitrary<[number, number] | null>,
                precision: fc.constantFrom('exact' as const, 'locality' as const),
              }),
              { maxLength: 2 },
            ),
          }),
          { minLength: size, maxLength: size },
        ),
        partnerships: fc
          .array(
            fc.record({
              from: oneOf(size),
              to: oneOf(size),
              state: fc.constantFrom('existing' as const, 'existing' as const, 'wanted' as const),
              provenance: fc.constantFrom(...provenances),
              until: fc.option(day),
            }),
            { maxLength: 2 * size },
          )
          .map((ties) => ties.filter(({ from, to }) => from !== to)),
        surveys: fc.array(
          fc.record({
            sector: sectors.length === 0 ? fc.constant(null) : fc.option(oneOf(sectors.length)),
            locality: fc.option(fc.constantFrom(...localities)),
            lookedOn: day,
            lookedBy: fc.constantFrom('Ana', 'Bo'),
          }),
          { maxLength: 3 },
        ),
      })
    })

/** The same alliance as its rows may arrive on another day: every list in another order, and every reference with it. */
export const permuted = (dataset: Dataset): fc.Arbitrary<Dataset> => {
  const shuffled = <Row>(rows: readonly Row[]) =>
    fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })
  return fc
    .record({
      sectors: shuffled(dataset.sectors),
      territories: shuffled(dataset.territories),
      organisations: shuffled(dataset.organisations),
      partnerships: shuffled(dataset.partnerships),
      surveys: shuffled(dataset.surveys),
    })
    .map((orders) => {
      const in_ = <Row>(rows: readonly Row[], order: readonly number[]) =>
        order.flatMap((at) => rows[at] ?? [])
      const sector = (at: number) => orders.sectors.indexOf(at)
      const territory = (at: number | null) => (at === null ? null : orders.territories.indexOf(at))
      const organisation = (at: number) => orders.organisations.indexOf(at)
      return {
        ...dataset,
        sectors: in_(dataset.sectors, orders.sectors),
        territories: in_(dataset.territories, orders.territories),
        organisations: in_(dataset.organisations, orders.organisations).map((one) => ({
          ...one,
          sectors: one.sectors.map(sector).reverse(),
          locations: one.locations.toReversed().map((location) => ({
            ...location,
            organisation: organisation(location.organisation),
            territory: territory(location.territory),
          })),
        })),
        partnerships: in_(dataset.partnerships, orders.partnerships).map((tie) => ({
          ...tie,
          from: organisation(tie.from),
          to: organisation(tie.to),
        })),
        surveys: in_(dataset.surveys, orders.surveys).map((survey) => ({
          ...survey,
          sector: survey.sector === null ? null : sector(survey.sector),
          territory: territory(survey.territory),
        })),
      }
    })
}

export const anyDataset = (most?: number): fc.Arbitrary<Dataset> => anyFacts(most).map(makeDataset)
