import { type Adjacency, neighbours } from './adjacency.ts'

/** What is left of a node's group when it leaves. */
export type Severance = {
  /** How many others its group has. */
  others: number
  /** The sizes of the parts that they fall into, the largest first: none for a node by itself. */
  parts: number[]
  /** Those outside the largest part, ascending; of equally large ones that of the first node stands. */
  cutOff: number[]
}

/**
 * What each node's leaving does to its group. One search answers for all of them: what hangs on a node stands together
 * in the order of the search, so that each answer takes the time of telling whom it cuts off.
 */
export function severance(graph: Adjacency): (node: number) => Severance {
  const { order, entries, roots, severed, sizes, groupOf } = branchesOf(graph)
  const from = (top: number, size: number) => order.slice(entries[top], (entries[top] ?? 0) + size)
  return (node) => {
    const others = groupOf(node) - 1
    const tops = severed.get(node) ?? []
    const parts = partsOf(
      tops.map((top) => sizes[top] ?? 0),
      others,
    )
    if (parts.length < 2) return { others, parts, cutOff: [] }
    const branches = tops.map((top) => from(top, sizes[top] ?? 0))
    const below = branches.flat()
    const [largest = 0] = parts
    // The rest of the group holds its first node.
    if (others - below.length === largest) return { others, parts, cutOff: below.sort((a, b) => a - b) }
    const first = (branch: number[]) => branch.reduce((lowest, other) => Math.min(lowest, other))
    const standing = branches
      .filter(({ length }) => length === largest)
      .reduce((best, branch) => (first(branch) < first(best) ? branch : best))
    const stands = new Set(standing).add(node)
    const group = from(roots[node] ?? node, others + 1)
    return { others, parts, cutOff: group.filter((other) => !stands.has(other)).sort((a, b) => a - b) }
  }
}

/**
 * The search and what it finds: `severed` are, by node, the tops of the branches that hang on it alone, `branches` those
 * that hang on one tie. A branch is its top and the `sizes` − 1 nodes behind it in `order`.
 */
export function branchesOf(graph: Adjacency) {
  const { order, parents, roots } = depthFirst(graph)
  const entries = new Int32Array(graph.size)
  order.forEach((node, entry) => {
    entries[node] = entry
  })
  // The earliest entry that a node or anything below it is tied to, other than by the branch it hangs on.
  const lows = entries.slice()
  const sizes = new Uint32Array(graph.size).fill(1)
  const severed = new Map<number, number[]>()
  const branches: { parent: number; child: number }[] = []
  for (const node of order.toReversed()) {
    for (const neighbour of neighbours(graph, node)) {
      if (neighbour === parents[node]) continue
      const isChild = parents[neighbour] === node
      const reach = (isChild ? lows : entries)[neighbour] ?? 0
      lows[node] = Math.min(lows[node] ?? 0, reach)
      if (!isChild) continue
      sizes[node] = (sizes[node] ?? 0) + (sizes[neighbour] ?? 0)
      if (reach < (entries[node] ?? 0)) continue
      const tops = severed.get(node)
      if (tops) tops.push(neighbour)
      else severed.set(node, [neighbour])
      if (reach > (entries[node] ?? 0)) branches.push({ parent: node, child: neighbour })
    }
  }
  const groupOf = (node: number) => sizes[roots[node] ?? 0] ?? 0
  return { order, entries, roots, severed, branches, sizes, groupOf }
}

/** The parts that hang on a node, and all the rest of its group, if there is any, as one more. */
export function partsOf(below: readonly number[], others: number): number[] {
  const rest = others - below.reduce((sum, size) => sum + size, 0)
  return [...below, rest].filter((size) => size > 0).sort((a, b) => b - a)
}

/** Every node in the order of its first visit, the node it was visited from (−1 for a root), and the root above it. */
function depthFirst(graph: Adjacency) {
  const parents = new Int32Array(graph.size).fill(-1)
  const roots = new Int32Array(graph.size).fill(-1)
  const next = graph.offsets.slice()
  const order: number[] = []
  const enter = (node: number, parent: number, root: number) => {
    parents[node] = parent
    roots[node] = root
    order.push(node)
    return node
  }
  for (let root = 0; root < graph.size; root++) {
    if (roots[root] !== -1) continue
    let node = enter(root, -1, root)
    while (node !== -1) {
      const arc = next[node] ?? 0
      if (arc === graph.offsets[node + 1]) node = parents[node] ?? -1
      else {
        next[node] = arc + 1
        const neighbour = graph.targets[arc] ?? 0
        if (roots[neighbour] === -1) node = enter(neighbour, node, root)
      }
    }
  }
  return { order, parents, roots }
}
