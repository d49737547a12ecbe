import { type GraphAttribute, type OutputGraph, valuesOf } from './graph.ts'
import { encodePieces, safeXml } from './xml-text.ts'

/** GraphML (graphml.graphdrawing.org), as yEd, igraph, Gephi and NetworkX read it. */
export const writeGraphml = (graph: OutputGraph): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  encodePieces(lines(graph))

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

async function* lines(graph: OutputGraph): AsyncGenerator<string> {
  const { name, note, directed, nodeAttributes, edgeAttributes } = graph
  yield head
  yield `<desc>${safeXml(note ?? name)}</desc>\n`
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n'
  yield keysXml('node', nodeAttributes) + keysXml('edge', [...edgeAttributes, weight])
  yield `<graph id="network" edgedefault="${directed ? 'directed' : 'undirected'}">\n`
  for await (const { id, label, values } of graph.nodes)
    yield `<node id="${safeXml(id)}"><data key="label">${safeXml(label)}</data>${dataXml('node', nodeAttributes, values)}</node>\n`
  for await (const { id, source, target, values } of graph.edges)
    yield `<edge id="${safeXml(id)}" source="${safeXml(source)}" target="${safeXml(target)}">${dataXml('edge', [...edgeAttributes, weight], values)}</edge>\n`
  yield '</graph>\n</graphml>\n'
}

/** What others take for the width of an edge. */
const weight: GraphAttribute = { id: 'weight', title: 'weight', type: 'double' }

// Keys of nodes and edges share one space of names, whose members hold no colon.
const keyOf = (of: 'node' | 'edge', id: string) => `${of}-${id.replaceAll(':', '.')}`

const keysXml = (of: 'node' | 'edge', attributes: readonly GraphAttribute[]) =>
  attributes
    .map(
      ({ id, title, type }) =>
        `<key id="${safeXml(keyOf(of, id))}" for="${of}" attr.name="${safeXml(title)}" attr.type="${type}"/>\n`,
    )
    .join('')

const dataXml = (
  of: 'node' | 'edge',
  attributes: readonly GraphAttribute[],
  values: Record<string, string | number>,
) =>
  valuesOf(attributes, values)
    .map(({ id, value }) => `<data key="${safeXml(keyOf(of, id))}">${safeXml(String(value))}</data>`)
    .join('')
