import type { EditionWords } from '@atlas/shared/editions/words/wording'
import type { EditionHead } from './read-published.ts'

/** A file of an edition that pages offer: below `/data/{slug}/{number}/`. */
export type Download = {
  file: string
  mediaType: string
  name: string
  use: keyof EditionWords['downloads']['uses']
}

/** In the order in which they are offered. */
const downloads: readonly Download[] = [
  {
    file: 'edition.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'XLSX',
    use: 'table',
  },
  {
    file: 'edition.ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    name: 'ODS',
    use: 'table',
  },
  { file: 'organisations.csv', mediaType: 'text/csv', name: 'CSV', use: 'organisations' },
  { file: 'organisations-semicolons.csv', mediaType: 'text/csv', name: 'CSV (;)', use: 'semicolons' },
  { file: 'partnerships.csv', mediaType: 'text/csv', name: 'CSV', use: 'partnerships' },
  { file: 'coverage.csv', mediaType: 'text/csv', name: 'CSV', use: 'coverage' },
  { file: 'places.geojson', mediaType: 'application/geo+json', name: 'GeoJSON', use: 'places' },
  { file: 'places.kml', mediaType: 'application/vnd.google-earth.kml+xml', name: 'KML', use: 'places' },
  { file: 'places.pmtiles', mediaType: 'application/vnd.pmtiles', name: 'PMTiles', use: 'tiles' },
  { file: 'network.gexf', mediaType: 'application/gexf+xml', name: 'GEXF', use: 'network' },
  { file: 'network.graphml', mediaType: 'application/graphml+xml', name: 'GraphML', use: 'network' },
  { file: 'datapackage.json', mediaType: 'application/json', name: 'Data Package', use: 'package' },
  { file: 'edition.json', mediaType: 'application/json', name: 'JSON', use: 'whole' },
  { file: 'website.zip', mediaType: 'application/zip', name: 'ZIP', use: 'website' },
]

/** What there is to take of an edition: its files, and what is made of them when somebody asks. */
export const downloadsOf = ({ files }: Pick<EditionHead, 'files'>): Download[] =>
  downloads.filter(({ file, use }) => use === 'website' || files.includes(file))
