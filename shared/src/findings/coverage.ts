import { type Dataset, type DatasetSurvey, isActive } from '../dataset.ts'
import { placesOf } from './coverage-places.ts'
import type { CoverageRows } from './coverage-rows.ts'
import { type Expected, expectations } from './expected.ts'
import { isWholeRegion, newest, surveyKey } from './surveys-read.ts'

/**
 * How well a sector is covered at a place. `none` is a finding: somebody looked and nobody is there. `unknown` is the
 * lack of one: nobody is recorded there, and nobody has looked.
 */
export const coverageStates = ['enough', 'thin', 'none', 'unknown'] as const
export type CoverageState = (typeof coverageStates)[number]

/** Organisations at one spot of the matrix, each once. Missing actors and closed ones are in none of the figures. */
export type CoverageCount = {
  existing: number
  developing: number
  /** Positions in `dataset.organisations`, ascending; `existing + developing` of them. */
  organisations: number[]
  /** Counted organisations here that the given choice of organisations leaves out. */
  leftOut: number
  /** Missing actors expected here: positions, ascending; named, never counted. */
  missing: number[]
}

export type CoverageCell = CoverageCount & {
  /** Of the place, whatever organisations were chosen: a choice hides organisations, it does not remove them. */
  state: CoverageState
  /** The newest survey that looked here. */
  survey: DatasetSurvey | null
  expected: Expected
}

export type CoverageRow = {
  /** A locality as written, or a territory's id. */
  key: string
  /** One a sector, in the order of `dataset.sectors`. */
  cells: CoverageCell[]
  /** Organisations of the place in any sector or in none. */
  total: CoverageCount
}

export type Coverage = {
  by: CoverageRows
  rows: CoverageRow[]
  /** Organisations without any place of the kind the rows are: they are somewhere, nobody knows where. */
  elsewhere: { cells: CoverageCount[]; total: CoverageCount }
  /** The whole region: each sector over all rows and elsewhere, each organisation once. */
  region: { cells: CoverageCell[]; total: CoverageCount }
}

/**
 * Sectors by localities or territories. An organisation with two places in one row counts once there; with two
 * sectors, once in each; in a total, once.
 * @param organisations positions of the organisations to count; all of them if left out
 * @returns rows by key for localities, in the order of `dataset.territories` for territories
 */
export function coverage(
  dataset: Dataset,
  { by, organisations }: { by: CoverageRows; organisations?: readonly number[] },
): Coverage {
  const chosen = organisations && new Set(organisations)
  const tally = (positions: readonly number[]) => count(dataset, positions, chosen)
  const places = placesOf(dataset, by)
  const expectedAt = expectations(dataset, by)

  const rowOf = (
    key: string | null,
    positions: readonly number[],
    looked: (survey: DatasetSurvey) => boolean,
  ) => {
    const surveys = dataset.surveys.filter(looked)
    const inSector = bySector(dataset, positions)
    const cells = dataset.sectors.map((_, sector): CoverageCell => {
      const survey = newest(surveys.filter((one) => one.sector === null || one.sector === sector))
      const figures = tally(inSector[sector] ?? [])
      const organisations = figures.organisations.length + figures.leftOut
      const expected = expectedAt(sector, key)
      const state = coverageState({ organisations, expected: expected.minimum, looked: survey !== null })
      return { ...figures, survey, expected, state }
    })
    return { cells, total: tally(positions) }
  }

  const elsewhere = places.elsewhere
  return {
    by,
    rows: places.rows.map(({ key, positions }) => ({
      key,
      ...rowOf(key, positions, (survey) => isWholeRegion(survey) || surveyKey(dataset, survey, by) === key),
    })),
    elsewhere: { cells: bySector(dataset, elsewhere).map(tally), total: tally(elsewhere) },
    region: rowOf(
      null,
      dataset.organisations.map((_, position) => position),
      isWholeRegion,
    ),
  }
}

/**
 * The state of a cell.
 * @param organisations how many are counted there
 * @param expected how many should be
 * @param looked whether a survey recorded looking there
 */
export function coverageState({
  organisations,
  expected,
  looked,
}: {
  organisations: number
  expected: number
  looked: boolean
}): CoverageState {
  if (organisations === 0) return looked ? 'none' : 'unknown'
  return organisations >= expected ? 'enough' : 'thin'
}

function bySector(dataset: Dataset, positions: readonly number[]): number[][] {
  const sectors: number[][] = dataset.sectors.map(() => [])
  for (const position of positions)
    for (const sector of new Set(dataset.organisations[position]?.sectors)) sectors[sector]?.push(position)
  return sectors
}

function count(
  dataset: Dataset,
  positions: readonly number[],
  chosen: ReadonlySet<number> | undefined,
): CoverageCount {
  const figures: CoverageCount = { existing: 0, developing: 0, organisations: [], leftOut: 0, missing: [] }
  for (const position of positions) {
    const organisation = dataset.organisations[position]
    if (!organisation) continue
    const { status } = organisation
    if (isActive(organisation)) {
      if (chosen && !chosen.has(position)) figures.leftOut++
      else {
        figures.organisations.push(position)
        figures[status === 'developing' ? 'developing' : 'existing']++
      }
    } else if (status === 'missing' && (!chosen || chosen.has(position))) figures.missing.push(position)
  }
  return figures
}
