import { fileMarks } from '@atlas/shared/exchange/sentences/export-words'
import type { Filter } from '@atlas/shared/selection'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { apiPath, withQuery } from '../service/api.ts'

/** Files that the service makes, by where they are under the address of the alliance. */
export const exportFormats = {
  lists: ['workbook.xlsx', 'organisations.csv', 'partnerships.csv', 'surveys.csv'],
  map: ['places.geojson', 'places.kml'],
  network: ['network.gexf', 'network.graphml'],
  findings: [
    'findings.xlsx',
    'findings.csv',
    'findings/evidence.csv',
    'findings/departures.csv',
    'findings/figures.csv',
    'findings/figures/evidence.csv',
  ],
} as const
export type ExportFormat = (typeof exportFormats)[keyof typeof exportFormats][number]

/** Findings are about all of an alliance. */
export const isOfFindings = (format: string): boolean => format.startsWith('findings')

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
  /** Of findings: as if the missing actors were found. */
  assume: 'missing-actors-found' | undefined
}

/** Where a file is. */
export function exportAddress(wish: Wish): string {
  const { slug, format, part, filter, selected, language, assume, ...held } = wish
  if (isOfFindings(format))
    return withQuery(apiPath('alliances', slug, ...format.split('/')), {
      ...{ language, assume, private: held.private },
    })
  return withQuery(apiPath('alliances', slug, 'export', format), {
    language,
    private: held.private || undefined,
    contacts: held.contacts || undefined,
    filter: part === 'filtered' ? JSON.stringify(filter) : undefined,
    organisations: part === 'selected' ? [...selected].join() : undefined,
  })
}

/** What a file of findings is called, which says whether it is for members alone; the service names the others. */
export const findingsFileName = ({ slug, format, language, ...held }: Wish): string => {
  const [stem = '', ending] = format.replace('findings/', '').replaceAll('/', '-').split('.')
  return `${slug}-${stem}${fileMarks({ private: held.private, contacts: false }, language)}.${ending}`
}
