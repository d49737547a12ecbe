import type Graph from 'graphology'
import type { Attributes } from 'graphology-types'

/** How deep in the fog all that is not lit stands, 0 to 1: kept with the graph, where the programs find it. */
export type FogAttribute = { fog?: number }

export const fogOf = (graph: Pick<Graph<Attributes, Attributes, Attributes>, 'getAttribute'>): number =>
  (graph.getAttribute('fog') as number | undefined) ?? 0
