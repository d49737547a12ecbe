import type { Dataset } from '@atlas/shared/dataset'
import type { ServiceAccess } from '@atlas/shared/findings/access'
import type { TerritoryAccess as Inhabitants } from '@atlas/shared/findings/access-by-territory'
import {
  type CoverageCell,
  type CoverageState,
  coverage,
  coverageStates,
} from '@atlas/shared/findings/coverage'

/** How many of the people of a territory have too far to go: none, some, a quarter or more, half or more. */
const accessStates = ['near', 'some', 'many', 'most', 'unknown'] as const
export type AccessState = (typeof accessStates)[number]

type CoverageShade = { measure: 'coverage'; state: CoverageState; cell: CoverageCell }
type AccessShade = { measure: 'access'; state: AccessState; inhabitants: Inhabitants }
export type TerritoryShade = CoverageShade | AccessShade

/** A state of one of the measures. */
export type MeasuredState = Pick<CoverageShade, 'measure' | 'state'> | Pick<AccessShade, 'measure' | 'state'>

/** The states of a measure, in the order of a legend. */
export const statesOf = (measure: TerritoryShade['measure']): MeasuredState[] =>
  measure === 'coverage'
    ? coverageStates.map((state) => ({ measure, state }))
    : accessStates.map((state) => ({ measure, state }))

/**
 * How well a sector covers each territory, in the order of `dataset.territories`.
 * @param sector position in `dataset.sectors`
 * @param organisations positions of those to count; what they leave out changes no state
 */
export const coverageShades = (
  dataset: Dataset,
  sector: number,
  organisations: readonly number[],
): CoverageShade[] =>
  coverage(dataset, { by: 'territory', organisations }).rows.flatMap(({ cells }) => {
    const cell = cells[sector]
    return cell ? { measure: 'coverage', state: cell.state, cell } : []
  })

/** The same for access. */
export const accessShades = (territories: readonly Inhabitants[]): AccessShade[] =>
  territories.map((inhabitants) => ({ measure: 'access', state: accessState(inhabitants), inhabitants }))

/** Unknown where nobody is known to live, and where what is unsure would make another state of it. */
export function accessState({ inhabitants, leftOut, unsure }: Inhabitants): AccessState {
  if (inhabitants === 0) return 'unknown'
  const [least, most] = [stateOf(leftOut / inhabitants), stateOf((leftOut + unsure) / inhabitants)]
  return least === most ? least : 'unknown'
}

const stateOf = (share: number): AccessState =>
  share === 0 ? 'near' : share < 0.25 ? 'some' : share < 0.5 ? 'many' : 'most'

/**
 * Orders shades of one measure for a list to be worked off: of coverage where nobody has looked or nobody is, of access
 * where most people have too far to go.
 */
export function worstFirst(a: TerritoryShade, b: TerritoryShade): number {
  if (a.measure === 'coverage' && b.measure === 'coverage')
    return coverageStates.indexOf(b.state) - coverageStates.indexOf(a.state)
  if (a.measure === 'access' && b.measure === 'access')
    return b.inhabitants.leftOut - a.inhabitants.leftOut || b.inhabitants.unsure - a.inhabitants.unsure
  return 0
}

/** How many territories are in each state. */
export const territoriesByState = (shades: readonly TerritoryShade[]): ReadonlyMap<string, number> =>
  new Map(
    Map.groupBy(shades, ({ state }) => state)
      .entries()
      .map(([state, those]) => [state, those.length]),
  )

/** Organisations that could change what access looks like: whose place nobody knows, or what they provide. */
export const unheard = ({ unplaced, unsaid }: Pick<ServiceAccess, 'unplaced' | 'unsaid'>): number =>
  new Set([...unplaced, ...unsaid]).size
