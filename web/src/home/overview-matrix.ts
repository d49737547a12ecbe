import type { Overview } from '@atlas/shared/alliances'
import { type CoverageState, coverageState } from '@atlas/shared/findings/coverage'
import { expectedMinimum } from '@atlas/shared/findings/expected'

export type OverviewAlliance = Overview['alliances'][number]
export type OverviewSector = OverviewAlliance['sectors'][number]

export type OverviewCell = {
  alliance: OverviewAlliance
  sector: OverviewSector
  state: CoverageState
}

export type OverviewMatrix = {
  /** Every sector of every alliance once, by its code, in the order of the first alliance that has it. */
  sectors: readonly OverviewSector[]
  /** Null where an alliance does not have the sector at all. */
  rows: readonly { alliance: OverviewAlliance; cells: readonly (OverviewCell | null)[] }[]
  /** Cells without anybody: of real alliances before those of invented ones, then those that nobody has looked at. */
  holes: readonly OverviewCell[]
  /** The most organisations in any cell, of real alliances where there are any; what shades are measured by. */
  most: number
  real: OverviewFigures
  invented: OverviewFigures
}

type OverviewFigures = { alliances: number; organisations: number }

/** Alliances by sectors, and what is missing in it. */
export function overviewMatrix({ alliances }: Overview): OverviewMatrix {
  const sectors = new Map<string, OverviewSector>()
  for (const sector of alliances.flatMap((alliance) => alliance.sectors))
    if (!sectors.has(sector.code)) sectors.set(sector.code, sector)
  const rows = alliances.map((alliance) => ({
    alliance,
    cells: [...sectors.keys()].map((code) => {
      const sector = alliance.sectors.find((own) => own.code === code)
      return sector ? { alliance, sector, state: stateOf(sector) } : null
    }),
  }))
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null)
  const holes = cells.filter(({ sector }) => sector.organisations === 0)
  const real = alliances.filter(({ invented }) => !invented)
  const measured = real.length > 0 ? real : alliances
  return {
    sectors: [...sectors.values()],
    rows,
    holes: holes.toSorted((a, b) => urgency(b) - urgency(a)),
    most: Math.max(
      1,
      ...measured.flatMap((alliance) => alliance.sectors.map((sector) => sector.organisations)),
    ),
    real: figuresOf(real),
    invented: figuresOf(alliances.filter(({ invented }) => invented)),
  }
}

const figuresOf = (alliances: readonly OverviewAlliance[]): OverviewFigures => ({
  alliances: alliances.length,
  organisations: alliances.reduce((sum, { organisations }) => sum + organisations, 0),
})

const stateOf = (sector: OverviewSector) =>
  coverageState({
    organisations: sector.organisations,
    expected: expectedMinimum(sector),
    looked: sector.lookedOn !== null,
  })

const urgency = ({ alliance, state }: OverviewCell) =>
  Number(!alliance.invented) * 2 + Number(state === 'unknown')
