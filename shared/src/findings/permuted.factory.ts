import fc from 'fast-check'
import type { Dataset } from '../dataset.ts'

/** The same alliance as its rows may arrive on another day: every list in another order, and every reference with it. */
export const permuted = (dataset: Dataset): fc.Arbitrary<Dataset> => {
  const shuffled = <Row>(rows: readonly Row[]) =>
    fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })
  return fc
    .record({
      sectors: shuffled(dataset.sectors),
      territories: shuffled(dataset.territories),
      needs: shuffled(dataset.needs),
      actorKinds: shuffled(dataset.actorKinds),
      seats: shuffled(dataset.seats),
      expectations: shuffled(dataset.expectations),
      organisations: shuffled(dataset.organisations),
      partnerships: shuffled(dataset.partnerships),
      surveys: shuffled(dataset.surveys),
      places: shuffled(dataset.populatedPlaces?.id ?? []),
    })
    .map((orders) => {
      const in_ = <Row>(rows: readonly Row[], order: readonly number[]) =>
        order.flatMap((at) => rows[at] ?? [])
      const sector = (at: number) => orders.sectors.indexOf(at)
      const territory = (at: number | null) => (at === null ? null : orders.territories.indexOf(at))
      const need = (at: number) => orders.needs.indexOf(at)
      const kind = (at: number) => orders.actorKinds.indexOf(at)
      const organisation = (at: number) => orders.organisations.indexOf(at)
      return {
        ...dataset,
        sectors: in_(dataset.sectors, orders.sectors),
        territories: in_(dataset.territories, orders.territories),
        needs: in_(dataset.needs, orders.needs),
        actorKinds: in_(dataset.actorKinds, orders.actorKinds),
        seats: in_(dataset.seats, orders.seats).map((seat) => ({
          ...seat,
          organisation: organisation(seat.organisation),
          actorKind: seat.actorKind === null ? null : kind(seat.actorKind),
        })),
        expectations: in_(dataset.expectations, orders.expectations).map((expectation) => ({
          ...expectation,
          sector: sector(expectation.sector),
          territory: territory(expectation.territory),
        })),
        organisations: in_(dataset.organisations, orders.organisations).map((one) => ({
          ...one,
          sectors: one.sectors.map(sector).reverse(),
          needs: one.needs.map(need).reverse(),
          needFormalities: one.needFormalities.slice(0, one.needs.length).reverse(),
          beneficiaryNeeds: one.beneficiaryNeeds.map(need).reverse(),
          actorKinds: one.actorKinds.map(kind).reverse(),
          expectedTerritory: territory(one.expectedTerritory),
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
        populatedPlaces: dataset.populatedPlaces && {
          of: dataset.populatedPlaces.of,
          id: in_(dataset.populatedPlaces.id, orders.places),
          name: in_(dataset.populatedPlaces.name, orders.places),
          population: in_(dataset.populatedPlaces.population, orders.places),
          longitude: in_(dataset.populatedPlaces.longitude, orders.places),
          latitude: in_(dataset.populatedPlaces.latitude, orders.places),
          territory: orders.places.map((at) => territory(dataset.populatedPlaces?.territory[at] ?? null)),
        },
        surveys: in_(dataset.surveys, orders.surveys).map((survey) => ({
          ...survey,
          sector: survey.sector === null ? null : sector(survey.sector),
          territory: territory(survey.territory),
        })),
      }
    })
}
