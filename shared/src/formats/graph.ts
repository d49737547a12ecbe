/** What is known of each node or of each edge. */
export type GraphAttribute = { id: string; title: string; type: 'string' | 'double' }
type Values = Record<string, string | number>

export type GraphNode = { id: string; label: string; values: Values }
export type GraphEdge = { id: string; source: string; target: string; values: Values }

/** A network. Readers take directed edges or undirected ones, not both: a mutual tie among directed ones is two. */
export type OutputGraph = {
  name: string
  /** What has to be known before anything else is read. */
  note?: string | undefined
  /** `2026-11-21`. */
  day: string
  directed: boolean
  nodeAttributes: readonly GraphAttribute[]
  edgeAttributes: readonly GraphAttribute[]
  nodes: AsyncIterable<GraphNode> | Iterable<GraphNode>
  edges: AsyncIterable<GraphEdge> | Iterable<GraphEdge>
}

/** What is said of one node or edge; empty texts say nothing. */
export const valuesOf = (attributes: readonly GraphAttribute[], values: Values) =>
  attributes.flatMap(({ id }): { id: string; value: string | number }[] => {
    const value = values[id]
    return value === undefined || value === '' ? [] : [{ id, value }]
  })
