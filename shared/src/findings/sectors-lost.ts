import type { Dataset } from '../dataset.ts'
import { coverage } from './coverage.ts'
import { ofUnknownPlace } from './coverage-bounds.ts'
import { type Ref, sectorRef } from './finding.ts'
import { ascending, inOrder, type Loss, type LostWith, refOf } from './losses.ts'
import { type FindingSettings, placesOf } from './settings.ts'

export function sectorsLost(dataset: Dataset, settings: FindingSettings): LostWith {
  const by = placesOf(dataset, settings)
  const { rows, region } = coverage(dataset, { by })
  const unplacedIn = region.cells.map(({ organisations }) => ofUnknownPlace(dataset, by, organisations))
  /** By organisation: the cells that its leaving empties, or makes thin. */
  const cells = new Map<number, { sector: number; place: Ref; isEmpty: boolean }[]>()
  for (const { key, cells: ofRow } of rows)
    for (const [sector, { organisations, expected }] of ofRow.entries()) {
      const isEmpty = organisations.length === 1
      if (expected.minimum <= 0 || !(isEmpty || organisations.length === expected.minimum)) continue
      for (const position of organisations) {
        const own = cells.get(position) ?? []
        own.push({ sector, place: { noun: by, id: key }, isEmpty })
        cells.set(position, own)
      }
    }
  const withoutSector = region.total.organisations.filter(
    (position) => dataset.organisations[position]?.sectors.length === 0,
  ).length

  return (position) => {
    const own = Map.groupBy(cells.get(position) ?? [], ({ sector }) => sector)
    const isLast = (sector: number) => {
      const cell = region.cells[sector]
      return cell?.organisations.length === 1 && cell.expected.minimum > 0
    }
    const last = [...new Set(dataset.organisations[position]?.sectors)].filter(isLast)
    const sectors = ascending(last.flatMap((sector) => refOf(sectorRef, dataset.sectors[sector])))
    const atPlaces = [...own].flatMap(([at, ofSector]): Loss[] => {
      if (last.includes(at)) return []
      const [empty, thin] = [true, false].map((isEmpty) =>
        ascending(ofSector.filter((cell) => cell.isEmpty === isEmpty).map(({ place }) => place)),
      )
      const unplaced = unplacedIn[at]?.filter((other) => other !== position).length ?? 0
      return refOf(sectorRef, dataset.sectors[at]).flatMap((sector): Loss[] => [
        ...(empty?.length
          ? [{ key: 'sector-at-places' as const, parameters: { sector, places: empty, unplaced } }]
          : []),
        ...(thin?.length ? [{ key: 'sector-thin' as const, parameters: { sector, places: thin } }] : []),
      ])
    })
    return [
      ...(sectors.length > 0 ? [{ key: 'sectors' as const, parameters: { sectors, withoutSector } }] : []),
      ...inOrder(atPlaces),
    ]
  }
}
