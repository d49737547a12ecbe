import { type Dataset, type DatasetOrganisation, isActive } from '../dataset.ts'
import { type PointTree, pointTree } from '../geodesy/point-tree.ts'
import type { Position } from '../primitives.ts'

/** Positions in `dataset.organisations`. */
export type Providers = { saying: number[]; unsaid: number[]; tree: PointTree; unsaidTree: PointTree }

/** @param provided positions of what an organisation provides; none where nobody said */
export function providersOf(
  dataset: Dataset,
  whereabouts: readonly Whereabouts[],
  provided: (organisation: DatasetOrganisation) => readonly number[],
): (service: number) => Providers {
  const unsaid: number[] = []
  const saying = new Map<number, number[]>()
  dataset.organisations.forEach((organisation, position) => {
    if (!isActive(organisation)) return
    const services = new Set(provided(organisation))
    if (services.size === 0) unsaid.push(position)
    for (const service of services) {
      const positions = saying.get(service)
      if (positions) positions.push(position)
      else saying.set(service, [position])
    }
  })
  const treeOf = (positions: readonly number[]) =>
    pointTree(positions.flatMap((position) => whereabouts[position]?.points ?? []))
  const unsaidTree = treeOf(unsaid)
  return (service) => {
    const positions = saying.get(service) ?? []
    return { saying: positions, unsaid, tree: treeOf(positions), unsaidTree }
  }
}

export type Whereabouts = {
  points: Position[]
  /** Some of its points are known to a kilometre or to ten only. */
  isRough: boolean
  /** At how many places it is of which nobody knows where they are: one without any place is somewhere. */
  unknown: number
}

/** A point that is known not at all says nothing. */
export function whereaboutsOf({ locations }: DatasetOrganisation): Whereabouts {
  const known = locations.filter(({ point, precision }) => point && precision !== 'hidden')
  return {
    points: known.flatMap(({ point }) => (point ? [point] : [])),
    isRough: known.some(({ precision }) => precision !== 'exact'),
    unknown: Math.max(1, locations.length) - known.length,
  }
}
