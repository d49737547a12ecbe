import { type GraphAttribute, type OutputGraph, valuesOf } from './graph.ts'
import { encodePieces, safeXml } from './xml-text.ts'

/** GEXF 1.3 (gexf.net), as Gephi and NetworkX read it. */
export const writeGexf = (graph: OutputGraph): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  encodePieces(lines(graph))

async function* lines(graph: OutputGraph): AsyncGenerator<string> {
  const { name, note, day, directed, nodeAttributes, edgeAttributes } = graph
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield `<meta lastmodifieddate="${day}"><creator>Alliance Atlas</creator><description>${safeXml(note === undefined ? name : `${name}. ${note}`)}</description></meta>\n`
  yield `<graph mode="static" defaultedgetype="${directed ? 'directed' : 'undirected'}">\n`
  yield attributesXml('node', nodeAttributes) + attributesXml('edge', edgeAttributes)
  yield '<nodes>\n'
  for await (const { id, label, values } of graph.nodes)
    yield `<node id="${safeXml(id)}" label="${safeXml(label)}">${valuesXml(nodeAttributes, values)}</node>\n`
  yield '</nodes>\n<edges>\n'
  for await (const { id, source, target, values } of graph.edges) {
    const weight = values.weight === undefined ? '' : ` weight="${values.weight}"`
    yield `<edge id="${safeXml(id)}" source="${safeXml(source)}" target="${safeXml(target)}"${weight}>${valuesXml(edgeAttributes, values)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

const attributesXml = (of: 'node' | 'edge', attributes: readonly GraphAttribute[]) =>
  `<attributes class="${of}" mode="static">\n${attributes
    .map(
      ({ id, title, type }) => `<attribute id="${safeXml(id)}" title="${safeXml(title)}" type="${type}"/>\n`,
    )
    .join('')}</attributes>\n`

function valuesXml(attributes: readonly GraphAttribute[], values: Record<string, string | number>): string {
  const said = valuesOf(attributes, values).map(
    ({ id, value }) => `<attvalue for="${safeXml(id)}" value="${safeXml(String(value))}"/>`,
  )
  return said.length === 0 ? '' : `<attvalues>${said.join('')}</attvalues>`
}
