import { createHash } from 'node:crypto'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'
import { editionContents } from '@atlas/shared/editions/edition-contents'
import { exportFeatures } from '@atlas/shared/exchange/export-features'
import { exportGraph } from '@atlas/shared/exchange/export-graph'
import { exportTables } from '@atlas/shared/exchange/export-tables'
import type { FileContents } from '@atlas/shared/exchange/file-contents'
import { ods } from '@atlas/shared/formats/ods'
import { encodeCsv } from '@atlas/shared/formats/write-csv'
import { writeGeoJson } from '@atlas/shared/formats/write-geojson'
import { writeGexf } from '@atlas/shared/formats/write-gexf'
import { writeGraphml } from '@atlas/shared/formats/write-graphml'
import { writeKml } from '@atlas/shared/formats/write-kml'
import { xlsx } from '@atlas/shared/formats/xlsx'
import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import { archiveTiles } from '../public/archive-tiles.ts'
import { coverageTable } from './coverage-table.ts'
import { dataPackage } from './data-package.ts'
import type { EditionFile } from './edition-order.ts'

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
type Making = { edition: Edition; contents: FileContents }

/** What a file is, and how it is made. */
type FileMaker = Omit<EditionFile, 'bytes'> & { make: (making: Making) => Bytes }

const csv = 'text/csv; charset=utf-8'
const isDirected = ({ partnerships }: Edition) =>
  partnerships.some(({ direction }) => direction === 'one-way')
const tablesOf = (contents: FileContents) => ({
  organisations: exportTables.organisations(contents),
  partnerships: exportTables.partnerships(contents),
})
const bytesOf = ([file]: { bytes: Bytes }[]): Bytes => file?.bytes ?? []

/** Every edition has each of them. */
const fileMakers: readonly FileMaker[] = [
  {
    name: editionFileName,
    mediaType: 'application/json; charset=utf-8',
    make: ({ edition }) => [Buffer.from(JSON.stringify(edition))],
  },
  {
    name: 'organisations.csv',
    mediaType: csv,
    make: ({ contents }) => encodeCsv(exportTables.organisations(contents)),
  },
  {
    name: 'organisations-semicolons.csv',
    mediaType: csv,
    make: ({ contents }) => encodeCsv(exportTables.organisations(contents), ';'),
  },
  {
    name: 'partnerships.csv',
    mediaType: csv,
    make: ({ contents }) => encodeCsv(exportTables.partnerships(contents)),
  },
  {
    name: 'coverage.csv',
    mediaType: csv,
    make: ({ edition, contents }) => encodeCsv(coverageTable(edition, contents.writing.language)),
  },
  {
    name: 'edition.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: ({ contents }) => bytesOf(xlsx.write(tablesOf(contents), 'edition')),
  },
  {
    name: 'edition.ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    make: ({ contents }) => bytesOf(ods.write(tablesOf(contents), 'edition')),
  },
  {
    name: 'places.geojson',
    mediaType: 'application/geo+json',
    make: ({ contents }) => writeGeoJson(exportFeatures(contents)),
  },
  {
    name: 'places.kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    make: ({ contents }) => writeKml(exportFeatures(contents)),
  },
  {
    name: 'places.pmtiles',
    mediaType: 'application/vnd.pmtiles',
    make: ({ edition }) => [archiveTiles(edition)],
  },
  {
    name: 'network.gexf',
    mediaType: 'application/gexf+xml',
    make: ({ edition, contents }) => writeGexf(exportGraph(contents, isDirected(edition))),
  },
  {
    name: 'network.graphml',
    mediaType: 'application/graphml+xml',
    make: ({ edition, contents }) => writeGraphml(exportGraph(contents, isDirected(edition))),
  },
]

/** Makes all files of an edition; the same edition gives the same bytes. */
export async function makeEditionFiles(edition: Edition): Promise<EditionFile[]> {
  const contents = editionContents(edition, sentenceLanguageOf(edition.alliance.languages))
  const files: EditionFile[] = []
  for (const { name, mediaType, make } of fileMakers)
    files.push({ name, mediaType, bytes: await gather(make({ edition, contents })) })
  return [...files, dataPackage(edition, files)]
}

async function gather(pieces: Bytes): Promise<Uint8Array> {
  const gathered: Uint8Array[] = []
  for await (const piece of pieces) gathered.push(piece)
  return Buffer.concat(gathered)
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
