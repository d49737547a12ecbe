import { type Dataset, isActive } from '../dataset.ts'
import { neighbours } from '../network/adjacency.ts'
import { severance } from '../network/severance.ts'
import { actorKindRef, organisationRef } from './finding.ts'
import { ascending, type Loss, type LostWith } from './losses.ts'
import { needsLost } from './needs-lost.ts'
import { degreeOf, pairsCutOff, partnerGraph } from './partner-graph.ts'
import { seating } from './seats.ts'
import { sectorsLost } from './sectors-lost.ts'
import type { FindingSettings } from './settings.ts'

/**
 * What breaks if an organisation leaves, by what is recorded today: prepared once for a dataset, and then told of each
 * in the time of telling it. Where nobody is expected of a sector, for a need or from a kind of actor, nothing breaks.
 * @returns by its position in `dataset.organisations`; nothing for those that do not count
 */
export function departures(dataset: Dataset, settings: FindingSettings): (position: number) => Loss[] {
  const parts = [
    needsLost(dataset),
    sectorsLost(dataset, settings),
    tiesLost(dataset, settings),
    seatsLost(dataset),
  ]
  return (position) => {
    const organisation = dataset.organisations[position]
    return organisation && isActive(organisation) ? parts.flatMap((lost) => lost(position)) : []
  }
}

function tiesLost(dataset: Dataset, { today }: FindingSettings): LostWith {
  const { ids, positions, graph } = partnerGraph(dataset, today)
  const nodeAt = new Map(positions.map((position, node) => [position, node]))
  const without = severance(graph)
  const refs = (nodes: readonly number[]) => nodes.map((node) => organisationRef(ids[node] ?? ''))
  return (position) => {
    const node = nodeAt.get(position)
    if (node === undefined) return []
    const left = without(node)
    const untied = refs([...neighbours(graph, node)].filter((other) => degreeOf(graph, other) === 1))
    const { others, parts, cutOff } = left
    const pairs = pairsCutOff(left)
    if (cutOff.length > 0) {
      const parameters = { organisations: refs(cutOff), untied, others, parts: parts.length, pairs }
      return [{ key: 'cut-off', parameters }]
    }
    return untied.length > 0 ? [{ key: 'untied', parameters: { organisations: untied } }] : []
  }
}

function seatsLost(dataset: Dataset): LostWith {
  const { seats, kinds } = seating(dataset)
  return (position) => {
    const isOwn = ({ organisation }: { organisation: number }) => organisation === position
    const own = seats.filter(isOwn).length
    if (own === 0) return []
    const left = dataset.actorKinds.filter(
      ({ expectedSeats }, at) => expectedSeats > 0 && kinds[at]?.seats.length && kinds[at].seats.every(isOwn),
    )
    const actorKinds = ascending(left.map(({ id }) => actorKindRef(id)))
    return [{ key: 'seats', parameters: { seats: own, of: seats.length, actorKinds } }]
  }
}
