import { type Dataset, isActive, isPlaced } from '@atlas/shared/dataset'
import type {
  EditionAccess,
  EditionCell,
  EditionCoverage,
  EditionFigures,
  EditionFinding,
} from '@atlas/shared/editions/edition-figures'
import { isPublicFinding } from '@atlas/shared/editions/public-findings'
import { access } from '@atlas/shared/findings/access'
import { accessByTerritory } from '@atlas/shared/findings/access-by-territory'
import { type AnyFinding, computeFindings } from '@atlas/shared/findings/analyses/analyses'
import { type CoverageCell, coverage } from '@atlas/shared/findings/coverage'
import { inhabitants } from '@atlas/shared/findings/finding'
import { type FindingSettings, placesOf } from '@atlas/shared/findings/settings'
import { type Summary, summarise } from '@atlas/shared/findings/summary'
import { findingWords } from '@atlas/shared/findings/words/finding-words'
import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'

type Organisation = Dataset['organisations'][number]

/**
 * What an edition says in figures and sentences, computed from what is published alone.
 * @param alsoFindings kinds of findings besides those that are always public
 */
export function editionFigures(
  dataset: Dataset,
  settings: FindingSettings,
  alsoFindings: readonly string[],
): EditionFigures {
  const counted = dataset.organisations.filter(isActive)
  const summary = tellHidden(summarise(dataset, settings), counted)
  const findings = computeFindings(dataset, settings, (kind) => isPublicFinding(kind, alsoFindings))
  return {
    organisations: counted.length,
    developing: summary.base.developing,
    places: counted.reduce((sum, { locations }) => sum + locations.filter(({ point }) => point).length, 0),
    unknown: {
      unplaced: counted.filter((organisation) => !isPlaced(organisation)).length,
      hidden: counted.filter(isHidden).length,
      withoutSector: summary.unknown.withoutSector,
      withoutNeeds: counted.filter(({ needs }) => needs.length === 0).length,
      unverified: summary.unknown.unverified,
    },
    coverage: editionCoverage(dataset, settings),
    access: editionAccess(dataset, settings),
    words: Object.fromEntries(
      sentenceLanguages.map((language) => {
        const words = findingWords(dataset, language)
        const tell = (finding: AnyFinding): EditionFinding => ({
          kind: finding.kind,
          level: finding.seriousness.level,
          title: words.title(finding),
          text: words.sentence(finding),
        })
        return [language, { summary: words.summary(summary), findings: findings.map(tell) }]
      }),
    ) as Record<SentenceLanguage, { summary: string[]; findings: EditionFinding[] }>,
  }
}

const isHidden = (organisation: Organisation) =>
  !isPlaced(organisation) && organisation.locations.some(({ precision }) => precision === 'hidden')

/** Where somebody is hidden, somebody has recorded where that is: no sentence says that nobody has. */
function tellHidden(summary: Summary, counted: readonly Organisation[]): Summary {
  const hidden = counted.filter(
    (each) => isHidden(each) && each.locations.every(({ locality }) => locality.trim() === ''),
  )
  return { ...summary, base: { ...summary.base, unplaced: summary.base.unplaced - hidden.length } }
}

function editionCoverage(dataset: Dataset, settings: FindingSettings): EditionCoverage {
  const by = placesOf(dataset, settings)
  const { rows, region } = coverage(dataset, { by })
  const [language = 'en'] = dataset.alliance.languages
  return {
    by,
    rows: rows.map(({ key, cells, total }) => {
      const at = by === 'territory' ? dataset.territories.findIndex(({ id }) => id === key) : -1
      return {
        labels: dataset.territories[at]?.labels ?? { [language]: key },
        territory: at < 0 ? null : at,
        cells: cells.map(cellOf),
        organisations: total.organisations.length,
      }
    }),
    region: region.cells.map(cellOf),
  }
}

const cellOf = ({ state, organisations, expected }: CoverageCell): EditionCell => ({
  state,
  organisations: organisations.length,
  expected: expected.minimum,
})

function editionAccess(dataset: Dataset, settings: FindingSettings): EditionAccess[] {
  const found = access(dataset, settings)
  if (!found) return []
  const { places, services } = found
  const inhabited = (positions: readonly number[]) =>
    positions.map((place) => ({ id: String(places.id[place]), population: places.population[place] ?? 0 }))
  const total = places.population.reduce((sum, population) => sum + population, 0)
  return services.flatMap((service): EditionAccess[] => {
    const list = service.service.noun === 'sector' ? 'sectors' : 'needs'
    const position = dataset[list].findIndex(({ id }) => id === service.service.id)
    if (position < 0) return []
    const { n, unknown } = inhabitants({
      found: inhabited(service.leftOut),
      unknown: inhabited(service.unsure),
      total,
    })
    return [
      {
        service: { list, position },
        reachMetres: service.reachMetres,
        leftOut: { n, total, unknown },
        territories: accessByTerritory(dataset, places, service).map((row, territory) => ({
          territory,
          ...row,
        })),
      },
    ]
  })
}
