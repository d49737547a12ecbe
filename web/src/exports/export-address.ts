import type { Filter } from '@atlas/shared/selection'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { apiPath, withQuery } from '../service/api.ts'

/** Files that the service makes, by where they are under the address of the alliance. */
export const exportFormats = {
  lists: ['workbook.xlsx', 'organisations.csv', 'partnerships.csv', 'surveys.csv'],
  map: ['places.geojson', 'places.kml'],
  network: ['network.gexf', 'network.graphml'],
} as const
export type ExportFormat = (typeof exportFormats)[keyof typeof exportFormats][number]

/** Which organisations are wanted. */
export type Part = 'all' | 'filtered' | 'selected'

type Wish = {
  slug: string
  format: ExportFormat
  part: Part
  filter: Filter
  selected: Iterable<string>
  private: boolean
  contacts: boolean
  language: SentenceLanguage
}

/** Where a file is. */
export function exportAddress({ slug, format, part, filter, selected, language, ...held }: Wish): string {
  return withQuery(apiPath('alliances', slug, 'export', format), {
    language,
    private: held.private || undefined,
    contacts: held.contacts || undefined,
    filter: part === 'filtered' ? JSON.stringify(filter) : undefined,
    organisations: part === 'selected' ? [...selected].join() : undefined,
  })
}
