import type { Dataset } from '../dataset.ts'
import { needRef, territoryRef } from './finding.ts'
import { add, ascending, inOrder, type Loss, type LostWith, refOf } from './losses.ts'
import { expectedToServe, needServices } from './needs.ts'
import { presenceIn } from './region.ts'

export function needsLost(dataset: Dataset): LostWith {
  const { needs: services, withoutNeeds } = needServices(dataset)
  const expectant = dataset.needs.map((need, at) => ({
    at,
    ref: needRef(need.id),
    serving: expectedToServe(need) > 0 ? (services[at]?.serving ?? []) : [],
  }))
  const territoriesOf = (position: number) =>
    new Set(dataset.organisations[position]?.locations.flatMap(({ territory }) => territory ?? []))
  /** How many serve a need in a territory. */
  const here = new Map<string, number>()
  for (const { at, serving } of expectant)
    for (const position of serving)
      for (const territory of territoriesOf(position)) add(here, `${at} ${territory}`)

  return (position) => {
    const own = [...new Set(dataset.organisations[position]?.needs)].flatMap((at) => expectant[at] ?? [])
    const alone = own.filter(({ serving }) => serving.length === 1)
    const needs = ascending(alone.map(({ ref }) => ref))
    const withOthers = own.filter(({ serving }) => serving.length > 1)
    const atPlaces = withOthers.flatMap(({ at, ref, serving }): Loss[] => {
      const left = [...territoriesOf(position)].filter((territory) => here.get(`${at} ${territory}`) === 1)
      const places = left.flatMap((territory) => refOf(territoryRef, dataset.territories[territory]))
      if (places.length === 0) return []
      const mayBeThere = serving.filter((other) => {
        const organisation = dataset.organisations[other]
        return (
          other !== position &&
          organisation &&
          left.some((one) => presenceIn(organisation, one) === 'unknown')
        )
      })
      const parameters = { need: ref, places: ascending(places), unplaced: mayBeThere.length }
      return [{ key: 'need-at-places', parameters }]
    })
    return [
      ...(needs.length > 0
        ? [{ key: 'needs' as const, parameters: { needs, withoutNeeds: withoutNeeds.length } }]
        : []),
      ...inOrder(atPlaces),
    ]
  }
}
