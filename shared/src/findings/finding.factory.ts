import fc from 'fast-check'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import type { Dataset, PopulatedPlaces } from '../dataset.ts'
import { engagementLevels, influences, statuses } from '../organisations.ts'
import { formalities, provenances } from '../partnerships.ts'
import type { Loss, Losses } from './losses.ts'

/** The day of the tests. */
export const today = '2026-11-21'

const localities = ['Bègles', 'Cenon', 'Lormont', ' Cenon ', '__proto__', 'a:b c%20', 'constructor']
const day = fc.constantFrom('2020-01-01', '2026-01-01', '2026-11-21', '2027-02-03')

type AnyPlace = { population: number; longitude: number; territory: number | null }

const placesOf = (of: PopulatedPlaces['of'], places: readonly AnyPlace[]): PopulatedPlaces => ({
  of,
  id: [...places.keys()],
  name: places.map((_, place) => `Place ${place}`),
  population: places.map(({ population }) => population),
  longitude: places.map(({ longitude }) => longitude),
  latitude: places.map(() => 45),
  territory: places.map(({ territory }) => territory),
})

/** Any small alliance: references may be of anything there is, and nothing but the judgements need be known. */
export const anyFacts = (most = 12): fc.Arbitrary<Facts> =>
  fc
    .record({
      sectors: fc.array(
        fc.record({
          expectedMinimum: fc.constantFrom(null, 0, 1, 2, -1),
          expectedPerInhabitants: fc.constantFrom(null, 0.5, 3),
        }),
        { maxLength: 3 },
      ),
      territories: fc.subarray([{ population: null }, { population: 12_000 }]),
      needs: fc.array(fc.record({ expectedMinimum: fc.constantFrom(null, 0, 1, 3) }), { maxLength: 2 }),
      actorKinds: fc.array(fc.record({ expectedSeats: fc.nat(2) }), { maxLength: 2 }),
      size: fc.nat(most),
    })
    .chain(({ sectors, territories, needs, actorKinds, size }) => {
      const oneOf = (length: number) => fc.nat(Math.max(0, length - 1))
      const territory = territories.length === 0 ? fc.constant(null) : fc.option(oneOf(territories.length))
      const locality = fc.constantFrom('', ...localities)
      const point = fc.option(
        fc.tuple(
          fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-180, 180, 179.9999, 0)),
          fc.constantFrom(45, 45, 90, -90, 0),
        ),
      )
      return fc.record({
        sectors: fc.constant(sectors),
        territories: fc.constant(territories),
        needs: fc.constant(needs),
        actorKinds: fc.constant(actorKinds),
        organisations: fc.array(
          fc.record({
            status: fc.constantFrom(...statuses),
            sectors: fc.subarray([...sectors.keys()]),
            needs: fc.subarray([...needs.keys()]),
            needFormalities: fc.array(fc.constantFrom(null, ...formalities), { minLength: 2, maxLength: 2 }),
            beneficiaryNeeds: fc.subarray([...needs.keys()]),
            actorKinds: fc.subarray([...actorKinds.keys()]),
            expectedTerritory: territory,
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
        seats: fc.array(
          fc.record({
            organisation: oneOf(size),
            actorKind: actorKinds.length === 0 ? fc.constant(null) : fc.option(oneOf(actorKinds.length)),
            authority: fc.constantFrom(null, true, false),
          }),
          { maxLength: size },
        ),
        expectations: fc
          .uniqueArray(
            fc.record({
              sector: oneOf(sectors.length),
              minimum: fc.nat(3),
              place: fc.constantFrom(...territories.keys(), ...localities),
            }),
            {
              maxLength: sectors.length,
              selector: ({ sector, place }) => `${sector} ${place}`,
            },
          )
          .map((all) =>
            all.map(({ sector, minimum, place }) => ({
              sector,
              minimum,
              ...(typeof place === 'number' ? { territory: place } : { locality: place }),
            })),
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
        populatedPlaces: fc.option(
          fc
            .tuple(
              fc.constantFrom(null, 'boundary' as const, 'territories' as const),
              fc.array(
                fc.record({
                  population: fc.nat(5000),
                  longitude: fc.double({ min: -1, max: 1, noNaN: true }),
                  territory,
                }),
                { maxLength: 4 },
              ),
            )
            .map(([of, places]) => placesOf(of, of ? places : [])),
          { nil: undefined },
        ),
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

export const anyDataset = (most?: number): fc.Arbitrary<Dataset> => anyFacts(most).map(makeDataset)

/** What losses of one kind tell. */
export const lossesOf = <Key extends Loss['key']>(losses: readonly Loss[], key: Key): Losses[Key][] =>
  losses.flatMap((loss) => (loss.key === key ? [loss.parameters as Losses[Key]] : []))
