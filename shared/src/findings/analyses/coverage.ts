import type { Dataset, DatasetOrganisation } from '../../dataset.ts'
import { type Coverage, type CoverageCell, type CoverageCount, coverage } from '../coverage.ts'
import { ofUnknownPlace } from '../coverage-bounds.ts'
import type { CoverageRows } from '../coverage-rows.ts'
import type { Expected } from '../expected.ts'
import {
  type Figure,
  type FindingOf,
  figure,
  idsOf,
  type Level,
  makeFinding,
  organisationRefs,
  type Ref,
  type SubjectsOf,
  sectorRef,
  serious,
} from '../finding.ts'
import { daysBetween, type FindingSettings, placesOf } from '../settings.ts'

/** "Not looked" is as serious as "nobody" in the whole region: either is the first thing to find out. */
export const coverageSeriousness = {
  'nobody-in-region': 'high',
  'nobody-recorded-in-region': 'high',
  'thin-in-region': 'medium',
  'nobody-at-place': 'medium',
  'thin-at-place': 'low',
  'nobody-recorded-at-place': 'low',
} as const satisfies Record<string, Level>

type CoverageFinding = FindingOf<{
  kind: 'coverage'
  reason: keyof typeof coverageSeriousness
  figure: 'existing' | 'developing' | 'unplaced'
  sentences: Record<
    `coverage.${'none' | 'none-long-ago' | 'thin' | 'unknown'}-${'at-place' | 'in-region'}`,
    {
      sector: Ref
      /** Null in the region as a whole. */
      place: Ref | null
      expected: number
      /** What said how many are expected. */
      rule: Expected['rule']
      /** Of the territory, where the rule goes by them. */
      inhabitants: number | null
      existing: number
      developing: number
      /** How many there may be at most, if all that may belong here do. */
      possible: number
      /** Missing actors expected here, ascending. */
      missing: Ref[]
      /** The newest survey; never null where nobody was found. */
      lookedOn: string | null
      lookedBy: string | null
      ageInDays: number | null
    }
  >
}>

export const coverageSubjects: SubjectsOf<CoverageFinding> = {
  coverage: [['sector'], ['sector', 'territory'], ['sector', 'locality']],
}

/**
 * Sectors of which a place, or the whole region, has nobody or fewer than expected, or where nobody has looked. A sector
 * of which nobody is expected lacks nobody.
 */
export function coverageFindings(dataset: Dataset, settings: FindingSettings): CoverageFinding[] {
  const by = placesOf(dataset, settings)
  const counted = coverage(dataset, { by })
  const unplaced = dataset.sectors.map((_, sector) => unplacedOf(dataset, counted, sector))
  const places = [
    { place: null, ...counted.region },
    ...counted.rows.map((row) => ({ ...row, place: placeRef(by, row.key) })),
  ]
  return places.flatMap(({ place, cells, total }) =>
    cells.flatMap((cell, sector) => {
      const unplacedBut = unplaced[sector]
      const isFinding = cell.state !== 'enough' && cell.expected.minimum > 0
      return isFinding && unplacedBut
        ? cellFinding(dataset, settings, {
            place,
            cell,
            sector,
            total,
            unplaced: unplacedBut(place ? total : nobody),
          })
        : []
    }),
  )
}

const nobody: CoverageCount = { existing: 0, developing: 0, organisations: [], leftOut: 0, missing: [] }

/** A place of the coverage matrix by the key of its row. */
const placeRef = (by: CoverageRows, key: string): Ref => ({ noun: by, id: key })

/**
 * What of a sector may be at a place where it is not recorded: its organisations without a place, or with one of which
 * nobody knows where it is.
 */
function unplacedOf(dataset: Dataset, { by, region }: Coverage, sector: number) {
  const inSector = region.cells[sector]?.organisations ?? []
  const found = ofUnknownPlace(dataset, by, inSector)
  const withoutSector = ofUnknownPlace(
    dataset,
    by,
    region.total.organisations.filter((position) => hasNoSector(dataset, position)),
  )
  return ({ organisations }: CoverageCount): Figure => {
    const here = new Set(organisations)
    const notHere = (positions: readonly number[]) => positions.filter((position) => !here.has(position))
    const unknown = notHere(withoutSector)
    return figure('organisation', {
      found: idsOf(dataset, notHere(found)),
      total: inSector.length + unknown.length,
      unknown: idsOf(dataset, unknown),
    })
  }
}

type Spot = { place: Ref | null; cell: CoverageCell; sector: number; total: CoverageCount; unplaced: Figure }

function cellFinding(dataset: Dataset, settings: FindingSettings, spot: Spot): CoverageFinding {
  const { place, cell, total, unplaced } = spot
  const sector = sectorRef(dataset.sectors[spot.sector]?.id ?? '')
  const unknown = idsOf(
    dataset,
    total.organisations.filter((position) => hasNoSector(dataset, position)),
  )
  const inStatus = (status: DatasetOrganisation['status']) =>
    figure('organisation', {
      found: idsOf(
        dataset,
        cell.organisations.filter((position) => dataset.organisations[position]?.status === status),
      ),
      total: total.organisations.length,
      unknown,
    })
  const ageInDays = cell.survey && Math.max(0, daysBetween(cell.survey.lookedOn, settings.today))
  const scope = place ? 'at-place' : 'in-region'
  return makeFinding<CoverageFinding>({
    kind: 'coverage',
    subject: place ? [sector, place] : [sector],
    seriousness: serious(coverageSeriousness, `${reasonOf(cell)}-${scope}`),
    figures: { existing: inStatus('existing'), developing: inStatus('developing'), unplaced },
    sentence: {
      key: `coverage.${wordOf(cell, ageInDays, settings)}-${scope}`,
      parameters: {
        sector,
        place,
        expected: cell.expected.minimum,
        rule: cell.expected.rule,
        inhabitants: cell.expected.inhabitants,
        existing: cell.existing,
        developing: cell.developing,
        possible: cell.organisations.length + unknown.length + (place ? unplaced.n + unplaced.unknown : 0),
        missing: organisationRefs(dataset, cell.missing),
        lookedOn: cell.survey?.lookedOn ?? null,
        lookedBy: cell.survey?.lookedBy ?? null,
        ageInDays,
      },
    },
  })
}

const reasonOf = ({ state }: CoverageCell) =>
  state === 'none' ? 'nobody' : state === 'unknown' ? 'nobody-recorded' : 'thin'

function wordOf({ state }: CoverageCell, ageInDays: number | null, { surveyedForDays }: FindingSettings) {
  if (state === 'none') return (ageInDays ?? 0) > surveyedForDays ? 'none-long-ago' : 'none'
  return state === 'unknown' ? 'unknown' : 'thin'
}

const hasNoSector = (dataset: Dataset, position: number): boolean =>
  dataset.organisations[position]?.sectors.length === 0
