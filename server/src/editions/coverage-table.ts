import type { Edition } from '@atlas/shared/editions/edition'
import type { EditionCell } from '@atlas/shared/editions/edition-figures'
import type { OutputTable } from '@atlas/shared/formats/format'
import { nameIn } from '@atlas/shared/names'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'

const headings: Record<SentenceLanguage, string[]> = {
  en: ['Place', 'Sector', 'State', 'Organisations', 'Expected', 'Inhabitants'],
  fr: ['Lieu', 'Secteur', 'État', 'Organisations', 'Attendues', 'Habitants'],
}
const region: Record<SentenceLanguage, string> = { en: 'Whole region', fr: 'Toute la région' }

/** States in words: "unknown" and "none" are two things. */
const states: Record<SentenceLanguage, Record<EditionCell['state'], string>> = {
  en: { enough: 'enough', thin: 'fewer than expected', none: 'none found', unknown: 'nobody has looked' },
  fr: {
    enough: 'assez',
    thin: 'moins qu’attendu',
    none: 'aucune trouvée',
    unknown: 'personne n’a regardé',
  },
}

/** Coverage as a table: a row for each sector at each place, and for each in the whole region. */
export function coverageTable(edition: Edition, language: SentenceLanguage): OutputTable {
  const { figures, sectors, territories, alliance } = edition
  const called = (labels: Record<string, string>) => nameIn(labels, language, ...alliance.languages)
  const rowsOf = (place: string, cells: readonly EditionCell[], inhabitants: number | null) =>
    cells.map(({ state, organisations, expected }, at) => [
      ...[place, called(sectors[at]?.labels ?? {}), states[language][state], organisations, expected],
      inhabitants ?? '',
    ])
  return {
    headings: headings[language],
    rows: [
      ...figures.coverage.rows.flatMap(({ labels, territory, cells }) =>
        rowsOf(
          called(labels),
          cells,
          territory === null ? null : (territories[territory]?.population ?? null),
        ),
      ),
      ...rowsOf(region[language], figures.coverage.region, null),
    ],
  }
}
