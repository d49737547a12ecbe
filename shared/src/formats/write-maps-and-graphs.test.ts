import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Features } from './features.ts'
import type { OutputGraph } from './graph.ts'
import { bytesOf } from './source.factory.ts'
import { writeGeoJson } from './write-geojson.ts'
import { writeGexf } from './write-gexf.ts'
import { writeGraphml } from './write-graphml.ts'
import { writeKml } from './write-kml.ts'

const awkward = 'Café <& "x"\n\u0007=1+1 \ud800]]>'
const kept = 'Café <& "x"\n=1+1 \ufffd]]>'

type Element = { name: string; attributes: Record<string, string>; text: string; within: string[] }

/** The elements of a document in their order; fails where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      text: '',
      within: open.map(({ name }) => name),
    }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}
const textOf = async (bytes: AsyncIterable<Uint8Array>) => new TextDecoder().decode(await bytesOf(bytes))

const features: Features = {
  name: 'Gironde',
  note: awkward,
  titles: { status: 'Status' },
  features: [
    { id: 'a', name: awkward, point: [-0.5, 44.8] as const, properties: { status: awkward } },
    { id: 'b', name: 'B', point: null, properties: {} },
  ],
}

test('GeoJSON has a feature for each place, the one that is nowhere without geometry', async () => {
  const read = JSON.parse(await textOf(writeGeoJson(features)))
  expect(Object.keys(read)[0]).toBe('note')
  expect(read).toMatchObject({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [-0.5, 44.8] } },
      { type: 'Feature', id: 'b', geometry: null, properties: { label: 'B' } },
    ],
  })
})

test('KML has a placemark for each place, its parts in the order of the schema', async () => {
  const elements = elementsOf(await textOf(writeKml(features)))
  expect(elements[0]).toMatchObject({ name: 'kml', attributes: { xmlns: 'http://www.opengis.net/kml/2.2' } })
  expect(elements.filter(({ within }) => within.at(-1) === 'Document').map(({ name }) => name)).toEqual([
    'name',
    'description',
    'Placemark',
    'Placemark',
  ])
  const parts = elements.filter(({ within }) => within.at(-1) === 'Placemark')
  expect(parts.map(({ name }) => name)).toEqual(['name', 'ExtendedData', 'Point', 'name', 'ExtendedData'])
  expect(parts[0]?.text).toBe(kept)
  expect(elements.find(({ name }) => name === 'coordinates')?.text).toBe('-0.5,44.8')
})

const graph = (directed: boolean): OutputGraph => ({
  name: 'Gironde',
  note: awkward,
  day: '2026-11-21',
  directed,
  nodeAttributes: [
    { id: 'name:en', title: 'Name (en)', type: 'string' },
    { id: 'longitude', title: 'Longitude', type: 'double' },
  ],
  edgeAttributes: [{ id: 'kind', title: 'Kind', type: 'string' }],
  nodes: [
    { id: 'a', label: awkward, values: { 'name:en': awkward, longitude: -0.5 } },
    { id: 'b', label: 'B', values: { 'name:en': '', longitude: '' } },
  ],
  edges: [{ id: 'e', source: 'a', target: 'b', values: { kind: 'Funding', weight: 2 } }],
})

describe('a network', () => {
  test.each([true, false])('is GEXF as its schema wants it; directed: %s', async (directed) => {
    const elements = elementsOf(await textOf(writeGexf(graph(directed))))
    const named = (wanted: string) => elements.filter(({ name }) => name === wanted)
    expect(elements[0]?.attributes).toEqual({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
    expect(elements.filter(({ within }) => within.length === 1).map(({ name }) => name)).toEqual([
      'meta',
      'graph',
    ])
    expect(named('graph')[0]?.attributes.defaultedgetype).toBe(directed ? 'directed' : 'undirected')
    expect(named('attributes').map(({ attributes }) => attributes.class)).toEqual(['node', 'edge'])
    const declared = named('attribute').map(({ attributes }) => attributes.id)
    for (const { attributes } of named('attvalue')) expect(declared).toContain(attributes.for)
    expect(named('node').map(({ attributes }) => attributes.label)).toEqual([kept, 'B'])
    expect(named('attvalue')).toHaveLength(3)
    expect(named('edge').map(({ attributes }) => attributes)).toEqual([
      { id: 'e', source: 'a', target: 'b', weight: '2' },
    ])
  })

  test.each([true, false])('is GraphML as its schema wants it; directed: %s', async (directed) => {
    const elements = elementsOf(await textOf(writeGraphml(graph(directed))))
    const named = (wanted: string) => elements.filter(({ name }) => name === wanted)
    expect(elements[0]?.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns')
    expect(elements.filter(({ within }) => within.length === 1).map(({ name }) => name)).toEqual([
      ...['desc', 'key', 'key', 'key', 'key', 'key', 'graph'],
    ])
    const keys = new Map(named('key').map(({ attributes }) => [attributes.id, attributes]))
    expect(keys.size).toBe(5)
    for (const { attributes, within } of named('data'))
      expect(keys.get(attributes.key ?? '')?.for).toBe(within.at(-1))
    expect(named('data').map(({ text }) => text)).toEqual([kept, kept, '-0.5', 'B', 'Funding', '2'])
    expect(named('graph')[0]?.attributes.edgedefault).toBe(directed ? 'directed' : 'undirected')
  })
})
