import type { EditionWords } from '@atlas/shared/editions/words/wording'

/** A file of an edition that pages offer: below `/data/{slug}/{number}/`. */
export type Download = { file: string; name: string; use: keyof EditionWords['downloads']['uses'] }

/** In the order in which they are offered. */
export const downloads: readonly Download[] = [
  { file: 'edition.xlsx', name: 'XLSX', use: 'table' },
  { file: 'edition.ods', name: 'ODS', use: 'table' },
  { file: 'organisations.csv', name: 'CSV', use: 'organisations' },
  { file: 'organisations-semicolons.csv', name: 'CSV (;)', use: 'semicolons' },
  { file: 'partnerships.csv', name: 'CSV', use: 'partnerships' },
  { file: 'coverage.csv', name: 'CSV', use: 'coverage' },
  { file: 'places.geojson', name: 'GeoJSON', use: 'places' },
  { file: 'places.kml', name: 'KML', use: 'places' },
  { file: 'network.gexf', name: 'GEXF', use: 'network' },
  { file: 'network.graphml', name: 'GraphML', use: 'network' },
  { file: 'datapackage.json', name: 'Data Package', use: 'package' },
  { file: 'edition.json', name: 'JSON', use: 'whole' },
  { file: 'website.zip', name: 'ZIP', use: 'website' },
]
