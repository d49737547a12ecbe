import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import golden from '../../../test/golden/network.json' with { type: 'json' }
import { makeDataset } from '../dataset.factory.ts'
import type { DatasetOrganisation, DatasetPartnership } from '../dataset.ts'
import { type Adjacency, adjacency } from './adjacency.ts'
import { tieGraph } from './build-graph.ts'
import { centrality, pathSums } from './centrality.ts'
import { cutPoints } from './cut-points.ts'
import { existingNetwork } from './existing-network.ts'
import { graphOf, type Tie } from './graph.factory.ts'
import { findCommunities } from './leiden/communities.ts'
import { modularity } from './modularity.ts'
import { shortestPath } from './shortest-path.ts'
import { structure } from './structure.ts'

// The expected figures are not ours: igraph and networkx computed them, see test/golden/network.py.

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../../server/demonstration/${name}`, import.meta.url)), {
    columns: true,
    bom: true,
  })

/** The training alliance, with its organisations' names as their ids. */
function trainingNetwork(chosen: (row: Record<string, string>) => boolean) {
  const organisations = rowsOf('training-alliance.csv').map(({ name, status }) => ({
    id: name,
    status: status as DatasetOrganisation['status'],
  }))
  const at = (name: string | undefined) => organisations.findIndex(({ id }) => id === name)
  const partnerships = rowsOf('training-partnerships.csv')
    .filter(chosen)
    .map((row) => ({
      from: at(row.from),
      to: at(row.to),
      state: row.state as DatasetPartnership['state'],
      until: row.until || null,
    }))
  return tieGraph(makeDataset({ organisations, partnerships }), [...organisations.keys()], '2026-06-30')
}

/** Its graph, the nodes in the order of their names, as in the golden file. */
function trainingGraph(chosen: (row: Record<string, string>) => boolean): Adjacency {
  const { nodes, edges } = existingNetwork(trainingNetwork(chosen))
  return adjacency(nodes.length, edges)
}

const { karateClub, lesMiserables, trainingExisting, trainingConfirmed } = golden
const isConfirmed = ({ provenance }: Record<string, string>) => provenance === 'confirmed'

describe.each([
  ['the karate club', karateClub, () => graphOf(karateClub.names.length, karateClub.ties as Tie[])],
  ['Les Misérables', lesMiserables, () => graphOf(lesMiserables.names.length, lesMiserables.ties as Tie[])],
  ['the training alliance', trainingExisting, () => trainingGraph(() => true)],
  ['its confirmed ties', trainingConfirmed, () => trainingGraph(isConfirmed)],
])('%s', (_, expected, makeGraph) => {
  const graph = makeGraph()

  test('has the betweenness and closeness that igraph and networkx give it', () => {
    const { betweenness, closeness } = centrality(pathSums(graph))
    for (const [node, { betweenness: pairs, closeness: share }] of expected.nodes.entries()) {
      expect(betweenness[node], expected.names[node]).toBeCloseTo(pairs, 6)
      expect(closeness[node], expected.names[node]).toBeCloseTo(share, 8)
    }
  })

  test('breaks where igraph and networkx say', () => {
    const found = cutPoints(graph)
    expect(found.cutPoints.map(({ node }) => node)).toEqual(expected.cutPoints)
    expect(found.bridges.map(({ nodes }) => nodes)).toEqual(expected.bridges)
  })

  test('has the distances that igraph measures', () => {
    const distances = expected.nodes.map((_, node) => shortestPath(graph, expected.source, node))
    expect(distances.map((path) => (path ? path.length - 1 : null))).toEqual(
      expected.nodes.map(({ distance }) => distance),
    )
  })

  test("has in igraph's best communities the modularity that igraph says", () => {
    const best = Uint32Array.from(expected.nodes, (node) => node.best)
    expect(modularity(graph, best)).toBeCloseTo(expected.modularity, 8)
  })

  test('has communities within 0.005 of the best that igraph finds, from every seed', () => {
    for (let seed = 0; seed < 20; seed++) {
      const found = findCommunities(graph, seed).modularity
      expect(found, `seed ${seed}`).toBeGreaterThanOrEqual(expected.modularity - 0.005)
      if (expected.optimal) expect(found).toBeLessThanOrEqual(expected.modularity + 1e-9)
    }
  })
})

describe.each([
  ['all its ties', trainingExisting, () => true],
  ['its confirmed ties', trainingConfirmed, isConfirmed],
] as const)('the training alliance by %s', (_, expected, chosen) => {
  const network = trainingNetwork(chosen)

  test('is measured over the organisations that are there', () => {
    expect(existingNetwork(network).nodes.map(({ id }) => id)).toEqual(expected.names)
  })

  test('falls into the groups that igraph counts', () => {
    const { components, isolates } = structure(network)
    expect(components.map((group) => group.length)).toEqual(expected.groups)
    expect(isolates).toHaveLength(expected.isolates)
  })
})
