import { readFileSync } from 'node:fs'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { Parser, Store } from 'n3'
import ShapeValidator from 'rdf-validate-shacl'
import { expect, test } from 'vitest'
import { writeCatalogue } from './catalogue.ts'
import type { EditionHead, PublishedAlliance } from './read-published.ts'

const base = 'https://atlas.example.org'
const dcat = 'http://www.w3.org/ns/dcat#'
const shapes = new Store(
  new Parser().parse(readFileSync(new URL('../../../test/fixtures/dcat-ap.ttl', import.meta.url), 'utf8')),
)

const anEdition = (number: number, changes: Partial<EditionHead> = {}): EditionHead => ({
  ...{ allianceId: 'id', number, revision: 1, day: `2026-0${number}-01` },
  ...{
    publishedAt: `2026-0${number}-01T10:00:00.000Z`,
    note: '',
    license: 'etalab-2.0',
    authorRole: 'owner',
  },
  ...{
    name: 'Alliance "A" <b>',
    country: 'FR',
    organisations: 3,
    places: 2,
    root: 'ab',
    files: ['organisations.csv'],
    withdrawnAt: null,
  },
  ...changes,
})

const alliances: PublishedAlliance[] = [
  {
    ...{ allianceId: 'id', slug: 'gironde', acts: [] },
    editions: [
      anEdition(3, { note: 'More places', revision: 2 }),
      anEdition(2, { withdrawnAt: '2026-03-01T00:00:00Z' }),
      anEdition(1),
    ],
  },
  {
    ...{ allianceId: 'id2', slug: 'monaco', acts: [] },
    editions: [anEdition(1, { name: 'Monaco', license: 'CC-BY-4.0' })],
  },
]

async function readTriples(document: object): Promise<Store> {
  const parser = new JsonLdParser()
  parser.end(JSON.stringify(document))
  const store = new Store()
  for await (const quad of parser) store.add(quad)
  return store
}

/** What is wrong with a catalogue, by property. */
async function findFaults(document: object): Promise<string[]> {
  const report = await new ShapeValidator(shapes).validate(await readTriples(document))
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value} ${message.map((each) => each.value).join()}`,
  )
}

test('the catalogue is what DCAT-AP asks for, with each edition that is not withdrawn', async () => {
  const catalogue = writeCatalogue(alliances, base)
  expect(await findFaults(catalogue)).toEqual([])
  const triples = await readTriples(catalogue)
  const objects = (subject: string, property: string) =>
    triples.getObjects(subject, `${dcat}${property}`, null).map(({ value }) => value)
  const third = `${base}/gironde/e/3.r2`
  expect(objects(third, 'previousVersion')).toEqual([`${base}/gironde/e/1`])
  expect(objects(third, 'version')).toEqual(['3.r2'])
  expect(objects(third, 'inSeries')).toEqual([`${base}/gironde#series`])
  expect(objects(third, 'distribution')).toContain(`${base}/data/gironde/3.r2/organisations.csv`)
  expect(objects(`${base}/catalogue.jsonld`, 'dataset')).toHaveLength(5)
  expect(JSON.stringify(catalogue)).not.toContain('/e/2')
})

test('the shapes find what is missing', async () => {
  const text = JSON.stringify(writeCatalogue(alliances, base))
  const broken = text
    .replaceAll('"dcat:accessURL"', '"dcat:noURL"')
    .replace('"foaf:name"', '"foaf:noName"')
    .replaceAll('"dcat:distribution"', '"dcat:noDistribution"')
  const faults = (await findFaults(JSON.parse(broken))).join('\n')
  for (const property of ['accessURL', '/name', 'distribution']) expect(faults).toContain(property)
})
