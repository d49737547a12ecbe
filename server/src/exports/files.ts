import type { ReadTrx } from '@atlas/db/tenancy'
import { exportFeatures } from '@atlas/shared/exchange/export-features'
import { exportGraph } from '@atlas/shared/exchange/export-graph'
import { exportTables } from '@atlas/shared/exchange/export-tables'
import { type ImportKind, importKinds } from '@atlas/shared/exchange/fields'
import type { FileContents } from '@atlas/shared/exchange/file-contents'
import { csv } from '@atlas/shared/formats/csv'
import type { OutputTables } from '@atlas/shared/formats/format'
import { writeGeoJson } from '@atlas/shared/formats/write-geojson'
import { writeGexf } from '@atlas/shared/formats/write-gexf'
import { writeGraphml } from '@atlas/shared/formats/write-graphml'
import { writeKml } from '@atlas/shared/formats/write-kml'
import { xlsx } from '@atlas/shared/formats/xlsx'
import { hasOneWayTies } from './records.ts'

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that an alliance can be taken away as. */
export type ExportFile = {
  /** Under the address of the alliance. */
  path: string
  /** What its name says besides the alliance, with its ending. */
  name: string
  mediaType: string
  summary: string
  description: string
  write: (contents: FileContents, trx: ReadTrx) => Bytes | Promise<Bytes>
}

const readBack =
  'Every field that the reader may see, all places and identifiers, under headings that the import reads back.'

const csvOf = (kind: ImportKind, summary: string): ExportFile => ({
  path: `/export/${kind}.csv`,
  name: `${kind}.csv`,
  mediaType: 'text/csv; charset=utf-8',
  summary,
  description: `${readBack} In RFC 4180, UTF-8.`,
  write: (contents) => bytesOf(csv.write({ [kind]: exportTables[kind](contents) }, 'export')),
})

/** The first file of those that a format makes. */
const bytesOf = ([file]: ReturnType<typeof csv.write>): Bytes => file?.bytes ?? []

export const exportFiles: readonly ExportFile[] = [
  {
    path: '/export/workbook.xlsx',
    name: 'atlas.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'Take an alliance away as a workbook',
    description: `${readBack} A sheet of organisations, one of partnerships and one of surveys; surveys only where all organisations are wanted.`,
    write: (contents) => {
      const tables = Object.fromEntries(importKinds.map((kind) => [kind, exportTables[kind](contents)]))
      return bytesOf(xlsx.write(tables as OutputTables, 'export'))
    },
  },
  csvOf('organisations', 'Take organisations away as CSV'),
  csvOf('partnerships', 'Take partnerships away as CSV'),
  csvOf('surveys', 'Take surveys away as CSV'),
  {
    path: '/export/places.geojson',
    name: 'places.geojson',
    mediaType: 'application/geo+json',
    summary: 'Take organisations away as GeoJSON',
    description:
      'A feature for each place of each organisation, and one without geometry for those without a place (RFC 7946).',
    write: (contents) => writeGeoJson(exportFeatures(contents)),
  },
  {
    path: '/export/places.kml',
    name: 'places.kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    summary: 'Take organisations away as KML',
    description:
      'A placemark for each place of each organisation, with its fields as extended data (KML 2.2).',
    write: (contents) => writeKml(exportFeatures(contents)),
  },
  {
    path: '/export/network.gexf',
    name: 'network.gexf',
    mediaType: 'application/gexf+xml',
    summary: 'Take the network away as GEXF',
    description:
      'Organisations as nodes, partnerships as edges (GEXF 1.3). Where any runs one way, all edges are directed and a mutual one stands twice.',
    write: async (contents, trx) => writeGexf(exportGraph(contents, await hasOneWayTies(trx))),
  },
  {
    path: '/export/network.graphml',
    name: 'network.graphml',
    mediaType: 'application/graphml+xml',
    summary: 'Take the network away as GraphML',
    description:
      'Organisations as nodes, partnerships as edges. Where any runs one way, all edges are directed and a mutual one stands twice.',
    write: async (contents, trx) => writeGraphml(exportGraph(contents, await hasOneWayTies(trx))),
  },
]
