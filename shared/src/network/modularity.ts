import type { Adjacency } from './adjacency.ts'

/**
 * How many more ties run inside the communities than would by chance, if every node had the ties it has: Σ over
 * communities of (ties inside / all ties) − (degrees inside / 2 × all ties)² (Newman and Girvan, Finding and evaluating
 * community structure in networks, 2004). From −½ to 1; 0 where there are no ties.
 * @param communities of each node
 */
export function modularity({ offsets, targets }: Adjacency, communities: Uint32Array): number {
  const ends = targets.length
  if (ends === 0) return 0
  let inside = 0
  const degrees = new Map<number, number>()
  communities.forEach((community, node) => {
    const first = offsets[node] ?? 0
    const last = offsets[node + 1] ?? 0
    for (let arc = first; arc < last; arc++) if (communities[targets[arc] ?? 0] === community) inside++
    degrees.set(community, (degrees.get(community) ?? 0) + last - first)
  })
  return degrees.values().reduce((sum, degree) => sum - (degree / ends) ** 2, inside / ends)
}
