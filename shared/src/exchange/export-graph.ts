import type { GraphAttribute, GraphEdge, GraphNode, OutputGraph } from '../formats/graph.ts'
import { nameIn } from '../names.ts'
import type { FileContents } from './file-contents.ts'
import { organisationColumns } from './write-organisation.ts'
import { partnershipColumns } from './write-ties.ts'
import type { WrittenColumn, WrittenOrganisation } from './written.ts'

/** The edge says these, or its weight does. */
const ofEdge = ['from', 'to', 'from-id', 'to-id', 'strength']
/** Numbers: of the first place that is on the map. */
const positions = ['longitude', 'latitude']

/**
 * Organisations as nodes and ties as edges. Where any tie runs one way the network is directed, and each mutual tie stands
 * in it twice: readers take directed edges or undirected ones, not both.
 * @param directed whether any tie runs one way
 */
export function exportGraph(contents: FileContents, directed: boolean): OutputGraph {
  const { name, day, note, writing } = contents
  const nodeColumns = organisationColumns(writing)
  const edgeColumns = partnershipColumns(writing).filter(({ field }) => !ofEdge.includes(field))

  async function* nodes(): AsyncGenerator<GraphNode> {
    for await (const organisation of contents.organisations())
      yield {
        id: organisation.id,
        label: nameIn(organisation.names, writing.language, ...writing.languages),
        values: { ...valuesOf(nodeColumns, organisation), ...firstPoint(organisation) },
      }
  }

  async function* edges(): AsyncGenerator<GraphEdge> {
    for await (const tie of contents.partnerships()) {
      const [source, target] = [tie.from.id, tie.to.id]
      const values = {
        ...valuesOf(edgeColumns, tie),
        ...(tie.strength !== null && { weight: tie.strength }),
      }
      yield { id: tie.id, source, target, values }
      if (directed && tie.direction === 'mutual')
        yield { id: `${tie.id}-back`, source: target, target: source, values }
    }
  }

  return {
    ...{ name, day, note, directed },
    nodeAttributes: attributesOf(nodeColumns),
    edgeAttributes: attributesOf(edgeColumns),
    nodes: nodes(),
    edges: edges(),
  }
}

const attributesOf = <Record>(columns: readonly WrittenColumn<Record>[]) =>
  columns.map(
    ({ field, title }): GraphAttribute => ({
      id: field,
      title,
      type: positions.includes(field) ? 'double' : 'string',
    }),
  )

const valuesOf = <Record>(columns: readonly WrittenColumn<Record>[], record: Record) =>
  Object.fromEntries(columns.map(({ field, cell }) => [field, cell(record)]))

function firstPoint({ locations }: WrittenOrganisation): Record<string, number | string> {
  const point = locations.find(({ point }) => point !== null)?.point
  return { longitude: point?.[0] ?? '', latitude: point?.[1] ?? '' }
}
