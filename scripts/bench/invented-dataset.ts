import { makeDataset } from '../../shared/src/dataset.factory.ts'
import type { Dataset } from '../../shared/src/dataset.ts'
import { engagementLevels, influences } from '../../shared/src/organisations.ts'
import { formalities, provenances } from '../../shared/src/partnerships.ts'
import { dice } from '../training/dice.ts'

/** Over Aquitaine, in degrees. */
const [west, south, width, height] = [-1.75, 43.25, 3, 2.5]
const [sectorCount, needCount, kindCount, territoryCount, placeCount] = [12, 7, 7, 30, 1000]

/**
 * An alliance as a large one might be, from a fixed seed: one to three sectors and needs each, one in ten without; nine
 * in ten placed, one in five twice; ties mostly among neighbours in the list, so that there are communities; influence,
 * engagement and verification of some; surveys, seats and a thousand populated places.
 */
export function inventedDataset(organisationCount: number, tieCount: number): Dataset {
  const { roll, below, chance, pick, shuffled } = dice(2000)
  const some = (count: number) =>
    chance(0.1)
      ? []
      : shuffled([...Array(count).keys()])
          .slice(0, 1 + below(3))
          .sort((a, b) => a - b)
  const point = (): [number, number] => [west + roll() * width, south + roll() * height]
  const location = () => {
    const at = chance(0.9) ? point() : null
    const territory =
      at && Math.floor(((at[0] - west) / width) * 6) + 6 * Math.floor(((at[1] - south) / height) * 5)
    const precision = chance(0.5) ? ('exact' as const) : ('locality' as const)
    return { locality: `Locality ${below(400)}`, point: at, territory, precision }
  }
  const places = Array.from({ length: placeCount }, (_, rank) => ({
    population: Math.round(1000 + 300_000 / (1 + rank)),
    at: point(),
  }))
  const partner = (from: number) => {
    const near = from + 1 + below(40)
    return chance(0.9) && near < organisationCount
      ? near
      : (from + 1 + below(organisationCount - 1)) % organisationCount
  }
  return makeDataset({
    sectors: Array.from({ length: sectorCount }, (_, sector) => ({ expectedMinimum: 1 + (sector % 3) })),
    needs: Array.from({ length: needCount }, () => ({})),
    actorKinds: Array.from({ length: kindCount }, () => ({})),
    territories: Array.from({ length: territoryCount }, () => ({ population: 50_000 })),
    populatedPlaces: {
      of: 'boundary',
      id: [...places.keys()],
      name: places.map((_, rank) => `Place ${rank}`),
      population: places.map(({ population }) => population),
      longitude: places.map(({ at }) => at[0]),
      latitude: places.map(({ at }) => at[1]),
      territory: places.map(() => below(territoryCount)),
    },
    organisations: Array.from({ length: organisationCount }, () => {
      const needs = some(needCount)
      return {
        status: pick([
          'existing',
          'existing',
          'existing',
          'existing',
          'developing',
          'missing',
          'closed',
        ] as const),
        sectors: some(sectorCount),
        needs,
        needFormalities: needs.map(() => (chance(0.5) ? pick(formalities) : null)),
        beneficiaryNeeds: some(needCount),
        actorKinds: chance(0.5) ? [below(kindCount)] : [],
        influence: chance(0.5) ? pick(influences) : null,
        engagementLevel: chance(0.5) ? pick(engagementLevels) : null,
        verifiedOn: chance(0.3) ? `2026-0${1 + below(9)}-${10 + below(19)}` : null,
        locations: chance(0.2) ? [location(), location()] : [location()],
      }
    }),
    partnerships: Array.from({ length: tieCount }, () => {
      const from = below(organisationCount)
      return { from, to: partner(from), provenance: pick(provenances) }
    }),
    surveys: Array.from({ length: 200 }, () => ({
      sector: chance(0.5) ? below(sectorCount) : null,
      territory: chance(0.5) ? below(territoryCount) : null,
      lookedOn: `2026-0${1 + below(9)}-${10 + below(19)}`,
    })),
    seats: Array.from({ length: 12 }, () => ({
      organisation: below(organisationCount),
      authority: chance(0.5),
    })),
  })
}
